package octavo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.book.Block;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.ComponentKind;
import octavo.book.Labels;
import octavo.book.Note;
import octavo.book.Paragraph;
import octavo.book.Subtitle;
import octavo.book.Table;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/**
 * All words of a book in an edition, piece by piece: one for each component, in the author's order,
 * and one for the notes where they stand at the book's end. It is made from the {@link Book} alone,
 * sharing nothing with the rooms that write editions.
 */
final class ExpectedBook {
  /** A chapter's number, as a number or in words. */
  private static final int CHAPTER_NUMBER = 6;

  /** "Notes to pages 12 to 15", and the number of the chapter. */
  private static final int NOTES_HEADING = 12;

  /** "↑ a, p. 12;", or the letter with an arrow, for each reference. */
  private static final int BACK_LINK = 4;

  private final Book book;
  private final Edition edition;
  private final NotePlan plan;
  private final Labels labels;
  private final List<ExpectedText> pieces = new ArrayList<>();
  private final Map<String, List<NotePlan.Group>> groupsByHome = new TreeMap<>();
  private final boolean keepsAuthor;

  private ExpectedBook(Book book, Edition edition, NotePlan plan, boolean keepsAuthor) {
    this.book = book;
    this.edition = edition;
    this.plan = plan;
    this.keepsAuthor = keepsAuthor;
    this.labels = Labels.of(book.metadata().language());
  }

  static List<ExpectedText> of(Book book, Edition edition, NotePlan plan) {
    return of(book, edition, plan, false);
  }

  /** The same with the author's words kept by themselves, too. */
  static List<ExpectedText> withAuthor(Book book, Edition edition, NotePlan plan) {
    return of(book, edition, plan, true);
  }

  private static List<ExpectedText> of(
      Book book, Edition edition, NotePlan plan, boolean keepsAuthor) {
    ExpectedBook expected = new ExpectedBook(book, edition, plan, keepsAuthor);
    boolean atEnd = edition.notes().placement() == Edition.NotePlacement.BOOK;
    if (!atEnd) {
      expected.findHomes(book.contents());
    }
    expected.components(book.contents());
    if (atEnd && !expected.plan.groups().isEmpty()) {
      expected.endnotes();
    }
    return expected.pieces;
  }

  // The notes of a chapter in several files stand at the end of the last one, those at the foot of
  // pages with the file that cites them.
  private void findHomes(List<? extends Component> components) {
    for (Component component : components) {
      Component last = component;
      while (!isPaged() && last instanceof Chapter chapter && !chapter.sections().isEmpty()) {
        last = chapter.sections().getLast();
      }
      for (NotePlan.Group group : plan.groups()) {
        if (group.component().equals(component.id())) {
          groupsByHome.computeIfAbsent(last.id(), key -> new ArrayList<>()).add(group);
        }
      }
      findHomes(component.components());
    }
  }

  private boolean isPaged() {
    return edition.notes().placement().isOnPages();
  }

  private void components(List<? extends Component> components) {
    for (Component component : components) {
      ExpectedText text = text(component.label(), component.id(), component.source());
      ExpectedBlocks blocks = new ExpectedBlocks(text, plan, labels, edition);
      text.begin(Passage.Stream.MAIN, start(component));
      text.allow(CHAPTER_NUMBER, false);
      blocks.inlines(component.title());
      List<Block> all = component.blocks();
      int head = Subtitle.of(component).isPresent() ? 1 : 0;
      blocks.blocks(all.subList(0, head), Passage.Stream.MAIN);
      text.endTitle();
      blocks.blocks(all.subList(head, all.size()), Passage.Stream.MAIN);
      for (NotePlan.Group group : groupsByHome.getOrDefault(component.id(), List.of())) {
        text.begin(Passage.Stream.NOTE, start(component));
        if (edition.notes().placement() == Edition.NotePlacement.CHAPTER) {
          text.allow(NOTES_HEADING, false);
          text.addMade(labels.kind(ComponentKind.ENDNOTES));
        }
        group(group, text, blocks);
      }
      text.endBlock();
      pieces.add(text);
      components(component.components());
    }
  }

  private ExpectedText text(String title, String component, SourceFile source) {
    ExpectedText text = new ExpectedText(title);
    if (keepsAuthor) {
      text.keepAuthor(new AuthorText(component, source));
    }
    return text;
  }

  private void endnotes() {
    String title = labels.kind(ComponentKind.ENDNOTES);
    Note first = book.notes().get(plan.groups().getFirst().entries().getFirst().note());
    ExpectedText text = text(title, "", first.at().file());
    ExpectedBlocks blocks = new ExpectedBlocks(text, plan, labels, edition);
    text.begin(Passage.Stream.NOTE, first.at());
    text.addMade(title);
    for (NotePlan.Group group : plan.groups()) {
      text.begin(Passage.Stream.NOTE, book.notes().get(group.entries().getFirst().note()).at());
      text.list();
      text.allow(NOTES_HEADING, false);
      text.addMade(group.title());
      group(group, text, blocks);
    }
    text.endBlock();
    pieces.add(text);
  }

  private void group(NotePlan.Group group, ExpectedText text, ExpectedBlocks blocks) {
    for (NotePlan.Entry entry : group.entries()) {
      Note note = book.notes().get(entry.note());
      NoteCall call = new NoteCall(entry.note(), entry.number(), group.component());
      text.author().ifPresent(kept -> kept.beginUnit(Passage.Stream.NOTE, note.at(), call));
      text.begin(Passage.Stream.NOTE, note.at());
      text.addMade(entry.number() + ". ");
      int links = BACK_LINK * entry.references().size();
      if (note.isMissing()) {
        text.addMade(labels.text(Labels.Word.SOURCE_NOT_GIVEN));
        text.allow(links, true);
      } else {
        int linked = blocksBeforeLinks(note.content());
        blocks.note(group, entry, note.content().subList(0, linked));
        text.allow(links, true);
        blocks.note(group, entry, note.content().subList(linked, note.content().size()));
      }
    }
  }

  // On paper the links back of a note that ends in a table stand at the end of what leads to it.
  private int blocksBeforeLinks(List<Block> content) {
    int size = content.size();
    boolean led =
        size > 1
            && content.get(size - 1) instanceof Table
            && content.get(size - 2) instanceof Paragraph;
    return led && !edition.format().isForScreens() ? size - 1 : size;
  }

  private static SourceSpan start(Component component) {
    SourceFile source = component.source();
    return source.span(0, 0);
  }
}

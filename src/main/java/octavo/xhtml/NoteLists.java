package octavo.xhtml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.book.Block;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.ComponentKind;
import octavo.book.Labels;
import octavo.book.Note;
import octavo.book.Paragraph;
import octavo.book.Part;
import octavo.book.Table;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/**
 * The lists of notes, at the end of the book, of chapters, or of the documents on whose pages they
 * will stand. Their text is written before the components, since links in those may lead into it;
 * their back links after them, since only then it is known where the references stand.
 */
final class NoteLists {
  private final Rendering rendering;
  private final ComponentWriter components;
  private final List<Written> groups = new ArrayList<>();
  private final String endnotes;
  private final boolean paged;
  private final boolean popUp;
  private final boolean leadsBack;

  /**
   * A group whose back links are not yet in.
   *
   * @param home the document it stands in
   * @param group the group
   * @param heads by entry, what comes before its number
   * @param entries by entry, its text between the number and where the back links go
   * @param tails by entry, what comes after them: on paper also the table that ends a note, whose
   *     last paragraph they end
   */
  private record Written(
      String home,
      NotePlan.Group group,
      List<Markup> heads,
      List<Markup> entries,
      List<Markup> tails) {
    Written(String home, NotePlan.Group group) {
      this(home, group, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  NoteLists(Rendering rendering, ComponentWriter components) {
    this.rendering = rendering;
    this.components = components;
    this.paged = rendering.edition().notes().placement().isOnPages();
    this.popUp = rendering.edition().notes().placement() == Edition.NotePlacement.POPUP;
    this.leadsBack = rendering.edition().device().profile().linksNumbersBack();
    boolean atEnd = rendering.edition().notes().placement() == Edition.NotePlacement.BOOK;
    this.endnotes =
        atEnd && !rendering.plan().groups().isEmpty() ? rendering.newDocument("notes") : "";
  }

  /** Writes the text of all notes. */
  void writeTexts() {
    Map<String, Home> homes = new HashMap<>();
    findHomes(rendering.book().contents(), 0, homes);
    for (NotePlan.Group group : rendering.plan().groups()) {
      Home home = endnotes.isEmpty() ? homeOf(group, homes) : new Home(endnotes, 2);
      for (NotePlan.Entry entry : group.entries()) {
        rendering.printNote(entry.id(), home.document());
      }
    }
    for (NotePlan.Group group : rendering.plan().groups()) {
      Home home = endnotes.isEmpty() ? homeOf(group, homes) : new Home(endnotes, 2);
      rendering.enterNotes(home.document(), home.level());
      Written written = new Written(home.document(), group);
      for (NotePlan.Entry entry : group.entries()) {
        text(written, entry);
      }
      groups.add(written);
    }
  }

  /**
   * Where a group is printed.
   *
   * @param document the document
   * @param level the level of the group's heading there
   */
  private record Home(String document, int level) {}

  private static Home homeOf(NotePlan.Group group, Map<String, Home> homes) {
    Home home = homes.get(group.component());
    if (home == null) {
      throw new IllegalStateException("notes of " + group.component() + ", which is not there");
    }
    return home;
  }

  // The notes of a chapter in several files stand at the end of the last one.
  private void findHomes(List<? extends Component> all, int depth, Map<String, Home> homes) {
    for (Component component : all) {
      Component last = component;
      int lastDepth = depth;
      while (!paged && last instanceof Chapter chapter && !chapter.sections().isEmpty()) {
        last = chapter.sections().getLast();
        lastDepth++;
      }
      boolean titled = !last.title().isEmpty();
      int title = components.titleLevel(lastDepth) - (titled ? 0 : 1);
      // Only notes at a chapter's end have a heading of their own.
      int level = paged || popUp ? title : title + 1;
      homes.put(component.id(), new Home(last.id(), Math.min(6, level)));
      switch (component) {
        case Part part -> findHomes(part.components(), depth + 1, homes);
        case Chapter chapter -> findHomes(chapter.sections(), depth + 1, homes);
      }
    }
  }

  private void text(Written written, NotePlan.Entry entry) {
    Note note = rendering.book().notes().get(entry.note());
    rendering.enterNote(entry);
    Markup head = new Markup();
    Markup out = new Markup();
    begin(head, rendering.once(entry.id()));
    written.heads().add(head);
    written.entries().add(out);
    Markup tail = new Markup();
    written.tails().add(tail);
    if (note.isMissing()) {
      head.open("p", "missing");
      out.text(rendering.labels().text(Labels.Word.SOURCE_NOT_GIVEN)).raw(beforeLinks());
      tail.raw("</p>");
      return;
    }
    List<Block> blocks = note.content();
    if (!(blocks.getFirst() instanceof Paragraph)) {
      head.open("p", "note-head");
      out.closeLine("p");
    }
    int last = linked(blocks);
    for (int i = 0; i <= last; i++) {
      if (blocks.get(i) instanceof Paragraph paragraph) {
        components.blocks().openParagraph(i == 0 ? head : out, paragraph);
        components.blocks().inlines().write(out, paragraph.content());
        out.raw(i == last ? beforeLinks() : "</p>\n");
      } else {
        components.blocks().write(out, blocks.subList(i, i + 1), true);
      }
    }
    if (!(blocks.get(last) instanceof Paragraph)) {
      out.raw(rendering.isOnScreen() ? "<p>" : "<p class=\"way-back\">");
    }
    tail.raw("</p>");
    components.blocks().write(tail, blocks.subList(last + 1, blocks.size()), true);
  }

  // The block that the back links end, or stand below. Below a table on paper they would be a line
  // of a few letters that looks like one of its rows.
  private int linked(List<Block> blocks) {
    int last = blocks.size() - 1;
    boolean ends = !rendering.isOnScreen() && blocks.get(last) instanceof Table;
    return ends && last > 0 && blocks.get(last - 1) instanceof Paragraph ? last - 1 : last;
  }

  // At the end of a text on paper the last word comes along, so that none stands alone on a line.
  private String beforeLinks() {
    return rendering.isOnScreen() || paged ? " " : "\u00A0";
  }

  // What pops up is a footnote to reading systems, which take it out of the text.
  private void begin(Markup out, String id) {
    out.tag(popUp ? "aside" : "li").attribute("class", "note");
    if (popUp) {
      out.attribute("epub:type", "footnote").attribute("role", "doc-footnote");
    }
    out.attribute("id", id).open();
  }

  // A no-break space, for no number stands at the end of a line without its note.
  private void number(Markup out, Written written, NotePlan.Entry entry) {
    out.open("span", "note-number");
    if (paged) {
      BackLinks.ofNumber(out, rendering, entry, written.home());
    } else if (!leadsBack || !BackLinks.ofNumber(out, rendering, entry)) {
      out.text(entry.number());
    }
    out.raw(".").close("span").raw("\u00A0");
  }

  /** The page of all notes, when they stand at the book's end and there are any. */
  List<Page> page() {
    if (endnotes.isEmpty()) {
      return List.of();
    }
    String label = rendering.labels().kind(ComponentKind.ENDNOTES);
    Markup out = components.begin(endnotes, ComponentKind.ENDNOTES, label);
    out.line("h1", "title", label);
    for (Written group : groups) {
      out.open("section", "notes-group").raw("\n");
      out.line("h2", "title", group.group().title());
      list(out, group);
      out.closeLine("section");
    }
    return List.of(Page.made(endnotes, ComponentKind.ENDNOTES, label, out));
  }

  /** Adds the notes that stand at the end of chapters to their pages. */
  void append(List<Page> pages) {
    if (!endnotes.isEmpty()) {
      return;
    }
    Map<String, Page> byId = new HashMap<>();
    for (Page page : pages) {
      byId.put(page.id(), page);
    }
    for (Written group : groups) {
      Page page = byId.get(group.home());
      if (page == null) {
        throw new IllegalStateException("no page " + group.home());
      }
      atEnd(page.body(), group, homeLevel(page));
    }
  }

  private int homeLevel(Page page) {
    int title = components.titleLevel(page.depth()) - (page.title().isEmpty() ? 1 : 0);
    return Math.min(6, title + 1);
  }

  private void atEnd(Markup out, Written group, int level) {
    String label = rendering.labels().kind(ComponentKind.ENDNOTES);
    out.tag("section").attribute("class", kind());
    if (rendering.isOnScreen() && !popUp) {
      out.attribute("epub:type", "endnotes").attribute("role", "doc-endnotes");
    }
    out.attribute("aria-label", label).open().raw("\n");
    if (!paged && !popUp) {
      out.line("h" + level, "title", label);
    }
    list(out, group);
    out.closeLine("section");
  }

  private String kind() {
    if (paged) {
      return "page-notes";
    }
    return popUp ? "notes-group popup-notes" : "notes-group chapter-notes";
  }

  private void list(Markup out, Written group) {
    if (!popUp) {
      out.open("ol", "notes").raw("\n");
    }
    for (int i = 0; i < group.entries().size(); i++) {
      NotePlan.Entry entry = group.group().entries().get(i);
      out.add(group.heads().get(i));
      number(out, group, entry);
      out.add(group.entries().get(i));
      // On the page of its one reference the number is link enough, and where nothing else leads
      // back.
      if (!paged && !leadsBack || entry.references().size() > 1) {
        BackLinks.write(out, rendering, entry);
      }
      out.add(group.tails().get(i)).closeLine(popUp ? "aside" : "li");
    }
    if (!popUp) {
      out.closeLine("ol");
    }
  }
}

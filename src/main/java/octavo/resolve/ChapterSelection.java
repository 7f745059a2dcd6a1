package octavo.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import octavo.book.Attributes;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.Inline;
import octavo.book.Link;
import octavo.book.LinkTarget;
import octavo.book.Note;
import octavo.book.NoteReference;
import octavo.book.Part;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/** Part of a book for {@code --chapters}. */
public final class ChapterSelection {
  private final Book book;
  private final Set<String> kept = new HashSet<>();

  private ChapterSelection(Book book) {
    this.book = book;
  }

  /**
   * The chapters of a range with the notes they refer to; figures follow. Parts, front and back
   * matter are left out; a link to what is left out becomes plain text.
   *
   * <p>Indices of notes and ordinals of references, figures and chapters are those of the whole
   * book: a note that no chapter of the range cites stays in the list, its text taken away, and no
   * {@link NotePlan} prints it.
   *
   * @param range counts {@link octavo.book.Chapter#ordinal()}
   */
  public static Book select(Book book, NumberRange range, Diagnostics diagnostics) {
    TreeMap<Integer, Chapter> chapters = new TreeMap<>();
    collect(book.contents(), chapters);
    Set<Integer> wanted = numbers(range, chapters, diagnostics);
    return new ChapterSelection(book).of(wanted.stream().map(chapters::get).toList());
  }

  /**
   * Each chapter of a book, or of a selection of one, as a selection of its own.
   *
   * @return by {@link Chapter#ordinal()}
   */
  public static SortedMap<Integer, Book> each(Book book) {
    TreeMap<Integer, Chapter> chapters = new TreeMap<>();
    collect(book.contents(), chapters);
    Book whole = book.whole().orElse(book);
    TreeMap<Integer, Chapter> all = new TreeMap<>();
    collect(whole.contents(), all);
    SortedMap<Integer, Book> each = new TreeMap<>();
    for (int number : chapters.keySet()) {
      each.put(number, new ChapterSelection(whole).of(List.of(all.get(number))));
    }
    return each;
  }

  /** How many numbered chapters a book has. */
  public static int chapters(Book book) {
    TreeMap<Integer, Chapter> chapters = new TreeMap<>();
    collect(book.contents(), chapters);
    return chapters.size();
  }

  private static Set<Integer> numbers(
      NumberRange range, TreeMap<Integer, Chapter> all, Diagnostics diagnostics) {
    int chapters = all.size();
    Set<Integer> numbers = new TreeSet<>();
    for (NumberRange.Span span : range.spans()) {
      if (span.to() > chapters) {
        diagnostics.report(
            DiagnosticCode.BOOK_CHAPTER_RANGE,
            new FilePlace("--chapters " + range),
            "there is no chapter " + span.to() + "; the book has " + chapters,
            chapters == 0
                ? "only chapters have numbers: build the whole of it"
                : "the nearest is "
                    + named(all.lastEntry().getValue())
                    + (chapters == 1
                        ? ": write 1"
                        : ": write numbers from 1 to "
                            + chapters
                            + ", such as 1 or 1-"
                            + chapters));
      } else {
        for (int number = span.from(); number <= span.to(); number++) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  private static String named(Chapter chapter) {
    return chapter.ordinal() + ", '" + chapter.label() + "'";
  }

  private static void collect(
      List<? extends Component> components, TreeMap<Integer, Chapter> chapters) {
    for (Component component : components) {
      switch (component) {
        case Part part -> collect(part.components(), chapters);
        case Chapter chapter -> {
          if (chapter.ordinal() > 0) {
            chapters.put(chapter.ordinal(), chapter);
          }
        }
      }
    }
  }

  private Book of(List<Chapter> chapters) {
    chapters.forEach(this::keep);
    Set<Integer> cited = new HashSet<>();
    chapters.forEach(chapter -> cite(chapter, cited));
    citeInside(cited);
    Set<String> gone = new HashSet<>();
    book.notes().stream()
        .filter(note -> !cited.contains(note.index()))
        .forEach(note -> new IdsOf(gone).blocks(note.content()));
    Unlinking unlinking = new Unlinking(kept, gone);
    List<Component> contents = new ArrayList<>();
    chapters.forEach(chapter -> contents.add(unlinking.chapter(chapter)));
    List<Note> notes = new ArrayList<>(book.notes().size());
    for (Note note : book.notes()) {
      boolean stays = cited.contains(note.index());
      notes.add(
          new Note(
              note.index(),
              note.space(),
              note.label(),
              stays ? unlinking.blocks(note.content()) : List.of(),
              note.at()));
    }
    return new Book(book.metadata(), contents, notes, book.cover(), Optional.of(book));
  }

  private void keep(Chapter chapter) {
    kept.add(chapter.id());
    chapter.sections().forEach(this::keep);
  }

  private static void cite(Chapter chapter, Set<Integer> cited) {
    References.of(chapter, reference -> cited.add(reference.note()));
    chapter.sections().forEach(section -> cite(section, cited));
  }

  private void citeInside(Set<Integer> cited) {
    List<Integer> queue = new ArrayList<>(cited);
    for (int i = 0; i < queue.size(); i++) {
      References.of(
          book.notes().get(queue.get(i)).content(),
          (NoteReference reference) -> {
            if (cited.add(reference.note())) {
              queue.add(reference.note());
            }
          });
    }
  }

  /** Collects the ids of a text. */
  private static final class IdsOf extends Rewriter {
    private final Set<String> ids;

    IdsOf(Set<String> found) {
      ids = found;
    }

    @Override
    Attributes attributes(Attributes attributes) {
      if (!attributes.id().isEmpty()) {
        ids.add(attributes.id());
      }
      return attributes;
    }
  }

  /** Takes away the links to what is left out. */
  private static final class Unlinking extends Rewriter {
    private final Set<String> kept;
    private final Set<String> gone;

    Unlinking(Set<String> components, Set<String> goneAnchors) {
      kept = components;
      gone = goneAnchors;
    }

    Chapter chapter(Chapter chapter) {
      return new Chapter(
          chapter.kind(),
          chapter.id(),
          inlines(chapter.title()),
          chapter.label(),
          chapter.ordinal(),
          blocks(chapter.blocks()),
          chapter.sections().stream().map(this::chapter).toList(),
          chapter.source());
    }

    @Override
    void link(Link link, List<Inline> out) {
      if (link.target() instanceof LinkTarget.Internal place
          && (!kept.contains(place.component()) || gone.contains(place.anchor()))) {
        out.addAll(inlines(link.content()));
      } else {
        super.link(link, out);
      }
    }
  }
}

package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.book.Book;
import octavo.book.Component;
import octavo.book.DraftMark;
import octavo.book.Figure;
import octavo.book.Inline;
import octavo.book.Link;
import octavo.book.LinkTarget;
import octavo.book.Note;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Severity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real books; their true counts come with the corpus. */
class CorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  private static Resolving resolve(String name) throws IOException {
    Path folder = CORPUS.resolve(name);
    Assumptions.assumeTrue(Files.exists(folder), "the corpus is not here");
    return new Resolving(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "keynes, 171, 171, 3",
    "flatland, 4, 4, 0",
    "reed, 20, 20, 0",
    "rousseau, 48, 48, 0",
    "don-quixote, 1001, 1001, 0"
  })
  void everyReferenceHasItsNoteAndMissingOnesAreNamed(
      String name, int references, int notes, int missing) throws IOException {
    Resolving resolving = resolve(name);
    Book book = resolving.book.orElseThrow();
    assertEquals(references, new Census(book).references.size());
    assertEquals(notes, book.notes().size());
    assertEquals(missing, book.notes().stream().filter(note -> note.isMissing()).count());
    assertEquals(missing, count(resolving, DiagnosticCode.NOTE_MISSING, Severity.WARNING));
    assertEquals(0, count(resolving, DiagnosticCode.NOTE_UNUSED, Severity.WARNING));
    NotePlan plan = NotePlan.of(book, resolving.editions.getFirst(), resolving.diagnostics);
    assertEquals(references, plan.calls().size());
    plan.calls().forEach(call -> assertFalse(call.entry().isEmpty()));
  }

  @ParameterizedTest
  @CsvSource({
    "flatland, 10, 0, 0",
    "reed, 17, 0, 86",
    "don-quixote, 0, 23, 42",
    "progit/en, 98, 0, 0",
    "progit/ja, 98, 0, 0",
    "rust-book, 25, 33, 0"
  })
  void figuresAndLinksFindTheirFiles(String name, int figures, int dead, int internal)
      throws IOException {
    Resolving resolving = resolve(name);
    Census census = new Census(resolving.book.orElseThrow());
    assertEquals(figures, census.figures);
    assertEquals(0, count(resolving, DiagnosticCode.FIG_MISSING, Severity.WARNING));
    assertEquals(dead, count(resolving, DiagnosticCode.LINK_DEAD, Severity.WARNING));
    assertEquals(0, count(resolving, DiagnosticCode.NOTE_STRAY_TEXT, Severity.WARNING));
    if (internal > 0) {
      assertEquals(internal, census.internalLinks);
    }
  }

  private static long count(Resolving resolving, DiagnosticCode code, Severity severity) {
    return resolving.diagnostics.sorted().stream()
        .filter(found -> found.code() == code && found.severity() == severity)
        .count();
  }

  /** What is in a book, notes included; nothing in it may be a draft. */
  private static final class Census extends Rewriter {
    final List<Integer> references = new ArrayList<>();
    int figures;
    int internalLinks;

    Census(Book book) {
      add(book.contents());
      for (Note note : book.notes()) {
        References.of(note.content(), reference -> references.add(reference.ordinal()));
        blocks(note.content());
      }
      for (int i = 0; i < references.size(); i++) {
        assertEquals(i, references.get(i), "ordinals are in reading order");
      }
    }

    private void add(List<? extends Component> components) {
      for (Component component : components) {
        assertFalse(component.label().isBlank(), component.id());
        References.of(component, reference -> references.add(reference.ordinal()));
        inlines(component.title());
        blocks(component.blocks());
        add(component.components());
      }
    }

    @Override
    Figure figure(Figure figure) {
      assertEquals(figures++, figure.ordinal());
      return super.figure(figure);
    }

    @Override
    void link(Link link, List<Inline> out) {
      if (link.target() instanceof LinkTarget.Internal) {
        internalLinks++;
      }
      super.link(link, out);
    }

    @Override
    void mark(DraftMark mark, List<Inline> out) {
      throw new IllegalStateException("left in a book: " + mark);
    }
  }
}

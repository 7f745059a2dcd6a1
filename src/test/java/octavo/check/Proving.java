package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import octavo.book.Book;
import octavo.check.source.SourceBook;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.CaptionEntry;
import octavo.manuscript.Edition;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptReader;
import octavo.manuscript.ManuscriptText;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;
import octavo.resolve.BookResolver;
import octavo.resolve.NotePlan;

/** A book on disk that is read for a proof. */
final class Proving {
  final Manuscript manuscript;

  private Proving(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** The same book, what was read of its captions file changed. */
  Proving withCaptions(UnaryOperator<CaptionEntry> fault) {
    Map<String, CaptionEntry> captions = new TreeMap<>();
    manuscript.captions().forEach((path, entry) -> captions.put(path, fault.apply(entry)));
    return withCaptions(captions);
  }

  /** The same book, its captions others. */
  Proving withCaptions(Map<String, CaptionEntry> captions) {
    return new Proving(
        new Manuscript(
            manuscript.folder(),
            manuscript.settings(),
            manuscript.entries(),
            manuscript.structure(),
            manuscript.notesFile(),
            captions));
  }

  Proving(Path folder) throws IOException {
    this(folder, Map.of());
  }

  /**
   * Reads a book.
   *
   * @param overrides settings, as of {@code --set}
   */
  Proving(Path folder, Map<String, String> overrides) throws IOException {
    manuscript =
        ManuscriptReader.read(
                folder,
                new ManuscriptReader.Options(overrides, "2000-01-01", Set.of()),
                new Diagnostics())
            .orElseThrow();
  }

  /** The book, its texts changed behind the back of the proof. */
  Book book(UnaryOperator<String> fault, Diagnostics diagnostics) {
    MarkdownParser parser =
        new MarkdownParser(manuscript.settings().metadata().language(), diagnostics);
    Map<SourceFile, Draft> drafts = new IdentityHashMap<>();
    for (ManuscriptText text : manuscript.texts()) {
      String changed = fault.apply(text.text());
      ManuscriptText faulty =
          new ManuscriptText(
              text.file(),
              changed,
              offset -> Math.min(text.origins().original(offset), text.file().text().length()),
              text.numbered());
      drafts.put(text.file(), parser.parse(faulty));
    }
    return BookResolver.resolve(manuscript, drafts, parser, diagnostics).orElseThrow();
  }

  Book book() {
    return book(text -> text, new Diagnostics());
  }

  Edition edition(String name) {
    return manuscript.settings().editions().stream()
        .filter(edition -> edition.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Whether some text of the book holds some characters. */
  boolean holds(String characters) {
    return manuscript.texts().stream().anyMatch(text -> text.text().contains(characters));
  }

  /** What the source proof says of a book whose texts were changed. */
  List<Diagnostic> findings(UnaryOperator<String> fault, Edition edition) {
    Diagnostics known = new Diagnostics();
    Book book = book(fault, known);
    Diagnostics findings = new Diagnostics();
    SourceProof.compare(
        SourceBook.of(manuscript),
        ExpectedBook.withAuthor(book, edition, NotePlan.of(book, edition, new Diagnostics())),
        known.sorted(),
        findings);
    return findings.sorted();
  }
}

package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Book;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Severity;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/** A book on disk with an edition for each {@link NoteLayout}, to be written and proved. */
final class ProvedBook {
  private final Proving proving;
  private final Book book;
  private final Diagnostics known = new Diagnostics();
  private final Proof proof;

  /**
   * Reads a book.
   *
   * @param trim the pages of its PDFs
   */
  ProvedBook(Path folder, String trim) throws IOException {
    this(folder, settings(trim));
  }

  /** Reads a book for one edition, a PDF of such pages. */
  ProvedBook(Path folder, NoteLayout layout, String trim) throws IOException {
    this(folder, settings(layout, trim));
  }

  private ProvedBook(Path folder, Map<String, String> settings) throws IOException {
    proving = new Proving(folder, settings);
    book = proving.book(text -> text, known);
    proof = Proof.of(proving.manuscript, known.sorted(), Set.of());
  }

  private static Map<String, String> settings(String trim) {
    Map<String, String> settings = new HashMap<>();
    NoteLayout.all().forEach(layout -> settings.putAll(layout.settings(trim)));
    return settings;
  }

  private static Map<String, String> settings(NoteLayout layout, String trim) {
    Map<String, String> settings = new HashMap<>(layout.settings(trim));
    settings.put("editions." + layout + ".trim", trim);
    return settings;
  }

  /**
   * An edition that was written and proved.
   *
   * @param certificate what is in it; empty when it is not proved
   * @param findings what the proof found, and all that was warned of while it was made
   */
  record Proved(Optional<Certificate> certificate, List<Diagnostic> findings) {}

  /** Writes an edition to a file and proves it against the raw files of the book. */
  Proved write(NoteLayout layout, Path file) throws IOException {
    Edition edition = proving.edition(layout.toString());
    Diagnostics found = new Diagnostics();
    NotePlan plan = NotePlan.of(book, edition, found);
    WrittenEdition.write(book, edition, plan, proving.manuscript.folder(), file, found);
    FinishedFile finished = new FinishedFile(file, layout.toString(), FinishedFile.Origin.BUILD);
    Optional<Certificate> certificate = proof.prove(finished, book, edition, found);
    return new Proved(certificate, warnings(found));
  }

  /** What was warned of while it was read. */
  List<Diagnostic> warnings() {
    return warnings(known);
  }

  private static List<Diagnostic> warnings(Diagnostics found) {
    return found.sorted().stream().filter(it -> it.severity() != Severity.NOTE).toList();
  }
}

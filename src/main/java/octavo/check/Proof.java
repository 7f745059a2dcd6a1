package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import octavo.book.Book;
import octavo.check.source.SourceBook;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.manuscript.Manuscript;
import octavo.resolve.NotePlan;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The proof that a finished edition holds its manuscript: every word of the raw files once and in
 * order in its stream, every reference with its right note, every link alive, every back link home,
 * every image there.
 *
 * <p>It has two halves that meet in one value, the words the edition must print. These are compared
 * with the raw files, which a reader of its own has read ({@link octavo.check.source}), and with
 * the finished file read back.
 */
public final class Proof {
  private final SourceBook source;
  private final List<Diagnostic> known;

  private Proof(SourceBook source, List<Diagnostic> known) {
    this.source = source;
    this.known = known;
  }

  /**
   * Reads the raw files.
   *
   * @param known what was reported when the book was read: text that no edition prints must have
   *     been named by it
   */
  public static Proof of(Manuscript manuscript, List<Diagnostic> known) {
    return new Proof(SourceBook.of(manuscript), List.copyOf(known));
  }

  /**
   * Proves a finished edition; what it lacks is a finding.
   *
   * @param name the path to name in diagnostics
   * @param book what the edition was made from: the book, or a selection of it
   * @return what was found in it
   * @throws IOException when the file cannot be read
   */
  public Certificate prove(
      Path file, String name, Book book, Edition edition, Diagnostics diagnostics)
      throws IOException {
    NotePlan plan = NotePlan.of(book, edition, new Diagnostics());
    List<ExpectedText> expected = ExpectedBook.withAuthor(book, edition, plan);
    List<ExpectedText> whole =
        book.whole()
            .map(
                it ->
                    ExpectedBook.withAuthor(
                        it, edition, NotePlan.of(it, edition, new Diagnostics())))
            .orElse(expected);
    SourceProof.compare(source, whole, known, diagnostics);
    switch (edition.format()) {
      case EPUB -> EpubReadBack.compare(file, name, expected, diagnostics);
      case PDF -> PdfReadBack.compare(file, name, expected, edition.placement(), diagnostics);
    }
    List<AuthorText> author = expected.stream().map(it -> it.author().orElseThrow()).toList();
    boolean isReadable =
        diagnostics.sorted().stream()
            .noneMatch(finding -> finding.code() == DiagnosticCode.CHECK_UNREADABLE);
    if (isReadable) {
      new LinkProof(links(file, edition), name, diagnostics).compare(author, plan);
    }
    return Certificate.of(file, edition, author, plan, source);
  }

  private static FinishedLinks links(Path file, Edition edition) throws IOException {
    return switch (edition.format()) {
      case EPUB -> {
        try (ZipFile zip = new ZipFile(file.toFile())) {
          yield SpineLinks.read(zip);
        } catch (XMLStreamException e) {
          throw new IOException(file + ": " + e.getMessage(), e);
        }
      }
      case PDF -> {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
          yield PageLinks.read(document);
        }
      }
    };
  }
}

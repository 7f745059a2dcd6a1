package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import octavo.book.Book;
import octavo.book.Labels;
import octavo.check.source.SourceBook;
import octavo.diagnostic.Diagnostic;
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
  private final Uncovered uncovered;

  private Proof(SourceBook source, List<Diagnostic> known, Uncovered uncovered) {
    this.source = source;
    this.known = known;
    this.uncovered = uncovered;
  }

  /**
   * Reads the raw files.
   *
   * @param known what was reported when the book was read: text that no edition prints must have
   *     been named by it
   * @param overridden the keys of settings that were given when the book was read, and stand in
   *     none of its files
   */
  public static Proof of(Manuscript manuscript, List<Diagnostic> known, Set<String> overridden) {
    return new Proof(
        SourceBook.of(manuscript), List.copyOf(known), new Uncovered(manuscript, overridden));
  }

  /**
   * Proves a finished edition of which nothing is known but the file; what it lacks is a finding.
   *
   * @param book what the edition was made from: the book, or a selection of it
   * @return what is proved of it; empty when there are findings
   * @throws IOException when the file cannot be read
   */
  public Optional<Certificate> prove(
      FinishedFile file, Book book, Edition edition, Diagnostics diagnostics) throws IOException {
    return prove(file, book, edition, plan(file, book, edition), diagnostics);
  }

  /**
   * Proves an edition that has just been made.
   *
   * @param plan number and place of its notes as they were printed
   */
  public Optional<Certificate> prove(
      FinishedFile file, Book book, Edition edition, NotePlan plan, Diagnostics diagnostics)
      throws IOException {
    Diagnostics found = new Diagnostics();
    Certificate certificate = compare(file, book, edition, plan, found);
    diagnostics.addAll(found);
    return found.sorted().isEmpty() ? Optional.of(certificate) : Optional.empty();
  }

  private Certificate compare(
      FinishedFile file, Book book, Edition edition, NotePlan plan, Diagnostics diagnostics)
      throws IOException {
    List<ExpectedText> texts = ExpectedBook.withAuthor(book, edition, plan);
    List<ExpectedText> whole = book.whole().map(it -> texts(it, edition)).orElse(texts);
    SourceProof.compare(source, whole, known, diagnostics);
    ExpectedEdition expected = ExpectedEdition.selection(texts, whole);
    Optional<Recognised> read =
        switch (edition.format()) {
          case EPUB -> EpubReadBack.compare(file, expected, diagnostics);
          case HTML -> HtmlReadBack.compare(file, expected, diagnostics);
          case PDF -> PdfReadBack.compare(file, expected, edition.notes().placement(), diagnostics);
        };
    List<String> through = List.of();
    List<AuthorText> author = texts.stream().map(it -> it.author().orElseThrow()).toList();
    if (read.isPresent()) {
      new ContentsProof(read.get(), file, diagnostics).compare(book, edition);
      Labels labels = Labels.of(book.metadata().language());
      new PageListProof(file, labels, diagnostics).compare(read.get().edition().pages());
      new AlternativeProof(file, diagnostics).compare(read.get());
      if (edition.format().isForScreens()) {
        new FormulaProof(diagnostics).compare(read.get(), file);
      }
      FinishedLinks links = links(file.path(), edition);
      boolean paged = edition.format() == Edition.Format.PDF;
      Map<String, Integer> places = paged ? read.get().places() : Map.of();
      new LinkProof(links, places, file, diagnostics).compare(author, plan);
      if (edition.notes().countByPage()) {
        new PageCounts(links, file, diagnostics)
            .compare(plan, PageCounts.plan(links, book, edition));
        through = PageCounts.countedThrough(links, book, edition, plan);
      }
    }
    return Certificate.of(
        file.path(), edition, author, plan, source, through, uncovered.of(book, edition));
  }

  private static List<ExpectedText> texts(Book book, Edition edition) {
    return ExpectedBook.withAuthor(book, edition, NotePlan.of(book, edition, new Diagnostics()));
  }

  // Notes that count from 1 on each page have the numbers that the pages of the file give them.
  private static NotePlan plan(FinishedFile file, Book book, Edition edition) {
    try {
      if (edition.notes().countByPage()) {
        return PageCounts.plan(links(file.path(), edition), book, edition);
      }
    } catch (IOException | RuntimeException e) {
      // PDFBox throws what nobody declared; what is damaged is told when the words are read.
      return NotePlan.of(book, edition, new Diagnostics());
    }
    return NotePlan.of(book, edition, new Diagnostics());
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
      case HTML ->
          HtmlFile.read(file).map(HtmlLinks::read).orElseGet(() -> new FinishedLinks(true));
      case PDF -> {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
          yield PageLinks.read(document);
        }
      }
    };
  }
}

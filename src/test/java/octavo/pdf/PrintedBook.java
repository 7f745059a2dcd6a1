package octavo.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.book.Book;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Edition;
import octavo.manuscript.Edition.Engine;
import octavo.resolve.NotePlan;
import octavo.resolve.Resolving;
import octavo.theme.Theme;
import octavo.theme.ThemeLoader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A small book of Markdown files, printed and read back.
 *
 * @param book what was read
 * @param findings what the printing reported
 * @param bytes the PDF as written
 * @param document the PDF as read
 */
record PrintedBook(Book book, List<Diagnostic> findings, byte[] bytes, PDDocument document)
    implements AutoCloseable {
  private static final String SETTINGS =
      """
      title: A Small Book
      creators: [{name: A. N. Author}]
      language: en-GB
      date: 2026-11-23
      """;

  /** Enough words for a paragraph of some lines. */
  static final String WORDS =
      "the lamp stood on the table by the window and the rain ran down the panes ";

  /**
   * Prints the book of a folder.
   *
   * @param files names and texts of the files to put there first; {@code book.yaml} is made when it
   *     is not among them
   */
  static PrintedBook of(Path folder, String... files) throws IOException {
    return of(Engine.CSS, folder, files);
  }

  /** The same with an engine. */
  static PrintedBook of(Engine engine, Path folder, String... files) throws IOException {
    for (int i = 0; i < files.length; i += 2) {
      Files.writeString(folder.resolve(files[i]), files[i + 1]);
    }
    if (!Files.exists(folder.resolve("book.yaml"))) {
      Files.writeString(folder.resolve("book.yaml"), SETTINGS);
    }
    Resolving resolving = new Resolving(folder);
    Book book = resolving.book();
    Edition edition = with(engine, resolving.edition("print"));
    Diagnostics findings = new Diagnostics();
    Theme classic =
        ThemeLoader.load(new BookFolder(folder), edition, List.of(), findings).orElseThrow();
    NotePlan plan = NotePlan.of(book, edition, findings);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfEdition.write(book, edition, plan, classic, PdfEdition.Exchange.NONE, out, findings);
    byte[] bytes = out.toByteArray();
    return new PrintedBook(book, findings.sorted(), bytes, Loader.loadPDF(bytes));
  }

  private static Edition with(Engine engine, Edition edition) {
    return new Edition(
        edition.name(),
        edition.format(),
        engine,
        edition.pages(),
        edition.notes(),
        edition.theme(),
        edition.identifier(),
        edition.numbers(),
        edition.device(),
        edition.listedSections());
  }

  /** The settings that {@link #of} makes, with more lines. */
  static String settings(String more) {
    return SETTINGS + more;
  }

  /** What stands on each page. */
  List<PrintedPage> pages() throws IOException {
    List<PrintedPage> pages = new ArrayList<>();
    StructureTree tree = new StructureTree(document);
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      pages.add(PrintedPage.read(document, i, tree));
    }
    return pages;
  }

  /** The index of the first page whose text holds the words. */
  int pageWith(String words) throws IOException {
    List<PrintedPage> pages = pages();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).words().contains(words)) {
        return i;
      }
    }
    throw new AssertionError("on no page: " + words);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}

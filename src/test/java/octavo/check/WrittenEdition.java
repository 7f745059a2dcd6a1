package octavo.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.book.Book;
import octavo.book.PageMap;
import octavo.diagnostic.Diagnostics;
import octavo.epub.EpubEdition;
import octavo.epub.PrintedPages;
import octavo.html.HtmlEdition;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Edition;
import octavo.pdf.PdfEdition;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;
import octavo.theme.ThemeLoader;

/** Writes an edition of a book to a file, alone: an EPUB names no pages. */
final class WrittenEdition {
  private WrittenEdition() {}

  /** Writes it; what is found goes to {@code diagnostics}. */
  static void write(
      Book book,
      Edition edition,
      NotePlan plan,
      BookFolder home,
      Path file,
      Diagnostics diagnostics)
      throws IOException {
    Theme theme = ThemeLoader.load(home, edition, List.of(), diagnostics).orElseThrow();
    try (OutputStream out = Files.newOutputStream(file)) {
      switch (edition.format()) {
        case EPUB ->
            new EpubEdition(book, edition, plan, theme)
                .write(() -> new PrintedPages(PageMap.NONE, edition), List.of(), out, diagnostics);
        case HTML ->
            new HtmlEdition(book, edition, plan, theme).write(() -> PageMap.NONE, out, diagnostics);
        case PDF ->
            PdfEdition.write(
                book, edition, plan, theme, PdfEdition.Exchange.NONE, out, diagnostics);
      }
    }
  }

  /** Writes an EPUB that names the pages of a printed edition. */
  static void withPages(Proving proving, Edition epub, Edition print, Path file)
      throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Book book = proving.book();
    BookFolder home = proving.manuscript.folder();
    Theme paper = ThemeLoader.load(home, print, List.of(), diagnostics).orElseThrow();
    NotePlan printed = NotePlan.of(book, print, diagnostics);
    PageMap pages = PdfEdition.pages(book, print, printed, paper, diagnostics);
    Theme theme = ThemeLoader.load(home, epub, List.of(), diagnostics).orElseThrow();
    NotePlan plan = NotePlan.of(book, epub, diagnostics);
    try (OutputStream out = Files.newOutputStream(file)) {
      new EpubEdition(book, epub, plan, theme)
          .write(() -> new PrintedPages(pages, print), List.of(), out, diagnostics);
    }
  }
}

package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;

/**
 * Reads a finished EPUB back, the documents of its spine in order, and compares its words with the
 * book's as {@link PdfReadBack} does.
 */
public final class EpubReadBack {
  private EpubReadBack() {}

  /**
   * Compares. An EPUB that is damaged is a finding.
   *
   * @param name the path to name in diagnostics
   * @throws IOException when the EPUB cannot be read
   */
  public static void compare(
      Path epub, String name, Book book, Edition edition, Diagnostics diagnostics)
      throws IOException {
    compare(epub, name, ExpectedBook.of(book, edition), diagnostics);
  }

  static void compare(Path epub, String name, List<ExpectedText> expected, Diagnostics diagnostics)
      throws IOException {
    FileCheck.requireReadable(epub);
    if (!EpubContainer.isSound(epub, name, diagnostics)) {
      return;
    }
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      ReadBack.compare(expected, new SpineText(zip).read(), name, diagnostics);
    } catch (XMLStreamException e) {
      String message = "the EPUB is damaged: " + e.getMessage().lines().findFirst().orElse("");
      FileCheck.unreadable(name, message, "build or copy it again", diagnostics);
    }
  }
}

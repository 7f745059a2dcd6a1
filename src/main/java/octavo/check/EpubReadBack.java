package octavo.check;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import octavo.diagnostic.Diagnostics;

/**
 * Reads a finished EPUB back, the documents of its spine in order, and compares its words with the
 * book's as {@link PdfReadBack} does.
 */
final class EpubReadBack {
  private EpubReadBack() {}

  /**
   * Compares. An EPUB that is damaged is a finding.
   *
   * @return what was recognised; empty for a damaged one
   * @throws IOException when the EPUB cannot be read
   */
  static Optional<Recognised> compare(
      FinishedFile epub, ExpectedEdition expected, Diagnostics diagnostics) throws IOException {
    FileCheck.requireReadable(epub.path());
    if (!EpubContainer.isSound(epub.path(), epub.name(), diagnostics)) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(epub.path().toFile())) {
      ReadEdition read = new SpineText(zip).read();
      return Optional.of(
          new Recognised(ReadBack.compare(expected, read.pieces(), epub, diagnostics), read));
    } catch (XMLStreamException e) {
      String message = "the EPUB is damaged: " + e.getMessage().lines().findFirst().orElse("");
      FileCheck.unreadable(epub.name(), message, "build or copy it again", diagnostics);
      return Optional.empty();
    }
  }
}

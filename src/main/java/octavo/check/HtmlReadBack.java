package octavo.check;

import java.io.IOException;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;

/**
 * Reads a finished file of HTML back and compares its words with the book's as {@link PdfReadBack}
 * does.
 */
final class HtmlReadBack {
  private HtmlReadBack() {}

  /**
   * Compares. A file that holds no book is a finding.
   *
   * @return what was recognised; empty where nothing could be
   * @throws IOException when the file cannot be read
   */
  static Optional<Recognised> compare(
      FinishedFile html, ExpectedEdition expected, Diagnostics diagnostics) throws IOException {
    Optional<HtmlFile> file = HtmlFile.read(html.path());
    if (file.isEmpty()) {
      FileCheck.unreadable(
          html.name(), "this is no book: it has no main element", "build it again", diagnostics);
      return Optional.empty();
    }
    ReadEdition read = file.get().text();
    return Optional.of(
        new Recognised(ReadBack.compare(expected, read.pieces(), html, diagnostics), read));
  }
}

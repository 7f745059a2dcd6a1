package octavo.check;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import octavo.diagnostic.Diagnostics;

/** One EPUB under EPUBCheck 5.3.0. */
final class EpubValidation {
  private final Path file;
  private final String name;
  private final Diagnostics diagnostics;

  EpubValidation(Path file, String name, Diagnostics diagnostics) {
    this.file = file;
    this.name = name;
    this.diagnostics = diagnostics;
  }

  void run() throws IOException {
    if (EpubContainer.isSound(file, name, diagnostics)) {
      check();
    }
  }

  // EPUBCheck trusts the shape of what it reads in places; what a damaged file makes it throw is
  // of no declared type. That it failed on this file is the finding.
  private void check() {
    EpubFindings findings = new EpubFindings(file, name, diagnostics);
    try {
      EpubCheck epubCheck = new EpubCheck(file.toFile(), findings);
      epubCheck.setLocale(Locale.ENGLISH);
      epubCheck.check();
    } catch (RuntimeException | StackOverflowError e) {
      FileCheck.unreadable(
          name, "EPUBCheck gave up on this file: " + e, "build or copy it again", diagnostics);
    }
  }
}

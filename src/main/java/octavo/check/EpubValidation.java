package octavo.check;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import octavo.diagnostic.Diagnostics;

/**
 * One EPUB under EPUBCheck 5.3.0.
 *
 * <p>The container is unpacked once into nothing before EPUBCheck sees it: that finds what is cut
 * off or damaged (every checksum is compared) and stops an archive made to unpack to more than a
 * machine holds, which EPUBCheck itself would follow to the end.
 */
final class EpubValidation {
  /** What an archive of any size may unpack to. */
  private static final long ALWAYS_ALLOWED = 64L << 20;

  /** Beyond that, how many times its own size; prose seldom reaches 10. */
  private static final long ALLOWED_FACTOR = 50;

  private final Path file;
  private final String name;
  private final Diagnostics diagnostics;

  EpubValidation(Path file, String name, Diagnostics diagnostics) {
    this.file = file;
    this.name = name;
    this.diagnostics = diagnostics;
  }

  void run() throws IOException {
    if (isSound()) {
      check();
    }
  }

  private boolean isSound() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("mimetype") == null && zip.getEntry("META-INF/container.xml") == null) {
        unreadable("this is a ZIP archive, but not an EPUB", "give an EPUB or a PDF");
        return false;
      }
      return unpacks(zip);
    } catch (ZipException e) {
      unreadable("the ZIP container is damaged: " + e.getMessage(), "build or copy it again");
      return false;
    }
  }

  private boolean unpacks(ZipFile zip) throws IOException {
    long left = Math.max(ALWAYS_ALLOWED, Files.size(file) * ALLOWED_FACTOR);
    byte[] buffer = new byte[1 << 16];
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      try (InputStream in = zip.getInputStream(entry)) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          left -= count;
          if (left < 0) {
            unreadable("the container unpacks to more than its size allows", "do not open it");
            return false;
          }
        }
      }
    }
    return true;
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
      unreadable("EPUBCheck gave up on this file: " + e, "build or copy it again");
    }
  }

  private void unreadable(String message, String hint) {
    FileCheck.unreadable(name, message, hint, diagnostics);
  }
}

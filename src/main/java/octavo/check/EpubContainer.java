package octavo.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import octavo.diagnostic.Diagnostics;

/**
 * Looks at an EPUB's container before anything reads it: it is unpacked once into nothing. That
 * finds what is cut off or damaged (every checksum is compared) and stops an archive made to unpack
 * to more than a machine holds, which EPUBCheck itself would follow to the end.
 */
final class EpubContainer {
  /** What an archive of any size may unpack to. */
  private static final long ALWAYS_ALLOWED = 64L << 20;

  /** Beyond that, how many times its own size; prose seldom reaches 10. */
  private static final long ALLOWED_FACTOR = 50;

  private EpubContainer() {}

  /**
   * Whether the file is a sound container; reports when it is not.
   *
   * @param name the path to name in diagnostics
   * @throws IOException when the file cannot be read
   */
  static boolean isSound(Path file, String name, Diagnostics diagnostics) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("mimetype") == null && zip.getEntry("META-INF/container.xml") == null) {
        String message = "this is a ZIP archive, but not an EPUB";
        FileCheck.unreadable(name, message, "give an EPUB or a PDF", diagnostics);
        return false;
      } else if (!unpacks(zip, Files.size(file))) {
        String message = "the container unpacks to more than its size allows";
        FileCheck.unreadable(name, message, "do not open it", diagnostics);
        return false;
      }
      return true;
    } catch (ZipException e) {
      String message = "the ZIP container is damaged: " + e.getMessage();
      FileCheck.unreadable(name, message, "build or copy it again", diagnostics);
      return false;
    }
  }

  private static boolean unpacks(ZipFile zip, long size) throws IOException {
    long left = Math.max(ALWAYS_ALLOWED, size * ALLOWED_FACTOR);
    byte[] buffer = new byte[1 << 16];
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      try (InputStream in = zip.getInputStream(entries.nextElement())) {
        for (int count = in.read(buffer); count >= 0 && left >= 0; count = in.read(buffer)) {
          left -= count;
        }
      }
    }
    return left >= 0;
  }
}

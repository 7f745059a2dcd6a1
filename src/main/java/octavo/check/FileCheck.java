package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import octavo.diagnostic.Diagnostics;

/** Runs the validators on finished files, in this process. */
public final class FileCheck {
  private FileCheck() {}

  /**
   * Checks an EPUB by EPUBCheck, a PDF by veraPDF for PDF/UA-1 and PDF/A-2a.
   *
   * @param name the path to name in diagnostics
   * @throws IOException when the file cannot be read
   */
  public static void check(Path file, String name, Diagnostics diagnostics) throws IOException {
    throw new IllegalStateException("not built yet: " + file + name + diagnostics);
  }
}

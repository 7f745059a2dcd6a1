package octavo.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Edition;

/**
 * Runs the validators on finished files, in this process.
 *
 * <p>What a file is, its first bytes decide, not its name. Nothing is fetched from a network. A
 * file that no validator can make sense of (cut off, encrypted, something else altogether) is a
 * finding, {@link DiagnosticCode#CHECK_UNREADABLE}, and not an exception.
 */
public final class FileCheck {
  /** A PDF's header may stand anywhere in its first 1,024 bytes (ISO 32000-1, annex H.3.4.1). */
  private static final int HEAD = 1024;

  private FileCheck() {}

  /**
   * Checks an EPUB by EPUBCheck, a PDF by veraPDF for PDF/UA-1 and PDF/A-2a, whatever it claims to
   * be, and whether one file of HTML is whole in itself.
   *
   * @param name the path to name in diagnostics
   * @return what it is; empty when that cannot be made out
   * @throws IOException when the file cannot be read
   */
  public static Optional<Edition.Format> check(Path file, String name, Diagnostics diagnostics)
      throws IOException {
    Diagnostics found = new Diagnostics();
    Optional<Edition.Format> format = validate(file, name, found);
    diagnostics.addAll(found);
    return isUnreadable(found) ? Optional.empty() : format;
  }

  private static Optional<Edition.Format> validate(Path file, String name, Diagnostics diagnostics)
      throws IOException {
    String head = head(file);
    if (head.contains("%PDF-")) {
      new PdfValidation(file, name, diagnostics).run();
      return Optional.of(Edition.Format.PDF);
    }
    if (head.startsWith("PK\003\004")) {
      new EpubValidation(file, name, diagnostics).run();
      return Optional.of(Edition.Format.EPUB);
    }
    if (head.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14)) {
      new HtmlValidation(name, diagnostics).run(HtmlFile.read(file));
      return Optional.of(Edition.Format.HTML);
    }
    String message = head.isEmpty() ? "the file is empty" : "this is no EPUB, PDF or HTML";
    unreadable(name, message, "give an edition of a book", diagnostics);
    return Optional.empty();
  }

  /** Whether a file could not be made sense of. */
  static boolean isUnreadable(Diagnostics diagnostics) {
    return diagnostics.sorted().stream()
        .anyMatch(finding -> finding.code() == DiagnosticCode.CHECK_UNREADABLE);
  }

  /** Reports that a file cannot be checked. */
  static void unreadable(String name, String message, String hint, Diagnostics diagnostics) {
    diagnostics.report(DiagnosticCode.CHECK_UNREADABLE, new FilePlace(name), message, hint);
  }

  /**
   * Makes sure that a file can be opened, so that what fails after it is the file's content.
   *
   * @throws IOException when it cannot
   */
  static void requireReadable(Path file) throws IOException {
    Files.newInputStream(file).close();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }
}

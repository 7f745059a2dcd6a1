package octavo.imposition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a file cannot be read as a PDF, as far as its bytes tell: it is empty, of another format, cut
 * short, or locked otherwise than by a password. What the library says is told only where they tell
 * nothing.
 *
 * @param message what is wrong
 * @param hint what to do about it
 */
record UnreadablePdf(String message, String hint) {
  /** Where a header and an end mark may stand (ISO 32000-1, annex H, 3.4.1 and 3.4.4). */
  private static final int NEAR = 1024;

  private static final Pattern HANDLER = Pattern.compile("No security handler for filter (\\S+)");

  private static final Pattern FOR_CERTIFICATES = Pattern.compile("/Filter\\s*/Adobe\\.PubSec\\b");

  /** What a shell takes as it is. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\w./+-]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** What files of other formats begin with. */
  private static final Map<String, String> OTHERS = others();

  /** What a library could not read. */
  static UnreadablePdf of(byte[] bytes, String name, IOException failure) {
    if (bytes.length == 0) {
      return new UnreadablePdf("the file is empty", "copy or export it again");
    }
    String head = text(bytes, 0, Math.min(NEAR, bytes.length));
    if (!head.contains("%PDF-")) {
      return foreign(head);
    }
    Matcher handler = HANDLER.matcher(String.valueOf(failure.getMessage()));
    if (handler.find()) {
      return lockedBy("'" + handler.group(1) + "'");
    }
    if (!text(bytes, Math.max(0, bytes.length - NEAR), bytes.length).contains("%%EOF")) {
      return new UnreadablePdf(
          "the PDF is cut short: it stops after " + bytes.length + " bytes without an end",
          "copy, download or export it again");
    }
    return damaged(name, String.valueOf(failure.getMessage()).strip());
  }

  /** Whether a PDF is encrypted for those who have a certificate (ISO 32000-1, section 7.6.4). */
  static boolean isForCertificates(byte[] bytes) {
    String all = text(bytes, 0, bytes.length);
    return all.contains("/Encrypt") && FOR_CERTIFICATES.matcher(all).find();
  }

  /** One that is locked otherwise than with a password. */
  static UnreadablePdf lockedBy(String lock) {
    return new UnreadablePdf(
        "the PDF is locked by " + lock + ", not by a password",
        "ask whoever made it for one that is not locked");
  }

  /** One that is locked with a password. */
  static UnreadablePdf locked(String name) {
    return new UnreadablePdf(
        "the PDF is locked with a password",
        "open it where the password is known, with \"qpdf --decrypt --password=… "
            + quoted(name)
            + " open.pdf\", and impose open.pdf");
  }

  /** One whose inner parts do not fit together. */
  static UnreadablePdf damaged(String name, String detail) {
    return new UnreadablePdf(
        "the PDF is damaged: " + detail,
        "export it again, or try to mend it with \"qpdf " + quoted(name) + " mended.pdf\"");
  }

  private static UnreadablePdf foreign(String head) {
    String begun =
        OTHERS.entrySet().stream()
            .filter(other -> head.stripLeading().startsWith(other.getKey()))
            .findFirst()
            .map(other -> ", but " + other.getValue())
            .orElse(": nothing in its first bytes says so");
    return new UnreadablePdf(
        "this is no PDF" + begun, "export a PDF from the program that made the file");
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.ISO_8859_1);
  }

  /** A name as one word of a command line. */
  private static String quoted(String name) {
    return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  private static Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("PK\u0003\u0004", "a ZIP archive, as Word files and EPUBs are");
    others.put("%!PS", "PostScript");
    others.put("\u0089PNG", "a PNG image");
    others.put("\u00FF\u00D8\u00FF", "a JPEG image");
    others.put("{\\rtf", "a file of rich text (RTF)");
    others.put("<", "a file of HTML or XML");
    return others;
  }
}

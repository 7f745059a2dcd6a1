package octavo.manuscript;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;

/**
 * Bytes of a text file to characters: UTF-8 with or without a byte-order mark, UTF-16 and UTF-32
 * with one, UTF-16 without one where every other byte is zero. Line ends stay as they are.
 */
final class TextDecoder {
  /** How much of a file is looked at to tell UTF-16. */
  private static final int SAMPLE = 4096;

  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /** An encoding and the length of the mark that names it. */
  private record Encoding(Charset charset, int mark) {}

  /** Decodes a file and reports what is wrong with it. */
  static SourceFile decode(String path, byte[] bytes, Diagnostics diagnostics) {
    Encoding encoding = byMark(bytes).or(() -> byPattern(bytes)).orElse(utf8(0));
    boolean utf8 = encoding.charset.equals(StandardCharsets.UTF_8);
    if (!utf8) {
      diagnostics.report(
          DiagnosticCode.FILE_DECODED,
          new FilePlace(path),
          "the file is " + encoding.charset.name() + " and was read as such",
          "save it as UTF-8 if other programs are to read it too");
    }
    int length = bytes.length - encoding.mark;
    String text = new String(bytes, encoding.mark, length, encoding.charset);
    SourceFile file = new SourceFile(path, withoutControls(text));
    // A good file may hold U+FFFD itself; only then, and in a bad one, is it decoded twice.
    if (text.indexOf(REPLACEMENT) >= 0) {
      reportMalformed(file, ByteBuffer.wrap(bytes, encoding.mark, length), encoding, diagnostics);
    }
    reportControls(file, text, diagnostics);
    return file;
  }

  private static Encoding utf8(int mark) {
    return new Encoding(StandardCharsets.UTF_8, mark);
  }

  private static Optional<Encoding> byMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(utf8(3));
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(new Encoding(Charset.forName("UTF-32LE"), 4));
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Encoding(Charset.forName("UTF-32BE"), 4));
    }
    if (starts(b, 0xFF, 0xFE)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
    }
    if (starts(b, 0xFE, 0xFF)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 without a mark: spaces, digits and line ends of any script leave a zero in one byte of
   * their pair. A tenth of zeros on one side and hardly any on the other is no accident.
   */
  private static Optional<Encoding> byPattern(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    if (bytes.length % 2 != 0 || pairs < 2) {
      return Optional.empty();
    }
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (high * 10 >= pairs && low * 10 <= high) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 0));
    }
    if (low * 10 >= pairs && high * 10 <= low) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 0));
    }
    return Optional.empty();
  }

  private static void reportMalformed(
      SourceFile file, ByteBuffer in, Encoding encoding, Diagnostics diagnostics) {
    CharsetDecoder decoder =
        encoding
            .charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return;
    }
    int offset = Math.min(out.position(), Math.max(0, file.text().length() - 1));
    int bad = in.get(in.position()) & 0xFF;
    diagnostics.report(
        DiagnosticCode.FILE_ENCODING,
        file.span(offset, offset),
        String.format(
            Locale.ROOT, "the byte 0x%02X here is not valid %s", bad, encoding.charset.name()),
        "save the file as UTF-8" + windows(bad));
  }

  /** What the byte would be in the encoding such files most often have. */
  private static String windows(int bad) {
    try {
      Charset charset = Charset.forName("windows-1252");
      String meant =
          charset.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) bad})).toString();
      return "; in windows-1252 this byte is '" + meant + "'";
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  /**
   * The text with each control character replaced by U+FFFD, so that positions stay; a vertical tab
   * or form feed, which only parts lines, by a space.
   */
  private static String withoutControls(String text) {
    int first = firstControl(text, 0);
    if (first < 0) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (int i = first; i < chars.length; i++) {
      if (isControl(chars[i])) {
        chars[i] = chars[i] == '\f' || chars[i] == '\u000B' ? ' ' : REPLACEMENT;
      }
    }
    return new String(chars);
  }

  private static int firstControl(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isControl(char c) {
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    return c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c <= 0x9F || c >= 0xFFFE;
  }

  private static void reportControls(SourceFile file, String text, Diagnostics diagnostics) {
    int first = firstControl(text, 0);
    if (first < 0) {
      return;
    }
    int count = 0;
    for (int i = first; i >= 0; i = firstControl(text, i + 1)) {
      count++;
    }
    char c = text.charAt(first);
    String name = String.format(Locale.ROOT, "U+%04X", (int) c);
    String became = c == '\f' || c == '\u000B' ? "a space" : "U+FFFD";
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.FILE_CONTROL_CHARACTER,
            file.span(first, first + 1),
            count == 1
                ? "the control character " + name + " was replaced by " + became
                : count
                    + " control characters were replaced, the first, "
                    + name
                    + ", by "
                    + became,
            "delete it, or write the character that was meant"));
  }
}

package octavo.manuscript;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * Bytes of a text file to characters: UTF-8 with or without a byte-order mark, UTF-16 and UTF-32
 * with one, UTF-16 without one where every other byte is zero. Line ends stay as they are.
 */
final class TextDecoder {
  /** How much of a file is looked at to tell UTF-16. */
  private static final int SAMPLE = 4096;

  private static final char REPLACEMENT = '\uFFFD';

  /** Room for the characters of a file, kept from one to the next: making it anew costs more. */
  private char[] room = {};

  /** An encoding and the length of the mark that names it. */
  private record Encoding(Charset charset, int mark) {}

  /** Decodes a file and reports what is wrong with it. */
  SourceFile decode(String path, byte[] bytes, Diagnostics diagnostics) {
    Encoding encoding = byMark(bytes).or(() -> byPattern(bytes)).orElse(utf8(0));
    if (!encoding.charset.equals(StandardCharsets.UTF_8)) {
      diagnostics.report(
          DiagnosticCode.FILE_DECODED,
          new FilePlace(path),
          "the file is " + encoding.charset.name() + " and was read as such",
          "save it as UTF-8 if other programs are to read it too");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, encoding.mark, bytes.length - encoding.mark);
    if (room.length < bytes.length) {
      room = new char[bytes.length];
    }
    CharBuffer out = CharBuffer.wrap(room);
    CoderResult result = encoding.charset.newDecoder().decode(in, out, true);
    int good = out.position();
    if (result.isError()) {
      String all = new String(bytes, encoding.mark, bytes.length - encoding.mark, encoding.charset);
      SourceFile file = file(path, all.toCharArray(), all.length(), diagnostics);
      reportMalformed(file, good, bytes[in.position()] & 0xFF, encoding, diagnostics);
      return file;
    }
    return file(path, room, good, diagnostics);
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
      SourceFile file, int good, int bad, Encoding encoding, Diagnostics diagnostics) {
    int offset = Math.min(good, Math.max(0, file.text().length() - 1));
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
   * The file of these characters, each control character replaced by U+FFFD, so that positions
   * stay; a vertical tab or form feed, which only parts lines, by a space.
   */
  private static SourceFile file(String path, char[] chars, int length, Diagnostics diagnostics) {
    int first = -1;
    int count = 0;
    char control = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if ((c < ' ' || c >= 0x7F) && isControl(c)) {
        if (count++ == 0) {
          first = i;
          control = c;
        }
        chars[i] = substitute(c);
      }
    }
    SourceFile file = new SourceFile(path, new String(chars, 0, length));
    if (count > 0) {
      reportControls(file.span(first, first + 1), control, count, diagnostics);
    }
    return file;
  }

  private static boolean isControl(char c) {
    return c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c <= 0x9F || c >= 0xFFFE;
  }

  private static char substitute(char control) {
    return control == '\f' || control == '\u000B' ? ' ' : REPLACEMENT;
  }

  private static void reportControls(
      SourceSpan at, char first, int count, Diagnostics diagnostics) {
    String name = String.format(Locale.ROOT, "U+%04X", (int) first);
    String became = substitute(first) == ' ' ? "a space" : "U+FFFD";
    diagnostics.report(
        DiagnosticCode.FILE_CONTROL_CHARACTER,
        at,
        count == 1
            ? "the control character " + name + " was replaced by " + became
            : count + " control characters were replaced, the first, " + name + ", by " + became,
        "delete it, or write the character that was meant");
  }
}

package octavo.manuscript;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * Bytes of a text file to characters, in whatever {@link TextEncoding}. Line ends stay as they are.
 */
final class TextDecoder {
  private static final char REPLACEMENT = '\uFFFD';

  /** Room for the characters of a file, kept from one to the next: making it anew costs more. */
  private char[] room = {};

  /** Decodes a file and reports what is wrong with it. */
  SourceFile decode(String path, byte[] bytes, Diagnostics diagnostics) {
    TextEncoding encoding = TextEncoding.of(bytes);
    Charset charset = encoding.charset();
    int mark = encoding.markLength();
    if (!charset.equals(StandardCharsets.UTF_8)) {
      diagnostics.report(
          DiagnosticCode.FILE_DECODED,
          new FilePlace(path),
          "the file is " + charset.name() + " and was read as such",
          "save it as UTF-8 if other programs are to read it too");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    if (room.length < bytes.length) {
      room = new char[bytes.length];
    }
    CharBuffer out = CharBuffer.wrap(room);
    CoderResult result = charset.newDecoder().decode(in, out, true);
    int good = out.position();
    if (result.isError()) {
      String all = new String(bytes, mark, bytes.length - mark, charset);
      SourceFile file = file(path, all.toCharArray(), all.length(), diagnostics);
      reportMalformed(file, good, bytes[in.position()] & 0xFF, charset, diagnostics);
      return file;
    }
    return file(path, room, good, diagnostics);
  }

  private static void reportMalformed(
      SourceFile file, int good, int bad, Charset charset, Diagnostics diagnostics) {
    int offset = Math.min(good, Math.max(0, file.text().length() - 1));
    diagnostics.report(
        DiagnosticCode.FILE_ENCODING,
        file.span(offset, offset),
        String.format(Locale.ROOT, "the byte 0x%02X here is not valid %s", bad, charset.name()),
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

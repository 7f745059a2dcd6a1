package octavo.importer.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.TextEncoding;

/** Bytes of a text to characters; line ends become {@code \n}. */
final class DecodedText {
  private static final String GIVE = "give plain text, Markdown, HTML, DOCX, ODT or EPUB";

  /** One control character in so many characters, and the file is no text. */
  private static final int CONTROLS_ONE_IN = 100;

  private DecodedText() {}

  /**
   * The characters of a text file.
   *
   * @return nothing when the bytes are no text; then a finding says so
   */
  static Optional<String> of(String name, byte[] bytes, Diagnostics diagnostics) {
    Optional<String> known = FileSignature.of(bytes);
    if (known.isPresent()) {
      refuse(name, "the file is " + known.get() + ", not text", diagnostics);
      return Optional.empty();
    }
    Diagnostics guesses = new Diagnostics();
    String text = decode(name, bytes, guesses);
    long controls = text.chars().filter(DecodedText::isControl).count();
    if (text.indexOf(0) >= 0 || controls * CONTROLS_ONE_IN > text.length() && controls > 1) {
      refuse(name, "the file is binary, not text", diagnostics);
      return Optional.empty();
    }
    diagnostics.addAll(guesses);
    reportLosses(name, text, controls, diagnostics);
    return Optional.of(lines(text));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace("\u2029", "\n\n")
        .replace('\u0085', '\n');
  }

  private static void refuse(String name, String what, Diagnostics diagnostics) {
    diagnostics.report(DiagnosticCode.IMPORT_FORMAT, new FilePlace(name), what, GIVE);
  }

  private static boolean isControl(int c) {
    return c < ' ' ? c != '\n' && c != '\r' && c != '\t' && c != '\f' : c == 0x7F;
  }

  private static void reportLosses(String name, String text, long controls, Diagnostics found) {
    if (controls > 0) {
      int first = 0;
      while (!isControl(text.charAt(first))) {
        first++;
      }
      found.report(
          DiagnosticCode.IMPORT_LEFT,
          new FilePlace(name),
          String.format(
              Locale.ROOT,
              "%d control characters were left out, the first of them U+%04X",
              controls,
              (int) text.charAt(first)),
          "see whether a character is missing where the report names them");
    }
    long lost = text.chars().filter(c -> c == 0xFFFD).count();
    if (lost > 0) {
      found.report(
          DiagnosticCode.IMPORT_LEFT,
          new FilePlace(name),
          lost + " characters had been lost before, there stands U+FFFD for each",
          "look them up where the text comes from");
    }
  }

  private static String decode(String name, byte[] bytes, Diagnostics diagnostics) {
    try {
      String text = TextEncoding.of(bytes).decode(bytes);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException damaged) {
      return guess(name, bytes, diagnostics);
    }
  }

  private static String guess(String name, byte[] bytes, Diagnostics diagnostics) {
    MixedText mixed = MixedText.of(bytes);
    if (mixed.isUtf8()) {
      note(
          name,
          "the file is UTF-8 with "
              + mixed.strays()
              + " bytes of Windows-1252 in it, the first at offset "
              + mixed.first(),
          diagnostics);
      return mixed.text();
    }
    LegacyEncoding encoding = LegacyEncoding.of(bytes);
    note(name, "the file was taken for " + encoding.charset().name(), diagnostics);
    return encoding.charset().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static void note(String name, String what, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticCode.IMPORT_ENCODING,
        new FilePlace(name),
        what,
        "save it as " + StandardCharsets.UTF_8.name() + " if letters came out wrong");
  }
}

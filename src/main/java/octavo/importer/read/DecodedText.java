package octavo.importer.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/** Bytes of a text to characters; line ends become {@code \n}. */
final class DecodedText {
  private DecodedText() {}

  /**
   * The characters of a text file.
   *
   * @return nothing when the bytes are no text; then a finding says so
   */
  static Optional<String> of(String name, byte[] bytes, Diagnostics diagnostics) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        diagnostics.report(
            DiagnosticCode.IMPORT_FORMAT,
            new FilePlace(name),
            "the file is binary, not text",
            "give plain text, Markdown, HTML, DOCX, ODT or EPUB");
        return Optional.empty();
      }
    }
    return Optional.of(decode(bytes).replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}

package octavo.theme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.SettingsNode;

/** Reads the style sheets that a {@code theme.yaml} names. */
final class ThemeSheet {
  private ThemeSheet() {}

  /** The sheet; empty, and reported, when it is not there or cannot be read. */
  static Optional<SourceFile> read(SettingsNode node, StyleFolder folder) {
    Optional<FontFile.Bytes> file =
        NamedFile.find(node, folder, "style sheet", DiagnosticCode.FILE_MISSING);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String path = node.text().orElseThrow();
    try {
      String text = text(file.get().read());
      return Optional.of(new SourceFile(folder.shown(path), text));
    } catch (CharacterCodingException e) {
      node.report(
          DiagnosticCode.FILE_ENCODING,
          "the style sheet '" + path + "' is not in UTF-8",
          "save it in UTF-8");
    } catch (IOException e) {
      node.report(
          DiagnosticCode.FILE_UNREADABLE,
          "the style sheet '" + path + "' cannot be read: " + e.getMessage(),
          "see that it is a file that may be read");
    }
    return Optional.empty();
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

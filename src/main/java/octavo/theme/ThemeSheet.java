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
    Optional<String> path = node.text();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<FontFile.Bytes> file = folder.file(path.get());
    if (file.isEmpty()) {
      node.report(
          DiagnosticCode.FILE_MISSING,
          "the style sheet '" + path.get() + "' is not there",
          "give its path from the folder of theme.yaml");
      return Optional.empty();
    }
    try {
      String text = text(file.get().read());
      return Optional.of(new SourceFile(folder.shown(path.get()), text));
    } catch (CharacterCodingException e) {
      node.report(
          DiagnosticCode.FILE_ENCODING,
          "the style sheet '" + path.get() + "' is not in UTF-8",
          "save it in UTF-8");
    } catch (IOException e) {
      node.report(
          DiagnosticCode.FILE_UNREADABLE,
          "the style sheet '" + path.get() + "' cannot be read: " + e.getMessage(),
          "see that it is a file that may be read");
    }
    return Optional.empty();
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

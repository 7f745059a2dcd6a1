package octavo.theme;

import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.SettingsNode;

/** Finds the files that a {@code theme.yaml} names. */
final class NamedFile {
  private NamedFile() {}

  /**
   * The file that a node names.
   *
   * @param what it is, as the author is told
   * @param missing what is reported when it is not there
   * @return empty, and reported, when it is not there or the node holds no path
   */
  static Optional<FontFile.Bytes> find(
      SettingsNode node, StyleFolder folder, String what, DiagnosticCode missing) {
    Optional<String> path = node.text();
    Optional<FontFile.Bytes> file = path.flatMap(folder::file);
    if (path.isPresent() && file.isEmpty()) {
      node.report(
          missing,
          "the " + what + " '" + path.get() + "' is not there",
          "give its path from the folder of theme.yaml");
    }
    return file;
  }
}

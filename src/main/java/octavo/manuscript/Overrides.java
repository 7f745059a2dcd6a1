package octavo.manuscript;

import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.SettingsNode.Shape;

/**
 * Puts the settings of {@code --set KEY=VALUE} into the tree of {@code book.yaml}, where they pass
 * the same checks. They stand in a file called {@code --set}, so that a finding shows them.
 */
final class Overrides {
  static final String PATH = "--set";

  private Overrides() {}

  /** Applies overrides by dotted key; a map on the way that is not there is made. */
  static void apply(Map<String, String> overrides, SettingsNode root, Diagnostics diagnostics) {
    overrides.forEach((key, value) -> apply(key, value, root, diagnostics));
  }

  private static void apply(String key, String value, SettingsNode root, Diagnostics diagnostics) {
    SourceFile file = new SourceFile(PATH, key + "=" + value);
    SettingsNode map = root;
    int start = 0;
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', start)) {
      map = inner(map, key.substring(start, dot), file.span(start, dot), diagnostics);
      start = dot + 1;
    }
    String name = key.substring(start);
    SourceSpan at = file.span(key.length() + 1, file.text().length());
    Optional<SettingsNode> node = value(name, value, at, diagnostics);
    if (node.isPresent()) {
      map.put(name, file.span(start, key.length()), node.get());
    }
  }

  private static SettingsNode inner(
      SettingsNode map, String name, SourceSpan at, Diagnostics diagnostics) {
    Optional<SettingsNode> there = map.child(name).filter(SettingsNode::isMap);
    if (there.isPresent()) {
      return there.get();
    }
    SettingsNode made = new SettingsNode(Shape.MAP, name, "", at, diagnostics);
    map.put(name, at, made);
    return made;
  }

  /** A list or map in brackets is read as YAML; all else is a word as it stands. */
  private static Optional<SettingsNode> value(
      String name, String value, SourceSpan at, Diagnostics diagnostics) {
    if (value.startsWith("[") || value.startsWith("{")) {
      return YamlDocument.read(new SourceFile(PATH, value), diagnostics);
    }
    Shape shape = YamlDocument.plainShape(value);
    return Optional.of(new SettingsNode(shape, name, value, at, diagnostics));
  }
}

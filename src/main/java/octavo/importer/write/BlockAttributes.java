package octavo.importer.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.importer.text.TextSpan;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;

/**
 * The styles of a block's text that hold for the whole of it, which are attributes of the block.
 *
 * @param braces the attributes as Markdown, empty for none
 * @param text the text without these styles
 */
record BlockAttributes(String braces, TracedText text) {
  /** Parts the styles of a text. */
  static BlockAttributes of(TracedText all) {
    TracedText stripped = all.strip();
    List<TextSpan> others = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (TextSpan span : stripped.spans()) {
      boolean whole = span.start() == 0 && span.end() == stripped.length();
      Optional<String> attribute = whole ? attribute(span.style()) : Optional.empty();
      String key = attribute.map(it -> it.replaceAll("[#=].*", "")).orElse("");
      if (attribute.isEmpty() || keys.contains(key)) {
        others.add(span);
      } else {
        keys.add(key);
        attributes.add(attribute.get());
      }
    }
    String braces = attributes.isEmpty() ? "" : "{" + String.join(" ", attributes) + "}";
    return new BlockAttributes(braces, stripped.restyled(others));
  }

  /** The attributes on a line of their own below the block, if there are any. */
  String line() {
    return braces.isEmpty() ? "" : "\n" + braces;
  }

  /** The attribute that a style is as Markdown; empty for a style that is none. */
  static Optional<String> attribute(TextStyle style) {
    return switch (style) {
      case TextStyle.Anchor(String id) -> Optional.of("#" + id);
      case TextStyle.Foreign(String language) -> Optional.of("lang=" + language);
      case TextStyle.Directed(String direction) -> Optional.of("dir=" + direction);
      case TextStyle.Plain _, TextStyle.Link _, TextStyle.NoteMark _ -> Optional.empty();
    };
  }
}

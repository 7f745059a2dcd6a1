package octavo.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the {@code style} of an {@code <img>} says that a book can use: its width, a percentage or
 * an absolute length (CSS Sizing 3, section 3.1.1). {@code height: auto} says what is so anyway.
 */
final class ImageStyle {
  private static final String WIDTH = "width";
  private static final Pattern SIZE =
      Pattern.compile("\\d{1,6}(\\.\\d{1,6})?(%|px|pt|pc|mm|cm|in)");

  private ImageStyle() {}

  /** The width, as written; empty for another element and where none is said. */
  static Optional<String> width(HtmlTag tag) {
    return Optional.ofNullable(declarations(tag).get(WIDTH))
        .filter(value -> SIZE.matcher(value).matches());
  }

  /** Whether a book does all that it says. */
  static boolean isUnderstood(HtmlTag tag) {
    Map<String, String> said = declarations(tag);
    boolean wide = width(tag).isPresent();
    said.remove("height", "auto");
    said.remove("");
    return wide && said.size() == 1;
  }

  // The last of a name counts (CSS Cascade 4, section 6); empty for another element than img.
  private static Map<String, String> declarations(HtmlTag tag) {
    Map<String, String> said = new HashMap<>();
    if (tag.name().equals("img")) {
      for (String declaration : tag.value("style").toLowerCase(Locale.ROOT).split(";")) {
        int colon = declaration.indexOf(':');
        String name = colon < 0 ? declaration : declaration.substring(0, colon);
        said.put(name.strip(), declaration.substring(colon + 1).strip());
      }
    }
    return said;
  }
}

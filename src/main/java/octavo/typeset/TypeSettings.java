package octavo.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.font.Feature;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.font.FontStack;
import octavo.typeset.font.Setting;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** How the text of each style is shaped; one object for each style and language. */
final class TypeSettings {
  private static final Map<String, List<String>> CAPITALS =
      Map.of("small-caps", List.of("smcp"), "all-small-caps", List.of("smcp", "c2sc"));

  private static final Map<String, String> NUMERALS =
      Map.of(
          "oldstyle-nums", "onum",
          "lining-nums", "lnum",
          "tabular-nums", "tnum",
          "proportional-nums", "pnum");

  private static final Map<String, String> POSITIONS = Map.of("super", "sups", "sub", "subs");

  private final FontLibrary fonts;
  private final Map<String, Map<Style, Setting>> known = new HashMap<>();

  TypeSettings(FontLibrary fonts) {
    this.fonts = fonts;
  }

  /** The setting of a style's text in a language. */
  Setting of(Style style, String language) {
    return known
        .computeIfAbsent(language, key -> new IdentityHashMap<>())
        .computeIfAbsent(style, key -> make(key, language));
  }

  private Setting make(Style style, String language) {
    int weight = (int) style.number(Property.FONT_WEIGHT);
    boolean italic = !style.is(Property.FONT_STYLE, "normal");
    FontStack stack = stack(style.families(), weight, italic);
    List<Feature> features = new ArrayList<>();
    CAPITALS
        .getOrDefault(style.word(Property.FONT_VARIANT_CAPS), List.of())
        .forEach(tag -> features.add(new Feature(tag, 1)));
    add(features, NUMERALS.get(style.word(Property.FONT_VARIANT_NUMERIC)));
    add(features, POSITIONS.get(style.word(Property.FONT_VARIANT_POSITION)));
    features.addAll(style.features());
    double spacing = style.number(Property.LETTER_SPACING);
    return new Setting(stack, style.size(), features, spacing, language);
  }

  // Styles are met deep within a document; the compositor takes the exception out again.
  private FontStack stack(List<String> families, int weight, boolean italic) {
    try {
      return fonts.stack(families, weight, italic);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(List<Feature> features, @org.jspecify.annotations.Nullable String tag) {
    if (tag != null) {
      features.add(new Feature(tag, 1));
    }
  }
}

package octavo.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import octavo.typeset.font.Feature;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.font.FontStack;
import octavo.typeset.font.LetterCase;
import octavo.typeset.font.Setting;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** How the text of each style is shaped; one object for each style and language. */
final class TypeSettings {
  private final FontLibrary fonts;
  private final Map<String, Map<Style, Setting>> known = new HashMap<>();
  private final Set<String> unknownFamilies = new TreeSet<>();

  TypeSettings(FontLibrary fonts) {
    this.fonts = fonts;
  }

  /** The setting of a style's text in a language. */
  Setting of(Style style, String language) {
    return known
        .computeIfAbsent(language, key -> new IdentityHashMap<>())
        .computeIfAbsent(style, key -> make(key, language));
  }

  /** The families that styles ask for before all others and that the fonts are not of. */
  Set<String> unknownFamilies() {
    return unknownFamilies;
  }

  private Setting make(Style style, String language) {
    style.families().stream()
        .limit(1)
        .filter(family -> !fonts.has(family))
        .forEach(unknownFamilies::add);
    int weight = (int) style.number(Property.FONT_WEIGHT);
    boolean italic = !style.is(Property.FONT_STYLE, "normal");
    FontStack stack = stack(style.families(), weight, italic, language);
    List<Feature> features = VariantFeatures.of(style);
    double spacing = style.number(Property.LETTER_SPACING);
    LetterCase letters =
        switch (style.word(Property.TEXT_TRANSFORM)) {
          case "uppercase" -> LetterCase.UPPER;
          case "lowercase" -> LetterCase.LOWER;
          default -> LetterCase.WRITTEN;
        };
    return new Setting(stack, style.size(), features, spacing, language, letters);
  }

  // Styles are met deep within a document; the compositor takes the exception out again.
  private FontStack stack(List<String> families, int weight, boolean italic, String language) {
    try {
      return fonts.stack(families, weight, italic, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

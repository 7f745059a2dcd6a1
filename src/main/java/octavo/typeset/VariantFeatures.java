package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.typeset.font.Feature;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * The font features that a style asks for (CSS Fonts 4, section 6): those of the {@code
 * font-variant-} properties, then those asked for by their tags, which win.
 */
final class VariantFeatures {
  private static final Map<String, List<Feature>> FEATURES =
      Map.ofEntries(
          of("small-caps", 1, "smcp"),
          of("all-small-caps", 1, "smcp", "c2sc"),
          of("petite-caps", 1, "pcap"),
          of("all-petite-caps", 1, "pcap", "c2pc"),
          of("unicase", 1, "unic"),
          of("titling-caps", 1, "titl"),
          of("oldstyle-nums", 1, "onum"),
          of("lining-nums", 1, "lnum"),
          of("tabular-nums", 1, "tnum"),
          of("proportional-nums", 1, "pnum"),
          of("diagonal-fractions", 1, "frac"),
          of("stacked-fractions", 1, "afrc"),
          of("ordinal", 1, "ordn"),
          of("slashed-zero", 1, "zero"),
          of("super", 1, "sups"),
          of("sub", 1, "subs"),
          of("common-ligatures", 1, "liga", "clig"),
          of("no-common-ligatures", 0, "liga", "clig"),
          of("discretionary-ligatures", 1, "dlig"),
          of("no-discretionary-ligatures", 0, "dlig"),
          of("historical-ligatures", 1, "hlig"),
          of("no-historical-ligatures", 0, "hlig"),
          of("contextual", 1, "calt"),
          of("no-contextual", 0, "calt"),
          of("none", 0, "liga", "clig", "dlig", "hlig", "calt"));

  private static final List<Property> VARIANTS =
      List.of(
          Property.FONT_VARIANT_CAPS,
          Property.FONT_VARIANT_NUMERIC,
          Property.FONT_VARIANT_POSITION,
          Property.FONT_VARIANT_LIGATURES);

  private VariantFeatures() {}

  private static Map.Entry<String, List<Feature>> of(String keyword, int value, String... tags) {
    List<Feature> features = new ArrayList<>();
    for (String tag : tags) {
      features.add(new Feature(tag, value));
    }
    return Map.entry(keyword, List.copyOf(features));
  }

  /** The features of a style, in the order in which they are given. */
  static List<Feature> of(Style style) {
    List<Feature> features = new ArrayList<>();
    for (Property property : VARIANTS) {
      for (String keyword : style.word(property).split(" ")) {
        features.addAll(FEATURES.getOrDefault(keyword, List.of()));
      }
    }
    if (style.is(Property.FONT_KERNING, "none")) {
      features.add(new Feature("kern", 0));
    }
    features.addAll(style.features());
    return List.copyOf(features);
  }
}

package octavo.theme.sfnt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedFeaturesTest {
  private static UsedFeatures of(String style) {
    UsedFeatures features = new UsedFeatures();
    features.addStyle(style);
    return features;
  }

  @Test
  void whatTextHasWithoutBeingAskedIsAlwaysThere() {
    UsedFeatures none = of("p { margin: 0 }");
    for (String tag : List.of("kern", "liga", "calt", "locl", "mark", "ccmp", "init", "zzzz")) {
      assertTrue(none.contains(tag), tag);
    }
    for (String tag : List.of("smcp", "onum", "dlig", "aalt", "ss01", "cv99", "sups", "frac")) {
      assertFalse(none.contains(tag), tag);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "h2 { font-variant: small-caps },smcp",
    "h2 { FONT-VARIANT : Small-Caps },smcp",
    "h2 { font: italic small-caps 1em serif },smcp",
    "h2 { font-variant-caps: all-small-caps },c2sc",
    "td { font-variant-numeric: lining-nums tabular-nums },tnum",
    "td { font-variant-numeric: diagonal-fractions },numr",
    "i { font-variant-position: super },sups",
    "i { font-feature-settings: 'ss03' 1 },ss03",
    "i { font-variant-alternates: styleset(nice) },cv07"
  })
  void aStyleSheetAsksForMore(String style, String tag) {
    assertTrue(of(style).contains(tag));
  }

  @Test
  void wordsElsewhereAskForNothing() {
    assertFalse(of(".small-caps { color: red } .super { font-family: ruby }").contains("smcp"));
    assertFalse(of("p { vertical-align: super }").contains("sups"));
    assertTrue(of("p { font-variant: normal }").contains("kern"));
  }

  @Test
  void aFractionSlashMakesFractions() {
    UsedFeatures features = of("");
    features.add("1/2");
    assertFalse(features.contains("frac"));
    features.add("1\u20442");
    assertEquals(
        List.of(true, true, true),
        List.of("frac", "numr", "dnom").stream().map(features::contains).toList());
  }
}

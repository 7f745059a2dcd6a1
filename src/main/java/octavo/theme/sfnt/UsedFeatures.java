package octavo.theme.sfnt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The features of a font's layout that come into play: those that text has without being asked,
 * such as kerning and the usual ligatures, and those a style sheet asks for, by a keyword (CSS
 * Fonts 4, section 6) or by their tags. Features nobody has heard of are among them.
 */
public final class UsedFeatures {
  /** Those of the registry (OpenType 1.9, "Registered features") that are off unless asked for. */
  private static final Set<String> OPTIONAL =
      Set.of(
          ("aalt afrc c2pc c2sc case cpct cpsp cswh dlig dnom expt falt frac fwid halt hist hlig"
               + " hojo hwid jp04 jp78 jp83 jp90 lfbd lnum mgrk nalt nlck numr onum opbd ordn ornm"
               + " palt pcap pkna pnum pwid qwid rtbd ruby salt sinf size smcp smpl subs sups swsh"
               + " titl tnam tnum trad twid unic zero")
              .split(" "));

  /** Those whose choice is the designer's. */
  private static final Pattern DESIGNED = Pattern.compile("(?:cv|ss)\\d\\d");

  private static final List<String> FRACTIONS = List.of("frac", "numr", "dnom");

  /** Around it figures become those of fractions without being asked. */
  private static final int FRACTION_SLASH = 0x2044;

  private static final Map<String, List<String>> KEYWORDS =
      Map.ofEntries(
          Map.entry("small-caps", List.of("smcp")),
          Map.entry("all-small-caps", List.of("smcp", "c2sc")),
          Map.entry("petite-caps", List.of("pcap")),
          Map.entry("all-petite-caps", List.of("pcap", "c2pc")),
          Map.entry("unicase", List.of("unic")),
          Map.entry("titling-caps", List.of("titl")),
          Map.entry("discretionary-ligatures", List.of("dlig")),
          Map.entry("historical-ligatures", List.of("hlig")),
          Map.entry("historical-forms", List.of("hist")),
          Map.entry("lining-nums", List.of("lnum")),
          Map.entry("oldstyle-nums", List.of("onum")),
          Map.entry("proportional-nums", List.of("pnum")),
          Map.entry("tabular-nums", List.of("tnum")),
          Map.entry("diagonal-fractions", FRACTIONS),
          Map.entry("stacked-fractions", List.of("afrc")),
          Map.entry("ordinal", List.of("ordn")),
          Map.entry("slashed-zero", List.of("zero")),
          Map.entry("sub", List.of("subs")),
          Map.entry("super", List.of("sups")),
          Map.entry("jis78", List.of("jp78")),
          Map.entry("jis83", List.of("jp83")),
          Map.entry("jis90", List.of("jp90")),
          Map.entry("jis04", List.of("jp04")),
          Map.entry("simplified", List.of("smpl")),
          Map.entry("traditional", List.of("trad")),
          Map.entry("full-width", List.of("fwid")),
          Map.entry("proportional-width", List.of("pwid")),
          Map.entry("ruby", List.of("ruby")));

  private static final Pattern VARIANTS =
      Pattern.compile("font(?:-variant(?:-[a-z-]+)?)?\\s*:([^;}]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");
  private static final Pattern TAG = Pattern.compile("[\"']([ -~]{4})[\"']");

  /** What is only said by names that the style sheet gives to features. */
  private static final Pattern NAMED =
      Pattern.compile("@font-feature-values|font-variant-alternates|(?:styleset|stylistic)\\(");

  private final Set<String> asked = new TreeSet<>();
  private boolean isAll;

  /** None yet but those that come without being asked. */
  public UsedFeatures() {}

  /** Those that certain characters of a document call for. */
  public void add(String text) {
    if (text.indexOf(FRACTION_SLASH) >= 0) {
      asked.addAll(FRACTIONS);
    }
  }

  /** Those a style sheet asks for, whatever for. */
  public void addStyle(String style) {
    isAll |= NAMED.matcher(style).find();
    Matcher tag = TAG.matcher(style);
    while (tag.find()) {
      asked.add(tag.group(1));
    }
    Matcher variants = VARIANTS.matcher(style);
    while (variants.find()) {
      Matcher word = WORD.matcher(variants.group(1).toLowerCase(Locale.ROOT));
      while (word.find()) {
        asked.addAll(KEYWORDS.getOrDefault(word.group(), List.of()));
      }
    }
  }

  /** Whether a feature is among them, by its tag. */
  public boolean contains(String tag) {
    boolean isOptional = OPTIONAL.contains(tag) || DESIGNED.matcher(tag).matches();
    return isAll || !isOptional || asked.contains(tag);
  }
}

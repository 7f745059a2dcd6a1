package octavo.typeset.font;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which families are asked first for East Asian characters. The same character is drawn otherwise
 * in Japan, mainland China, Taiwan, Hong Kong and Korea, and families made for all of them have a
 * name of each, such as {@code Noto Serif CJK JP}: the one of the text's language comes first, and
 * of those one with serifs beside a text with serifs. A font's tables do not tell them apart: all
 * faces of such a collection have all characters.
 */
final class EastAsianFamilies {
  private static final Map<String, Set<String>> REGIONS =
      Map.of(
          "jp", Set.of("jp", "j", "ja", "japan", "japanese"),
          "cn", Set.of("sc", "cn", "gb", "hans"),
          "tw", Set.of("tc", "tw", "hant", "t"),
          "hk", Set.of("hk", "hc"),
          "kr", Set.of("kr", "k", "ko", "korea", "korean"));

  private static final Set<String> SERIFS =
      Set.of("serif", "mincho", "ming", "song", "sung", "batang", "myungjo", "myeongjo");

  private static final Set<String> SANS = Set.of("sans", "sans-serif", "mono", "monospace");

  private EastAsianFamilies() {}

  /**
   * The region whose forms a language has: {@code jp}, {@code cn}, {@code tw}, {@code hk}, {@code
   * kr}; empty for a language of another script.
   *
   * @param language a BCP 47 tag
   */
  static String region(String language) {
    if (language.length() < 2) {
      return "";
    }
    Locale locale = Locale.forLanguageTag(language);
    return switch (locale.getLanguage()) {
      case "ja" -> "jp";
      case "ko" -> "kr";
      case "yue" -> "hk";
      case "zh", "cmn", "hak", "nan", "wuu" -> chinese(locale);
      default -> "";
    };
  }

  private static String chinese(Locale locale) {
    String country = locale.getCountry();
    if (country.equals("HK") || country.equals("MO")) {
      return "hk";
    }
    boolean isTraditional =
        locale.getScript().equals("Hant") || country.equals("TW") && locale.getScript().isEmpty();
    return isTraditional ? "tw" : "cn";
  }

  /**
   * Families in the order in which they are asked: those of the region first, else as they come.
   *
   * @param families their names
   * @param named the families that the style names, generic ones among them
   */
  static List<String> ordered(List<String> families, List<String> named, String region) {
    boolean isSans = isSans(named);
    List<String> ordered = new ArrayList<>(families);
    ordered.sort((a, b) -> Integer.compare(rank(a, region, isSans), rank(b, region, isSans)));
    return ordered;
  }

  /** Whether text of these families has no serifs: a generic family says so, else the first. */
  private static boolean isSans(List<String> named) {
    for (String name : named) {
      if (name.equals("serif") || SANS.contains(name)) {
        return !name.equals("serif");
      }
    }
    return !named.isEmpty() && words(named.getFirst()).stream().anyMatch(SANS::contains);
  }

  private static Set<String> words(String family) {
    return new HashSet<>(List.of(family.toLowerCase(Locale.ROOT).split("[ _-]+")));
  }

  // Hong Kong reads the forms of Taiwan more easily than those of Japan.
  private static int rank(String family, String region, boolean isSans) {
    Set<String> words = words(family);
    int other = isSans == isSerif(words) ? 1 : 0;
    if (isOf(words, region)) {
      return other;
    }
    return region.equals("hk") && isOf(words, "tw") ? 2 + other : 4;
  }

  private static boolean isSerif(Set<String> words) {
    return words.stream().anyMatch(SERIFS::contains);
  }

  private static boolean isOf(Set<String> words, String region) {
    return words.stream().anyMatch(REGIONS.get(region)::contains);
  }
}

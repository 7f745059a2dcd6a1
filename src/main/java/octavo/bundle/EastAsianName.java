package octavo.bundle;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/**
 * Names in the scripts of China, Korea and Japan, whose families come first. Between a family and
 * its own may stand a space; without one a Chinese or Korean family has one character, or is one of
 * the few of two, and of a Japanese one nobody can say. What comes from elsewhere is written in its
 * own order, with points.
 */
final class EastAsianName {
  private static final Set<String> OF_TWO =
      Set.of(
          "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "夏侯", "慕容", "令狐", "皇甫", "尉迟", "尉遲", "公孙",
          "公孫", "端木", "东方", "東方", "独孤", "獨孤", "南宫", "南宮", "남궁", "황보", "제갈", "사공", "선우", "서문", "독고");

  private static final String ORGANISATION = ".*(?:社|局|会|會|館|馆|院|部|组|組|所|학회|협회|출판사|위원회)$";

  private EastAsianName() {}

  /** Whether a name begins in one of the scripts. */
  static boolean isOne(String name) {
    return !name.isEmpty()
        && switch (UnicodeScript.of(name.codePointAt(0))) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }

  /** The parts of a name; empty where nobody can tell them. */
  static Optional<PersonName> of(String name, String language) {
    int point =
        Math.max(name.lastIndexOf('・'), Math.max(name.lastIndexOf('·'), name.lastIndexOf('＝')));
    if (point > 0 && point + 1 < name.length()) {
      return Optional.of(
          new PersonName(name.substring(0, point), "", name.substring(point + 1), ""));
    }
    if (name.matches(ORGANISATION)) {
      return Optional.empty();
    }
    String[] words = name.split("[\\s\\u3000]+", 2);
    if (words.length == 2) {
      return Optional.of(new PersonName(words[1], "", words[0], ""));
    }
    int family = family(name, language);
    return family == 0
        ? Optional.empty()
        : Optional.of(new PersonName(name.substring(family), "", name.substring(0, family), ""));
  }

  // How many of its characters are the family's; 0 where that cannot be said.
  private static int family(String name, String language) {
    boolean korean = name.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL);
    boolean chinese =
        PersonName.primary(language).equals("zh")
            && name.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    int length = name.length();
    if (!korean && !chinese || length < 2 || length > 4) {
      return 0;
    }
    boolean two = length > 2 && OF_TWO.contains(name.substring(0, 2));
    return two ? 2 : length < 4 ? 1 : 0;
  }
}

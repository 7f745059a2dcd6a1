package octavo.book;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written; by the script subtag of its tag, else by the language. */
public enum TextDirection {
  LEFT_TO_RIGHT("ltr"),
  RIGHT_TO_LEFT("rtl");

  private static final Set<String> LANGUAGES =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi");
  private static final Set<String> SCRIPTS =
      Set.of("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa");

  private final String attribute;

  TextDirection(String attribute) {
    this.attribute = attribute;
  }

  /** Whether a text has letters, and none of a script that is written from right to left. */
  public static boolean isLeftToRight(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && text.codePoints().noneMatch(TextDirection::isRightToLeft);
  }

  private static boolean isRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The value of the {@code dir} attribute and of {@code page-progression-direction}. */
  public String attribute() {
    return attribute;
  }

  /** The direction of a BCP 47 tag. */
  public static TextDirection of(String language) {
    String[] parts = language.toLowerCase(Locale.ROOT).split("-");
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].length() == 4 && Character.isLetter(parts[i].charAt(0))) {
        return SCRIPTS.contains(parts[i]) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
      }
    }
    return LANGUAGES.contains(parts[0]) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  }
}

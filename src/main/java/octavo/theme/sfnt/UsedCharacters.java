package octavo.theme.sfnt;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters a book may show: those of its documents and style sheet, both of their cases, put
 * together and taken apart, and those reading systems add, such as hyphens and bullets.
 */
public final class UsedCharacters {
  private static final String ALWAYS = "\u00A0\u00AD‐‑–—‘’“”‚„«»‹›…•◦▪";

  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})");

  private final BitSet characters = new BitSet();

  /** None yet but what is always there. */
  public UsedCharacters() {
    characters.set(' ', 0x7F);
    ALWAYS.codePoints().forEach(characters::set);
  }

  /** Those of a document, marked up or not. */
  public void add(String text) {
    text.codePoints().filter(c -> c > 0x7E).forEach(this::add);
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(characters::set);
    }
  }

  /** Those of a style sheet. */
  public void addStyle(String style) {
    add(style);
    Matcher escape = ESCAPE.matcher(style);
    while (escape.find()) {
      int character = Integer.parseInt(escape.group(1), 16);
      if (Character.isValidCodePoint(character)) {
        add(character);
      }
    }
  }

  private void add(int character) {
    if (!characters.get(character)) {
      String one = Character.toString(character);
      for (String form :
          new String[] {
            one,
            one.toUpperCase(Locale.ROOT),
            one.toLowerCase(Locale.ROOT),
            Normalizer.normalize(one, Normalizer.Form.NFD)
          }) {
        form.codePoints().forEach(characters::set);
      }
    }
  }

  /** Whether a character is among them. */
  public boolean contains(int character) {
    return characters.get(character);
  }
}

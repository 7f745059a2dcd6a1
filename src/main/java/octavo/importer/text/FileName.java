package octavo.importer.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Names of files: ASCII letters, digits and hyphens. */
public final class FileName {
  private static final int LONGEST = 40;

  private FileName() {}

  /** A name made of a title's words; {@code text} when none of them has a letter to use. */
  public static String of(String title) {
    String ascii = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(title);
    String name = ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    name = name.replaceAll("^-|-$", "");
    if (name.length() > LONGEST) {
      int hyphen = name.lastIndexOf('-', LONGEST);
      name = name.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
    return name.isEmpty() ? "text" : name;
  }
}

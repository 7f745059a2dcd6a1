package octavo.importer.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Names of files: ASCII letters, digits and hyphens. */
public final class FileName {
  private static final int LONGEST = 40;

  private FileName() {}

  /** A name made of a title's words; {@code text} when none of them has a letter to use. */
  public static String of(String title) {
    String name = ascii(title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    name = name.replaceAll("^-|-$", "");
    if (name.length() > LONGEST) {
      int hyphen = name.lastIndexOf('-', LONGEST);
      name = name.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
    return name.isEmpty() ? "text" : name;
  }

  private static String ascii(String title) {
    boolean ascii = title.chars().allMatch(c -> c < 0x80);
    return ascii ? title : Latin.SCRIPT.transliterate(title);
  }

  // Made of a table of rules that takes long to read, and only for the titles that need it.
  private static final class Latin {
    private static final Transliterator SCRIPT =
        Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }
}

package octavo.cli;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The part of a file's name that comes from the book's title: small ASCII letters, digits and
 * single hyphens.
 */
final class Slug {
  /** Longer ones end at the last whole word. */
  private static final int LIMIT = 80;

  /**
   * Names that no file may have on Windows, whatever its extension, and that of the page servers
   * show for a folder.
   */
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "index");

  private Slug() {}

  /** The slug of the first of the names that leaves any letter, else {@code book}. */
  static String of(List<String> names) {
    return names.stream().map(Slug::of).filter(slug -> !slug.isEmpty()).findFirst().orElse("book");
  }

  /** The slug of a name; empty when nothing of it can be written in ASCII. */
  static String of(String name) {
    String latin = ascii(name);
    StringBuilder slug = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        slug.append(c);
      } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return safe(cut(slug));
  }

  // The transliterator's rules take longer to load than many a book to build: only for scripts
  // that the decomposition of Latin letters with accents leaves.
  private static String ascii(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(plain.length());
    boolean foreign = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK && c < 0x370) {
        continue;
      }
      foreign |= c >= 0x80 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
      bare.append(c == '’' || c == '‘' ? '\'' : c);
    }
    String latin = foreign ? transliterate(name) : bare.toString();
    return latin.toLowerCase(Locale.ROOT);
  }

  private static String transliterate(String text) {
    return Transliterator.getInstance("Any-Latin; NFD; [:Mn:] Remove; Latin-ASCII")
        .transliterate(text);
  }

  private static String cut(StringBuilder slug) {
    if (slug.length() > LIMIT) {
      int word = slug.lastIndexOf("-", LIMIT);
      slug.setLength(word > 0 ? word : LIMIT);
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  private static String safe(String slug) {
    boolean device =
        slug.length() == 4
            && (slug.startsWith("com") || slug.startsWith("lpt"))
            && Character.isDigit(slug.charAt(3));
    return RESERVED.contains(slug) || device ? slug + "-book" : slug;
  }
}

package octavo.resolve;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives out the ids of a book: lower-case ASCII, valid as XML names and as file names, all
 * different. Some are kept back: the names of made pages and package files, and whatever begins
 * like the ids a note plan or a renderer makes ({@code note-}, {@code ref-}, {@code fig-}, {@code
 * page-}, {@code toc-}).
 */
final class Identifiers {
  private static final Set<String> RESERVED =
      Set.of(
          "nav",
          "toc",
          "contents",
          "cover",
          "cover-image",
          "titlepage",
          "title-page",
          "halftitle",
          "half-title",
          "imprint",
          "illustrations",
          "loi",
          "endnotes",
          "notes",
          "colophon",
          "package",
          "content",
          "ncx",
          "landmarks",
          "page-list",
          "book",
          "style",
          "styles",
          "fonts",
          "images",
          "container",
          "mimetype",
          "title",
          "body",
          "main");

  private static final String[] RESERVED_STARTS = {
    "note-", "ref-", "fig-", "page-", "toc-", "notes-"
  };

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** An id for a component. */
  String component(String wanted) {
    return unique(name(romanised(wanted), "text"));
  }

  /**
   * An id for an element.
   *
   * @param wanted what it should be called if that is free; may be empty
   * @param component the id of its component, which tells it from others of the same name
   */
  String element(String wanted, String component) {
    String name = ascii(wanted);
    if (name.isEmpty()) {
      return numbered(component + "-s");
    }
    String plain = name(name, "s");
    return isFree(plain) ? unique(plain) : unique(component + "-" + name);
  }

  /** The id of a figure. */
  String figure(int ordinal) {
    String id = "fig-" + (ordinal + 1);
    taken.add(id);
    return id;
  }

  /**
   * What GitHub and mdBook make of a heading's text for links to it: lower case, letters, digits,
   * {@code -} and {@code _} kept, spaces as {@code -}.
   */
  static String slug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isWhitespace(c)) {
        slug.append('-');
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '-' || c == '_') {
        slug.append(c);
      }
    }
    return slug.toString();
  }

  private String unique(String wanted) {
    String base = startsReserved(wanted + "-") ? "s-" + wanted : wanted;
    return isFree(base) ? take(base) : numbered(base + "-");
  }

  // Counts go on from the last one given, so that 20,000 equal headings stay linear.
  private String numbered(String start) {
    String id;
    do {
      id = start + counts.merge(start, 1, Integer::sum);
    } while (!isFree(id));
    return take(id);
  }

  private String take(String id) {
    taken.add(id);
    return id;
  }

  private boolean isFree(String id) {
    return !RESERVED.contains(id) && !taken.contains(id) && !startsReserved(id);
  }

  private static boolean startsReserved(String id) {
    for (String start : RESERVED_STARTS) {
      if (id.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private static String name(String ascii, String fallback) {
    if (ascii.isEmpty()) {
      return fallback;
    }
    char first = ascii.charAt(0);
    return first >= 'a' && first <= 'z' ? ascii : "c" + ascii;
  }

  // The transliterator takes a tenth of a second to load, so only names that need it wake it.
  private static String romanised(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x24F) {
        return ascii(Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(text));
      }
    }
    return ascii(text);
  }

  /** Lower-case ASCII letters, digits, {@code -} and {@code _}; Latin letters lose their marks. */
  static String ascii(String text) {
    String flat = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(flat.length());
    for (int i = 0; i < flat.length(); i++) {
      char c = flat.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_') {
        out.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + 32));
      } else if (c < 0x80) {
        dash(out);
      } else {
        out.append(latin(c));
      }
    }
    while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private static void dash(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
      out.append('-');
    }
  }

  private static String latin(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'ø', 'Ø' -> "o";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'ł', 'Ł' -> "l";
      case 'þ', 'Þ' -> "th";
      case 'ı' -> "i";
      default -> "";
    };
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}

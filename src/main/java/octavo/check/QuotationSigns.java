package octavo.check;

import java.util.Collection;
import java.util.Locale;

/**
 * Which printer's marks a typewriter's quotation marks may have become in some languages: a table
 * of this room's own, after the Unicode CLDR 46.
 *
 * <p>Not which of its language's marks each became: whether one opens or closes depends on spaces
 * and open quotations around it, which {@link octavo.check.source.Words} leaves out on purpose, and
 * saying it again here would be the maker's rules a second time. Nor where in a book of several
 * languages each is spoken: the marks of all that its raw files name are taken for right.
 */
final class QuotationSigns {
  /** A sign for minutes, and an apostrophe, are right in any language. */
  private static final String SINGLE = "’′";

  /** A sign for seconds, and for what stands above it in a table. */
  private static final String DOUBLE = "″";

  private final String outer;
  private final String inner;

  /**
   * @param languages the BCP 47 tags of the languages of a book
   */
  QuotationSigns(Collection<String> languages) {
    StringBuilder outerMarks = new StringBuilder(DOUBLE);
    StringBuilder innerMarks = new StringBuilder(SINGLE);
    for (String language : languages) {
      String marks = marks(language.toLowerCase(Locale.ROOT).replace('_', '-'));
      outerMarks.append(marks, 0, 2);
      innerMarks.append(marks, 2, 4);
    }
    outer = outerMarks.toString();
    inner = innerMarks.toString();
  }

  /** Whether what was typed as a quotation mark may have become this. */
  boolean mayBecome(char typed, char printed) {
    return typed == '"' && outer.indexOf(printed) >= 0
        || typed == '\'' && inner.indexOf(printed) >= 0;
  }

  // The outer marks and the inner ones.
  private static String marks(String tag) {
    String language = tag.substring(0, (tag + "-").indexOf('-'));
    if (tag.matches("[a-z]+-(ch|li)\\b.*")) {
      return "«»‹›";
    }
    if (tag.matches("[a-z]+-(tw|hk)\\b.*") || language.equals("ja")) {
      return "「」『』";
    }
    return switch (language) {
      case "bg", "cs", "de", "et", "hr", "is", "ka", "lt", "mk", "sk", "sl" -> "„“‚‘";
      case "ar", "ca", "el", "es", "eu", "fa", "fr", "gl", "hy", "it" -> "«»“”";
      case "be", "kk", "ru", "uk" -> "«»„“";
      case "pl" -> "„”«»";
      case "hu", "ro", "sr" -> "„”»«";
      case "da" -> "»«›‹";
      case "nb", "nn", "no" -> "«»‘’";
      case "fi", "sv" -> "””’’";
      case "pt" -> tag.matches("pt-pt\\b.*") ? "«»“”" : "“”‘’";
      default -> "“”‘’";
    };
  }
}

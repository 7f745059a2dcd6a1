package octavo.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.apache.fop.hyphenation.HyphenationTree;

/**
 * Puts soft hyphens into words by the patterns of their language (Liang 1983): at least two letters
 * before and three after. Words with a capital are left whole, as names should be, except in
 * German, where every noun has one.
 *
 * <p>Done before the css engine and not through its own hook, which is told a text but never its
 * language.
 */
final class Hyphenation {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final int BEFORE = 2;
  private static final int AFTER = 3;

  private final Map<String, Optional<Language>> languages = new HashMap<>();
  private final Diagnostics diagnostics;

  Hyphenation(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** A language's patterns, and what has been found by them. */
  private record Language(HyphenationTree patterns, boolean capitals, Map<String, String> words) {}

  /** The text with soft hyphens; the same text when the language has no patterns. */
  String hyphenate(String text, String tag) {
    Optional<Language> language = languages.computeIfAbsent(tag, this::load);
    return language.isEmpty() ? text : hyphenate(text, language.get());
  }

  private static String hyphenate(String text, Language language) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
    int length = text.length();
    int at = 0;
    while (at < length) {
      int start = at;
      while (at < length && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        append(out, text, start, at, language);
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  private static void append(
      StringBuilder out, String text, int start, int end, Language language) {
    if (end - start < BEFORE + AFTER || touched(text, start, end)) {
      out.append(text, start, end);
      return;
    }
    String word = text.substring(start, end);
    out.append(language.words.computeIfAbsent(word, found -> split(found, language)));
  }

  // The author's own soft hyphens, and words joined by apostrophes or digits, are left alone.
  private static boolean touched(String text, int start, int end) {
    return start > 0 && joins(text.charAt(start - 1))
        || end < text.length() && joins(text.charAt(end));
  }

  private static boolean joins(char c) {
    return c == SOFT_HYPHEN || c == '\u2019' || c == '\'' || c == '_' || Character.isDigit(c);
  }

  private static String split(String word, Language language) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    boolean name = capitals > 0 && !language.capitals || capitals > 1;
    var points = name ? null : language.patterns.hyphenate(word, BEFORE, AFTER);
    if (points == null) {
      return word;
    }
    StringBuilder out = new StringBuilder(word);
    int[] places = points.getHyphenationPoints();
    for (int i = places.length - 1; i >= 0; i--) {
      if (places[i] >= BEFORE && word.length() - places[i] >= AFTER) {
        out.insert(places[i], SOFT_HYPHEN);
      }
    }
    return out.toString();
  }

  private Optional<Language> load(String tag) {
    for (String name : names(tag)) {
      Optional<HyphenationTree> tree = patterns(name);
      if (tree.isPresent()) {
        return Optional.of(new Language(tree.get(), name.startsWith("de"), new HashMap<>()));
      }
    }
    if (!tag.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.STYLE_NO_HYPHENATION,
          new FilePlace("language " + tag),
          "there are no hyphenation patterns for '" + tag + "': its words are not divided",
          "");
    }
    return Optional.empty();
  }

  /** The pattern files that serve a language tag, the nearest first. */
  static List<String> names(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String language = locale.getLanguage();
    List<String> names = new ArrayList<>();
    if (!language.matches("[a-z]{2,3}")) {
      return names;
    }
    if (language.equals("sr")) {
      names.add(locale.getScript().equals("Latn") ? "sr_Latn" : "sr_Cyrl");
    }
    if (language.equals("no")) {
      names.add("nb");
    }
    if (!locale.getCountry().isEmpty()) {
      names.add(language + "_" + locale.getCountry());
    }
    names.add(language);
    return names;
  }

  private static Optional<HyphenationTree> patterns(String name) {
    String resource = "/hyph/" + name + ".hyp";
    try (InputStream in = HyphenationTree.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      try (ObjectInputStream objects = new ObjectInputStream(in)) {
        return Optional.of((HyphenationTree) objects.readObject());
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("hyphenation patterns " + resource, e);
    }
  }
}

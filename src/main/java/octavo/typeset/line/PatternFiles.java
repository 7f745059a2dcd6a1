package octavo.typeset.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fop.hyphenation.Hyphenation;
import org.apache.fop.hyphenation.HyphenationTree;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patterns of a language. American English has its own file here, TeX's, since fop-hyph's
 * holds those of ushyphmax, which divide 1.5 % of words otherwise; all others are fop-hyph's.
 */
final class PatternFiles {
  private static final String AMERICAN = "en-us.patterns";

  private PatternFiles() {}

  /** The patterns that serve a BCP 47 tag best. */
  static Optional<Patterns> find(String tag) {
    for (String name : names(tag)) {
      Optional<Patterns> found =
          name.equals("en") || name.equals("en_US") ? Optional.of(american()) : compiled(name);
      if (found.isPresent()) {
        return found;
      }
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

  private static Patterns american() {
    try (InputStream in = PatternFiles.class.getResourceAsStream(AMERICAN)) {
      if (in == null) {
        throw new IllegalStateException("no hyphenation patterns " + AMERICAN);
      }
      return LiangPatterns.read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("hyphenation patterns " + AMERICAN, e);
    }
  }

  private static Optional<Patterns> compiled(String name) {
    String resource = "/hyph/" + name + ".hyp";
    try (InputStream in = HyphenationTree.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      try (ObjectInputStream objects = new ObjectInputStream(in)) {
        HyphenationTree tree = (HyphenationTree) objects.readObject();
        return Optional.of(word -> points(tree.hyphenate(word, 1, 1), word.length()));
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("hyphenation patterns " + resource, e);
    }
  }

  // fop-core answers null for a word it does not divide.
  private static int[] points(@Nullable Hyphenation found, int length) {
    if (found == null) {
      return new int[0];
    }
    return Arrays.stream(found.getHyphenationPoints())
        .filter(point -> point > 0 && point < length)
        .toArray();
  }
}

package octavo.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts the names of persons in alphabets: by a comma, by particles, by the language's order. */
final class NameParts {
  /** Written small they are no part of the family's name, written with a capital they are. */
  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "delle",
          "den", "der", "des", "di", "do", "dos", "du", "el", "het", "ibn", "im", "la", "las", "le",
          "los", "'s", "'t", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur", "’s", "’t");

  /** Between two names of one family: Ortega y Gasset. */
  private static final Set<String> LINKS = Set.of("y", "e", "i");

  private static final Pattern SUFFIX = Pattern.compile("(?:[JS]r\\.?|I{2,3}|IV|VI{0,3})");

  private NameParts() {}

  /** A name without the comma before its suffix. */
  static String bare(String name) {
    return name.replaceFirst(",\\s*(?=" + SUFFIX + "$)", " ");
  }

  /** The parts of a name as it is spoken. */
  static Optional<PersonName> of(String name, String language) {
    List<String> words = List.of(bare(name).split("\\s+"));
    return PersonName.primary(language).equals("hu") ? familyFirst(words) : familyLast(words);
  }

  /** Example, Ada; King, Martin Luther, Jr.; King, Jr., Martin Luther. */
  static Optional<PersonName> inverted(String sorted) {
    String[] parts = sorted.split("\\s*,\\s*", 3);
    boolean second = parts.length == 3 && SUFFIX.matcher(parts[1]).matches();
    boolean third = parts.length == 3 && SUFFIX.matcher(parts[2]).matches();
    String given =
        second ? parts[2] : parts.length == 3 && !third ? parts[1] + ", " + parts[2] : parts[1];
    String suffix = second ? parts[1] : third ? parts[2] : "";
    return PersonName.of(given, "", parts[0], suffix);
  }

  private static Optional<PersonName> familyFirst(List<String> words) {
    return words.size() < 2
        ? Optional.empty()
        : PersonName.of(String.join(" ", words.subList(1, words.size())), "", words.getFirst(), "");
  }

  private static Optional<PersonName> familyLast(List<String> words) {
    int end = words.size();
    boolean suffixed = end > 2 && SUFFIX.matcher(words.getLast()).matches();
    String suffix = suffixed ? words.getLast() : "";
    end -= suffixed ? 1 : 0;
    int family = end - 1;
    if (family > 2 && LINKS.contains(words.get(family - 1))) {
      family -= 2;
    }
    // The first word is somebody's own: Van Morrison.
    while (family > 1 && isCapital(words.get(family - 1))) {
      family--;
    }
    int particle = family;
    while (particle > 1 && PARTICLES.contains(words.get(particle - 1))) {
      particle--;
    }
    return PersonName.of(
        joined(words, 0, particle),
        joined(words, particle, family),
        joined(words, family, end),
        suffix);
  }

  private static boolean isCapital(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return !small.equals(word) && PARTICLES.contains(small) && small.length() > 1;
  }

  private static String joined(List<String> words, int from, int to) {
    return String.join(" ", words.subList(Math.max(0, from), Math.max(0, to)));
  }
}

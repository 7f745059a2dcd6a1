package octavo.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.book.Creator;

/**
 * The name of a person in the parts that bibliographies set apart (CSL 1.0.2, name variables;
 * BibTeX's {@code von Last, Jr, First}). A name to sort by says them; else the last word is the
 * family's, with the particles before it, or the first where the language or the script has it so.
 *
 * @param given what stands before or after the family's name; never empty
 * @param particle such as {@code van}; empty when none
 * @param family never empty
 * @param suffix such as {@code Jr.}; empty when none
 */
record PersonName(String given, String particle, String family, String suffix) {
  /** Written small they are no part of the family's name, written with a capital they are. */
  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "delle",
          "den", "der", "des", "di", "do", "dos", "du", "el", "het", "ibn", "im", "la", "las", "le",
          "los", "'s", "'t", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur", "’s", "’t");

  /** Between two names of one family: Ortega y Gasset. */
  private static final Set<String> LINKS = Set.of("y", "e", "i");

  private static final Pattern SUFFIX = Pattern.compile("(?:[JS]r\\.?|I{2,3}|IV|VI{0,3})");

  /** What no person's name has: digits, several people, epithets, the words of organisations. */
  private static final Pattern NO_PERSON =
      Pattern.compile(
          "(?iu)^the\\s.*|.*[\\d/:;()\"&@,].*|.*\\s(?:and|et|und|of|the|for|für|pour)\\s.*");

  private static final Set<String> ORGANISATIONS =
      Set.of(
          "academy",
          "agency",
          "akademie",
          "association",
          "authors",
          "bibliothek",
          "books",
          "collective",
          "commission",
          "committee",
          "company",
          "contributors",
          "corp",
          "corp.",
          "corporation",
          "council",
          "department",
          "edition",
          "editions",
          "éditions",
          "foundation",
          "gesellschaft",
          "gmbh",
          "group",
          "inc",
          "inc.",
          "institut",
          "institute",
          "instituto",
          "library",
          "llc",
          "ltd",
          "ltd.",
          "ministry",
          "museum",
          "network",
          "press",
          "project",
          "publishers",
          "publishing",
          "society",
          "stiftung",
          "team",
          "universidad",
          "università",
          "universität",
          "université",
          "university",
          "verein",
          "verlag");

  /** Of somebody; empty for organisations and for names that have no parts. */
  static Optional<PersonName> of(Creator creator, String language) {
    String sorted = creator.sortAs().strip();
    if (!sorted.isEmpty()) {
      return sorted.contains(",") ? inverted(sorted) : Optional.empty();
    }
    String name = creator.name().strip();
    if (EastAsianName.isOne(name)) {
      return EastAsianName.of(name, language);
    }
    String bare = name.replaceFirst(",\\s*(?=" + SUFFIX + "$)", " ");
    if (NO_PERSON.matcher(bare).matches() || isOrganisation(bare)) {
      return Optional.empty();
    }
    List<String> words = List.of(bare.split("\\s+"));
    return primary(language).equals("hu") ? familyFirst(words) : familyLast(words);
  }

  /** Whether a word of a name says that it is not a person's. */
  static boolean isOrganisation(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("\\s+")).stream()
        .anyMatch(ORGANISATIONS::contains);
  }

  /** The first part of a tag of a language. */
  static String primary(String language) {
    return language.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
  }

  // Example, Ada; King, Martin Luther, Jr.; King, Jr., Martin Luther.
  private static Optional<PersonName> inverted(String sorted) {
    String[] parts = sorted.split("\\s*,\\s*", 3);
    boolean second = parts.length == 3 && SUFFIX.matcher(parts[1]).matches();
    boolean third = parts.length == 3 && SUFFIX.matcher(parts[2]).matches();
    String given =
        second ? parts[2] : parts.length == 3 && !third ? parts[1] + ", " + parts[2] : parts[1];
    String suffix = second ? parts[1] : third ? parts[2] : "";
    return of(given, "", parts[0], suffix);
  }

  private static Optional<PersonName> familyFirst(List<String> words) {
    return words.size() < 2
        ? Optional.empty()
        : of(String.join(" ", words.subList(1, words.size())), "", words.getFirst(), "");
  }

  private static Optional<PersonName> familyLast(List<String> words) {
    int end = words.size();
    boolean suffixed = end > 2 && SUFFIX.matcher(words.getLast()).matches();
    String suffix = suffixed ? words.getLast() : "";
    end -= suffixed ? 1 : 0;
    int family = end - 1;
    // The first word is somebody's own: Van Morrison.
    if (family > 2 && LINKS.contains(words.get(family - 1))) {
      family -= 2;
    }
    while (family > 1 && isCapital(words.get(family - 1))) {
      family--;
    }
    int particle = family;
    while (particle > 1 && PARTICLES.contains(words.get(particle - 1))) {
      particle--;
    }
    return of(
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

  private static Optional<PersonName> of(
      String given, String particle, String family, String suffix) {
    return given.isBlank() || family.isBlank()
        ? Optional.empty()
        : Optional.of(new PersonName(given, particle, family, suffix));
  }
}

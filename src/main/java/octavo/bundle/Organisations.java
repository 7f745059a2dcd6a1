package octavo.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of organisations from those of persons, by their words. */
final class Organisations {
  /**
   * What no person's name has, whatever its words: an article before it, digits, signs, an "and".
   */
  private static final Pattern NO_PERSON =
      Pattern.compile(
          "(?iu)^the\\s.*|.*[\\d/:;()\"&@,].*|.*\\s(?:and|et|und|of|the|for|für|pour)\\s.*");

  private static final Set<String> WORDS =
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

  private Organisations() {}

  /** Whether a name is that of no person, or not of one alone. */
  static boolean isNoPerson(String name) {
    return NO_PERSON.matcher(name).matches() || isOne(name);
  }

  /** Whether a word of a name says that it is not a person's. */
  static boolean isOne(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("\\s+")).stream().anyMatch(WORDS::contains);
  }
}

package octavo.bundle;

import java.util.Locale;
import java.util.Optional;
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
  /** Of somebody; empty for organisations and for names that have no parts. */
  static Optional<PersonName> of(Creator creator, String language) {
    String sorted = creator.sortAs().strip();
    if (!sorted.isEmpty()) {
      return sorted.contains(",") ? NameParts.inverted(sorted) : Optional.empty();
    }
    String name = creator.name().strip();
    if (EastAsianName.isOne(name)) {
      return EastAsianName.of(name, language);
    }
    return Organisations.isNoPerson(NameParts.bare(name))
        ? Optional.empty()
        : NameParts.of(name, language);
  }

  /** The first part of a tag of a language. */
  static String primary(String language) {
    return language.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
  }

  /** A name of these parts; none without a given and a family name. */
  static Optional<PersonName> of(String given, String particle, String family, String suffix) {
    return given.isBlank() || family.isBlank()
        ? Optional.empty()
        : Optional.of(new PersonName(given, particle, family, suffix));
  }
}

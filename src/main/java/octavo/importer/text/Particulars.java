package octavo.importer.text;

import java.util.List;
import java.util.Optional;

/**
 * What a source says of itself, as far as it says it. Nothing is made up.
 *
 * @param title the title
 * @param subtitle the subtitle
 * @param authors the authors' names, in order
 * @param language a BCP 47 tag
 * @param date a date as {@code 2026-01-31}
 * @param rights its licence
 * @param publisher the publisher
 */
public record Particulars(
    Optional<String> title,
    Optional<String> subtitle,
    List<String> authors,
    Optional<String> language,
    Optional<String> date,
    Optional<String> rights,
    Optional<String> publisher) {
  /** What says nothing of itself. */
  public static final Particulars NONE =
      new Particulars(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What says no subtitle. */
  public Particulars(
      Optional<String> title,
      List<String> authors,
      Optional<String> language,
      Optional<String> date,
      Optional<String> rights,
      Optional<String> publisher) {
    this(title, Optional.empty(), authors, language, date, rights, publisher);
  }

  /** Copies the names. */
  public Particulars {
    authors = List.copyOf(authors);
  }

  /** The same with another title. */
  public Particulars withTitle(String other) {
    return new Particulars(
        Optional.of(other), subtitle, authors, language, date, rights, publisher);
  }

  /** The same with a language. */
  public Particulars withLanguage(String other) {
    return new Particulars(title, subtitle, authors, Optional.of(other), date, rights, publisher);
  }

  /** The same with a date. */
  public Particulars withDate(String other) {
    return new Particulars(
        title, subtitle, authors, language, Optional.of(other), rights, publisher);
  }

  /** The same with other authors. */
  public Particulars withAuthors(List<String> others) {
    return new Particulars(title, subtitle, others, language, date, rights, publisher);
  }

  /** The same with a subtitle. */
  public Particulars withSubtitle(String other) {
    return new Particulars(title, Optional.of(other), authors, language, date, rights, publisher);
  }
}

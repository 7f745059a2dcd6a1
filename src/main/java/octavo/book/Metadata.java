package octavo.book;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;

/**
 * What catalogues and title pages say of the book. Texts are empty where nothing was given.
 *
 * @param title never blank
 * @param subtitle the subtitle
 * @param creators authors, editors and others in the author's order
 * @param language a BCP 47 tag
 * @param date the date of the edition
 * @param identifiers by edition name, such as {@code epub}; a URN or an ISBN of 13 digits
 * @param publisher the publisher
 * @param rights the statement of rights
 * @param description a few sentences
 * @param subjects keywords
 * @param series the series, if it belongs to one
 * @param address where the book is on the web, {@code https://…}; empty when nowhere
 * @param place where this is said or would be, for messages
 */
public record Metadata(
    String title,
    String subtitle,
    List<Creator> creators,
    String language,
    LocalDate date,
    Map<String, String> identifiers,
    String publisher,
    String rights,
    String description,
    List<String> subjects,
    Optional<Series> series,
    String address,
    Place place) {
  /** A book that is nowhere on the web, of which no file says anything. */
  public Metadata(
      String title,
      String subtitle,
      List<Creator> creators,
      String language,
      LocalDate date,
      Map<String, String> identifiers,
      String publisher,
      String rights,
      String description,
      List<String> subjects,
      Optional<Series> series) {
    this(
        title,
        subtitle,
        creators,
        language,
        date,
        identifiers,
        publisher,
        rights,
        description,
        subjects,
        series,
        "",
        new FilePlace("."));
  }

  /** The date of an edition for which nobody gives one, so that its bytes are always the same. */
  public static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  /** Copies and sorts. */
  public Metadata {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a book without a title");
    }
    creators = List.copyOf(creators);
    subjects = List.copyOf(subjects);
    identifiers = Collections.unmodifiableMap(new TreeMap<>(identifiers));
  }

  /** Whether somebody gave the edition a date, so that it may be printed. */
  public boolean isDated() {
    return !date.equals(UNDATED);
  }

  /**
   * A series.
   *
   * @param title its title
   * @param number the book's number in it, as text; empty when none
   */
  public record Series(String title, String number) {}
}

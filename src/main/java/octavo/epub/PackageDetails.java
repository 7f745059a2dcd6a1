package octavo.epub;

import io.documentnode.epub4j.domain.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.TextDirection;

/**
 * What an EPUB 3.3 package document says and the publication model of epub4j, made for EPUB 2, has
 * no room for.
 *
 * @param modified the day of {@code dcterms:modified}; its time is always midnight UTC
 * @param direction the direction in which pages are turned
 * @param navigation the navigation document among the book's resources, when the caller wrote one;
 *     empty to have it made from the table of contents and the guide
 * @param properties {@code meta} elements about the whole publication, in order
 * @param pages the pages of a printed edition, in order
 * @param sortNames how catalogues sort creators, by their printed names
 * @param series the collection it belongs to, when it has a title
 * @param seriesNumber its number in the series, or empty
 */
public record PackageDetails(
    LocalDate modified,
    TextDirection direction,
    Optional<Resource> navigation,
    List<Property> properties,
    List<PageList.Target> pages,
    Map<String, String> sortNames,
    String series,
    String seriesNumber) {
  /** The vocabulary of Apple Books, which EPUB does not reserve (Asset Guide, “The Metadata”). */
  static final String APPLE =
      "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/";

  /** The modification day of a book that has no date of its own. */
  private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);

  /** Copies the collections. */
  public PackageDetails {
    properties = List.copyOf(properties);
    pages = List.copyOf(pages);
    sortNames = Map.copyOf(sortNames);
  }

  /** Whether a statement is of Apple's vocabulary, which must be declared then. */
  boolean isForApple() {
    return properties.stream().anyMatch(it -> it.property().startsWith("ibooks:"));
  }

  /**
   * A statement such as {@code schema:accessMode}.
   *
   * @param property its name, with a prefix reserved by EPUB 3.3, or that of {@link #APPLE}
   * @param value what it says
   * @param language the language of the value, or empty
   */
  public record Property(String property, String value, String language) {
    /** The address of an accessibility report, which is a link and not a text. */
    static final String CERTIFIER_REPORT = "a11y:certifierReport";

    boolean isLink() {
      return property.equals(CERTIFIER_REPORT);
    }
  }

  /**
   * Nothing but what can be claimed of any book: that it is text with a table of contents.
   *
   * @param language the BCP 47 tag of the book's language
   */
  public static PackageDetails plain(String language) {
    return new PackageDetails(
        NO_DATE,
        TextDirection.of(language),
        Optional.empty(),
        List.of(
            new Property("schema:accessMode", "textual", ""),
            new Property("schema:accessibilityFeature", "tableOfContents", ""),
            new Property("schema:accessibilityHazard", "unknown", "")),
        List.of(),
        Map.of(),
        "",
        "");
  }
}

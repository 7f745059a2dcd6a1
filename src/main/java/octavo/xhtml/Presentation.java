package octavo.xhtml;

import java.util.List;
import java.util.Optional;
import octavo.measure.TrimSize;

/**
 * What an edition adds to the book's text.
 *
 * @param addresses where links lead
 * @param typefaces the families the colophon names
 * @param trim the page the colophon names; empty where there are no pages
 * @param omitted the kinds of pages, by their keys, that are not made where the author gives none
 */
public record Presentation(
    Addresses addresses, List<String> typefaces, Optional<TrimSize> trim, List<String> omitted) {
  /** Copies the lists. */
  public Presentation {
    typefaces = List.copyOf(typefaces);
    omitted = List.copyOf(omitted);
  }

  /** The same with other families in the colophon. */
  public Presentation naming(List<String> others) {
    return new Presentation(addresses, others, trim, omitted);
  }

  /** What leaves no page out. */
  public Presentation(Addresses addresses, List<String> typefaces, Optional<TrimSize> trim) {
    this(addresses, typefaces, trim, List.of());
  }
}

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
 */
public record Presentation(Addresses addresses, List<String> typefaces, Optional<TrimSize> trim) {
  /** Copies the typefaces. */
  public Presentation {
    typefaces = List.copyOf(typefaces);
  }
}

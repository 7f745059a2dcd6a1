package octavo.bundle;

import java.util.List;
import java.util.Optional;
import octavo.book.Metadata;

/**
 * What a bundle is made of.
 *
 * @param metadata what the book says of itself
 * @param name what its folder is called, ASCII
 * @param identifier what the book as a whole is known by; an IRI
 * @param editions its finished editions, in the order in which they are listed
 * @param cover the cover's file; empty where there is none
 * @param certificates what was proved of the editions, as text
 */
public record BundleDescription(
    Metadata metadata,
    String name,
    String identifier,
    List<BundledEdition> editions,
    Optional<Cover> cover,
    String certificates) {
  /** Copies the list. */
  public BundleDescription {
    editions = List.copyOf(editions);
  }

  /**
   * A cover.
   *
   * @param file its name in the bundle
   * @param mediaType {@code image/png} or {@code image/jpeg}
   */
  public record Cover(String file, String mediaType) {}
}

package octavo.check.store;

import java.util.Optional;

/** Finds the cover image of an EPUB. */
final class Cover {
  private Cover() {}

  /** As EPUB 3 says it, else as EPUB 2 does; empty where neither names a file that is there. */
  static Optional<StoreEpub.Item> of(StoreEpub epub) {
    return epub.items().stream()
        .filter(item -> item.properties().contains("cover-image"))
        .findFirst()
        .or(() -> epub.contents().said("cover").stream().findFirst().flatMap(epub::item))
        .filter(item -> item.isImage() && epub.size(item.path()) > 0);
  }
}

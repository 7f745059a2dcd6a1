package octavo.check.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import octavo.check.access.EpubContents;
import octavo.check.access.EpubPage;
import org.jsoup.nodes.Element;

/** An EPUB with all its files, of which one at a time is read. */
final class StoreEpub implements Closeable {
  private final ZipFile zip;
  private final EpubContents contents;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Item> items = new ArrayList<>();

  /**
   * An item of the manifest.
   *
   * @param path in the container
   * @param type its media type
   */
  record Item(String id, String path, String type, Set<String> properties) {
    boolean isImage() {
      return type.startsWith("image/");
    }
  }

  private StoreEpub(ZipFile zip, EpubContents contents) {
    this.zip = zip;
    this.contents = contents;
    zip.stream().filter(it -> !it.isDirectory()).forEach(entry -> names.add(entry.getName()));
    for (Element item : EpubContents.elements(contents.packageDocument(), "item")) {
      items.add(
          new Item(
              item.id(),
              EpubPage.resolve(contents.packagePath(), item.attr("href")),
              item.attr("media-type").strip(),
              Set.copyOf(List.of(item.attr("properties").strip().split("\\s+")))));
    }
  }

  /**
   * Opens a file.
   *
   * @return empty when no package document is found in it
   * @throws IOException when it cannot be read, or is no archive
   */
  static Optional<StoreEpub> open(Path epub) throws IOException {
    Optional<EpubContents> contents = EpubContents.read(epub);
    return contents.isEmpty()
        ? Optional.empty()
        : Optional.of(new StoreEpub(new ZipFile(epub.toFile()), contents.get()));
  }

  /** The documents, package document and metadata. */
  EpubContents contents() {
    return contents;
  }

  /** The paths of all files, in their order. */
  Set<String> names() {
    return names;
  }

  /** The items of the manifest. */
  List<Item> items() {
    return items;
  }

  /** The item of an id. */
  Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** The size of a file unpacked; 0 where there is none. */
  long size(String path) {
    ZipEntry entry = zip.getEntry(path);
    return entry == null ? 0 : Math.max(0, entry.getSize());
  }

  /** The bytes of a file; none where there is none. */
  byte[] bytes(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** The documents that readers may see: those of the spine, and the navigation document. */
  List<EpubPage> pages() {
    List<EpubPage> pages = new ArrayList<>(contents.spine());
    contents
        .navigation()
        .filter(nav -> pages.stream().noneMatch(page -> page.path().equals(nav.path())))
        .ifPresent(pages::add);
    return pages;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package octavo.epub;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a book of epub4j's publication model as EPUB 3.3: package document 3.0, navigation
 * document, NCX for older reading systems, OCF container. What that model has no room for comes in
 * {@link PackageDetails}.
 *
 * <p>The same book gives the same bytes: no clock, no random number, no order of a hash map is
 * visible in them. Resources are asked for their bytes one after the other, so a {@link Resource}
 * may make them when asked.
 */
public final class Epub3Writer {
  static final String FOLDER = "EPUB/";
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
      <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
      </container>
      """;

  /**
   * Fonts up to so many bytes are not compressed: a reading system in a browser unpacks them by
   * script each time the book is opened, which takes longer than to fetch the hundredth of a
   * megabyte more.
   */
  private static final int SMALL_FONT = 100_000;

  /** Media types that are compressed already. */
  private static final Set<String> COMPRESSED =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "font/woff",
          "font/woff2",
          "audio/mpeg",
          "audio/mp4",
          "audio/ogg",
          "video/mp4");

  /** Where Apple Books looks for the options of a publication. */
  private static final String APPLE = "META-INF/com.apple.ibooks.display-options.xml";

  private static final String APPLE_OPTIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <display_options>
      <platform name="*">
      <option name="specified-fonts">true</option>
      </platform>
      </display_options>
      """;

  private final PackageDetails details;
  private final ContainerOptions options;

  /** A writer for one book. */
  public Epub3Writer(PackageDetails details) {
    this(details, ContainerOptions.PLAIN);
  }

  Epub3Writer(PackageDetails details, ContainerOptions options) {
    this.details = details;
    this.options = options;
  }

  /** Writes any book, claiming of it only what holds for every book. */
  public static void write(Book book, OutputStream out) throws IOException {
    PackageDetails plain = PackageDetails.plain(book.getMetadata().getLanguage());
    new Epub3Writer(plain).writeBook(book, out);
  }

  /**
   * Writes the book. The stream is not closed.
   *
   * @throws IOException when the stream cannot be written or a resource not be read
   * @throws IllegalArgumentException when two resources have the same path but for letter case
   */
  public void writeBook(Book book, OutputStream out) throws IOException {
    Publication publication = new Publication(book);
    String identifier = Identifiers.of(book);
    Resource navigation = details.navigation().orElseGet(() -> navigation(book, publication));
    publication.add(navigation);
    Resource ncx = ncx(book, publication, identifier, details.pages());
    publication.add(ncx);

    EpubZip zip = new EpubZip(out);
    zip.deflate("META-INF/container.xml", bytes(CONTAINER));
    writeOptions(zip, publication);
    FontObfuscation obfuscation = new FontObfuscation(identifier);
    Map<Resource, String> properties = new HashMap<>();
    for (Resource resource : publication.ids().keySet()) {
      byte[] content = content(resource);
      String found = properties(book, resource, resource.equals(navigation), content);
      if (!found.isEmpty()) {
        properties.put(resource, found);
      }
      boolean obfuscated = options.obfuscatesFonts() && FontObfuscation.isFont(resource);
      write(zip, resource, obfuscated ? obfuscation.apply(content) : content);
    }
    PackageDocument.Identity identity = new PackageDocument.Identity(identifier, ncx, properties);
    String document = PackageDocument.of(book, details, publication, identity);
    zip.deflate(FOLDER + "package.opf", bytes(document));
    zip.finish();
  }

  private void writeOptions(EpubZip zip, Publication publication) throws IOException {
    List<String> fonts =
        publication.ids().keySet().stream()
            .filter(resource -> options.obfuscatesFonts() && FontObfuscation.isFont(resource))
            .map(resource -> FOLDER + resource.getHref())
            .toList();
    if (!fonts.isEmpty()) {
      zip.deflate("META-INF/encryption.xml", bytes(FontObfuscation.encryption(fonts)));
    }
    if (options.usesFonts()) {
      zip.deflate(APPLE, bytes(APPLE_OPTIONS));
    }
  }

  private static Resource navigation(Book book, Publication publication) {
    String path = publication.freePath("nav", ".xhtml");
    return resource(path, NavigationDocument.of(book), MediaTypes.XHTML);
  }

  private static Resource ncx(
      Book book, Publication publication, String identifier, List<PageList.Target> pages) {
    String path = publication.freePath("toc", ".ncx");
    return resource(path, NcxDocument.of(book, identifier, pages), MediaTypes.NCX);
  }

  private static Resource resource(String path, String text, MediaType type) {
    Resource resource = new Resource(bytes(text), path);
    resource.setMediaType(type);
    return resource;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] content(Resource resource) throws IOException {
    byte[] content = resource.getData();
    if (content == null) {
      throw new IOException("no content for " + resource.getHref());
    }
    return isXhtml(resource) ? XhtmlContent.withHtmlDoctype(content) : content;
  }

  private static boolean isXhtml(Resource resource) {
    return MediaTypes.XHTML.equals(resource.getMediaType());
  }

  private static String properties(
      Book book, Resource resource, boolean navigation, byte[] content) {
    String found = isXhtml(resource) ? XhtmlContent.properties(content) : "";
    if (navigation) {
      return (found + " nav").strip();
    }
    return resource.equals(book.getCoverImage()) ? "cover-image" : found;
  }

  private static void write(EpubZip zip, Resource resource, byte[] content) throws IOException {
    boolean isSmallFont = FontObfuscation.isFont(resource) && content.length <= SMALL_FONT;
    if (isSmallFont || COMPRESSED.contains(resource.getMediaType().getName())) {
      zip.store(FOLDER + resource.getHref(), content);
    } else {
      zip.deflate(FOLDER + resource.getHref(), content);
    }
  }
}

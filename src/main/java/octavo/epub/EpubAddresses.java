package octavo.epub;

import io.documentnode.epub4j.domain.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.book.AlternativeText;
import octavo.book.Image;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.xhtml.Addresses;

/**
 * Where the files of the EPUB are, as seen from its documents: these in {@code text/}, images in
 * {@code images/}. Remembers which images are shown, and what is said in their place.
 */
final class EpubAddresses implements Addresses {
  private final FileNames names;
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final List<ImageSource.Available> images = new ArrayList<>();
  private final List<AlternativeText> alternatives = new ArrayList<>();

  EpubAddresses(FileNames names) {
    this.names = names;
  }

  /** The path of a document in the container. */
  static String path(String document) {
    return "text/" + document + ".xhtml";
  }

  @Override
  public String document(String id) {
    return id + ".xhtml";
  }

  @Override
  public String element(String document, String elementId) {
    return document(document) + "#" + Hrefs.encode(elementId);
  }

  @Override
  public String image(ImageSource.Available image) {
    return "../" + paths.computeIfAbsent(image.path(), path -> place(image));
  }

  private String place(ImageSource.Available image) {
    images.add(image);
    return names.path("images/", image.path(), format(image).extension());
  }

  @Override
  public void shown(Image image) {
    alternatives.add(image.alternative());
  }

  /** What is said in the place of each image shown. */
  List<AlternativeText> alternatives() {
    return alternatives;
  }

  /** The images shown, each once. */
  List<ImageSource.Available> images() {
    return images;
  }

  /** The format an image has in the EPUB: WebP is new to EPUB 3.3 and most readers show none. */
  private static ImageFormat format(ImageSource.Available image) {
    return image.format() == ImageFormat.WEBP ? ImageFormat.PNG : image.format();
  }

  /** The resource of an image shown. */
  MadeResource resource(ImageSource.Available image) {
    ImageFormat format = format(image);
    MediaType type = new MediaType(format.mediaType(), "." + format.extension());
    String path = paths.get(image.path());
    if (path == null) {
      throw new IllegalStateException(image.path() + " is not shown");
    }
    return new MadeResource(path, type, () -> bytes(image));
  }

  private static byte[] bytes(ImageSource.Available image) throws IOException {
    if (image.sanitised().isPresent()) {
      return image.sanitised().get().getBytes(StandardCharsets.UTF_8);
    }
    return image.format() == ImageFormat.WEBP
        ? WebpImage.asPng(image)
        : Files.readAllBytes(image.location());
  }
}

package octavo.epub;

import io.documentnode.epub4j.domain.MediaType;
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
  private final EpubImages images;
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final List<ImageSource.Available> shown = new ArrayList<>();
  private final List<AlternativeText> alternatives = new ArrayList<>();

  EpubAddresses(FileNames names, EpubImages images) {
    this.names = names;
    this.images = images;
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
    shown.add(image);
    return names.path("images/", image.path(), images.of(image).format().extension());
  }

  @Override
  public String imageClass(ImageSource.Available image) {
    return images.of(image).as().isLostAtNight() ? NightStyle.CLASS : "";
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
    return shown;
  }

  /** Forgets what was shown: names end as their images are, and those have changed. */
  void forget() {
    paths.values().forEach(names::release);
    paths.clear();
    shown.clear();
    alternatives.clear();
  }

  /** The resource of an image shown. */
  MadeResource resource(ImageSource.Available source) {
    EpubImage image = images.of(source);
    ImageFormat format = image.format();
    MediaType type = new MediaType(format.mediaType(), "." + format.extension());
    String path = paths.get(source.path());
    if (path == null) {
      throw new IllegalStateException(source.path() + " is not shown");
    }
    return new MadeResource(path, type, image::bytes);
  }
}

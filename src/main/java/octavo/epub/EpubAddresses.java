package octavo.epub;

import io.documentnode.epub4j.domain.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.book.AlternativeText;
import octavo.book.Image;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.raster.Recoded;
import octavo.xhtml.Addresses;

/**
 * Where the files of the EPUB are, as seen from its documents: these in {@code text/}, images in
 * {@code images/}. Remembers which images are shown, and what is said in their place.
 */
final class EpubAddresses implements Addresses {
  private final FileNames names;
  private final EpubImages images;
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Map<String, String> smaller = new HashMap<>();
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
    EpubImage made = images.of(image);
    String extension = made.format().extension();
    if (made.small().isPresent()) {
      smaller.put(image.path(), names.path("images/", small(image.path()), extension));
    }
    return names.path("images/", image.path(), extension);
  }

  private static String small(String path) {
    int dot = path.lastIndexOf('.');
    return (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path) + "-small.x";
  }

  @Override
  public String sizes(ImageSource.Available image) {
    EpubImage made = images.of(image);
    return made.small()
        .map(
            small ->
                "../"
                    + smaller.get(image.path())
                    + " "
                    + small.width()
                    + "w, "
                    + image(image)
                    + " "
                    + made.as().width()
                    + "w")
        .orElse("");
  }

  @Override
  public String imageClass(ImageSource.Available image) {
    return images.of(image).as().isLostAtNight() ? NightStyle.CLASS : "";
  }

  @Override
  public String width(ImageSource.Available image) {
    boolean drawn = image.format() == ImageFormat.SVG && image.sized();
    return drawn && images.of(image).format() != ImageFormat.SVG ? image.width() + "px" : "";
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
    smaller.values().forEach(names::release);
    paths.clear();
    smaller.clear();
    shown.clear();
    alternatives.clear();
  }

  /** The resources of an image shown: its file, and that of its second size. */
  List<MadeResource> resources(ImageSource.Available source) {
    EpubImage image = images.of(source);
    String path = paths.get(source.path());
    if (path == null) {
      throw new IllegalStateException(source.path() + " is not shown");
    }
    List<MadeResource> resources = new ArrayList<>();
    resources.add(new MadeResource(path, type(image), image::bytes));
    image
        .small()
        .flatMap(Recoded::bytes)
        .ifPresent(
            bytes ->
                resources.add(
                    new MadeResource(smaller.get(source.path()), type(image), () -> bytes)));
    return resources;
  }

  private static MediaType type(EpubImage image) {
    ImageFormat format = image.format();
    return new MediaType(format.mediaType(), "." + format.extension());
  }
}

package octavo.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.book.ImageSource;
import octavo.xhtml.Addresses;

/**
 * The addresses within the one document, and its images. While the text is made an image has but a
 * number for its address: its bytes are written where it stands, one image in memory at a time.
 *
 * <p>One that stands in several places is written as often. What would write it once, {@code use}
 * of SVG or {@code content} of a style sheet, makes it no image any more to who listens, saves it
 * or prints without backgrounds.
 */
final class EmbeddedImages implements Addresses {
  private static final String NUMBERED = "image:";

  private final PageImages made;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<ImageSource.Available> images = new ArrayList<>();

  /**
   * None yet.
   *
   * @param made where their bytes come from
   */
  EmbeddedImages(PageImages made) {
    this.made = made;
  }

  /** Makes those that were asked for; then {@link #data(String)} has them. */
  void make() {
    made.make(List.copyOf(images));
  }

  @Override
  public String document(String id) {
    return "#" + id;
  }

  @Override
  public String element(String document, String elementId) {
    return "#" + elementId;
  }

  @Override
  public String image(ImageSource.Available image) {
    return NUMBERED + numbers.computeIfAbsent(image.path(), _ -> add(image));
  }

  private int add(ImageSource.Available image) {
    images.add(image);
    return images.size() - 1;
  }

  /**
   * The address with the image in it (RFC 2397).
   *
   * @param numbered what {@link #image} gave
   * @throws IOException when the image can no longer be read
   */
  String data(String numbered) throws IOException {
    ImageSource.Available image =
        images.get(Integer.parseInt(numbered.substring(NUMBERED.length())));
    return data(made.format(image).mediaType(), made.bytes(image));
  }

  /** An address that is its own content. */
  static String data(String mediaType, byte[] bytes) {
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}

package octavo.typeset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import octavo.book.ImageSource;
import octavo.xhtml.PaperAddresses;

/** Addresses within one edition on paper: an identifier is enough, an image has a number. */
public final class ImageAddresses implements PaperAddresses {
  private final Map<String, ImageSource.Available> byAddress = new HashMap<>();
  private final Map<String, String> byPath = new HashMap<>();

  /** No images yet. */
  public ImageAddresses() {}

  @Override
  public String image(ImageSource.Available image) {
    return byPath.computeIfAbsent(
        image.path(),
        path -> {
          String address = "image:" + (byAddress.size() + 1);
          byAddress.put(address, image);
          return address;
        });
  }

  /** The image at an address. */
  Optional<ImageSource.Available> find(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }
}

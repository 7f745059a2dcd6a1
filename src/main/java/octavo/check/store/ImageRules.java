package octavo.check.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import octavo.book.ImageFormat;
import octavo.check.store.StoreFindings.Finding;
import octavo.manuscript.ImageHeader;

/** The images: of formats, sizes and colours that stores take. */
final class ImageRules {
  /** Colour components of a JPEG for print. */
  private static final int FOUR_COLOURS = 4;

  private final StoreEpub epub;
  private final StoreFindings findings;

  ImageRules(StoreEpub epub, StoreFindings findings) {
    this.epub = epub;
    this.findings = findings;
  }

  void check() throws IOException {
    Optional<StoreEpub.Item> cover = Cover.of(epub);
    for (StoreEpub.Item item : epub.items()) {
      if (item.isImage() && epub.size(item.path()) > 0) {
        image(item, cover.isPresent() && cover.get().path().equals(item.path()));
      }
    }
  }

  private void image(StoreEpub.Item item, boolean cover) throws IOException {
    String path = item.path();
    byte[] bytes = epub.bytes(path);
    Optional<ImageHeader> header = ImageHeader.of(bytes);
    if (!cover) {
      format(item, header);
      findings.reportWhere(
          StoreRule.IMAGE_BYTES,
          store -> bytes.length > store.images().bytes(),
          new Finding(path, "the image's file has " + bytes.length + " bytes", "save it smaller"));
    }
    header.ifPresent(image -> pixels(path, image));
    if (header.isPresent() && header.get().format() == ImageFormat.GIF && moves(bytes)) {
      findings.report(
          StoreRule.IMAGE_MOVES,
          path,
          "the image moves, and only its first picture is shown",
          "give the picture that says most as PNG");
    }
    boolean jpeg = header.isPresent() && header.get().format() == ImageFormat.JPEG;
    if (jpeg && components(bytes) == FOUR_COLOURS) {
      findings.report(
          StoreRule.IMAGE_COLOUR,
          path,
          "the image is in the four colours of print (CMYK)",
          "save it in the colours of screens (RGB)");
    }
  }

  private void format(StoreEpub.Item item, Optional<ImageHeader> header) {
    boolean drawing = header.isEmpty() && item.type().equals("image/svg+xml");
    Optional<ImageFormat> format =
        drawing ? Optional.of(ImageFormat.SVG) : header.map(ImageHeader::format);
    findings.reportWhere(
        StoreRule.IMAGE_FORMAT,
        store -> format.isEmpty() || !store.images().formats().contains(format.get()),
        new Finding(
            item.path(),
            "the image is "
                + format
                    .map(known -> "of the format " + known)
                    .orElse("of no format that is known, and said to be " + item.type()),
            "save it as JPEG or PNG"));
  }

  private void pixels(String path, ImageHeader image) {
    long pixels = (long) image.width() * image.height();
    findings.reportWhere(
        StoreRule.IMAGE_PIXELS,
        store -> pixels > store.images().pixels(),
        new Finding(
            path,
            "the image of " + image.width() + " x " + image.height() + " has " + pixels + " pixels",
            "scale it down to 4 million pixels, such as 1600 x 2500"));
  }

  // What makes a GIF go round (the Netscape application extension).
  private static boolean moves(byte[] gif) {
    return new String(gif, StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0");
  }

  /**
   * The colour components that the frame header of a JPEG names (ITU-T T.81, B.2.2); 0 for none.
   */
  private static int components(byte[] jpeg) {
    int at = 2;
    while (at + 9 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return jpeg[at + 9];
      }
      at += marker == 0xFF ? 1 : 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }
    return 0;
  }
}

package octavo.pdf.png;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import octavo.pdf.document.Streams;
import octavo.pdf.png.PngHeader.Kind;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Makes images of one PDF from PNGs.
 *
 * <p>A filter works on bytes and not on samples, and takes a byte from those at the same place of
 * pixels around (PNG 3, 9.2). So colours and alpha, or the high bytes of 16-bit samples, can be
 * picked out of filtered rows and are filtered rows again: decoding to pixels and filtering anew
 * was measured at ten times the cost.
 */
public final class PngImages {
  /** Rows that each name a PNG filter (ISO 32000-1, table 10). */
  private static final int PNG_PREDICTOR = 15;

  private static final int OPAQUE = 255;

  private final PngColours colours = new PngColours();

  /**
   * An image of the same pixels. Samples of 16 bits keep the higher eight: twice the bytes would be
   * carried along, and nobody sees them.
   *
   * @throws IOException when it is no sound PNG
   */
  public COSStream image(byte[] bytes) throws IOException {
    PngFile file = PngFile.read(bytes);
    PngHeader header = file.header();
    boolean asItIs = !header.isInterlaced() && header.depth() <= 8 && !header.kind().hasAlpha;
    byte[] rows = asItIs ? new byte[0] : PngRows.filtered(file);
    COSStream image = asItIs ? Streams.packed(file.pixels()) : deflated(colours(header, rows));
    describe(image, header, header.kind().colours, Math.min(8, header.depth()));
    image.setItem(COSName.COLORSPACE, colours.space(file));
    Optional<byte[]> alpha =
        header.kind().hasAlpha
            ? Optional.of(picked(rows, header, header.kind().colours, 1))
            : transparency(file, image);
    if (alpha.isPresent()) {
      COSStream mask = deflated(alpha.get());
      describe(mask, header, 1, 8);
      mask.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
      image.setItem(COSName.SMASK, mask);
    }
    return image;
  }

  private static void describe(COSStream image, PngHeader header, int colours, int depth) {
    image.setItem(COSName.TYPE, COSName.XOBJECT);
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    image.setInt(COSName.WIDTH, header.width());
    image.setInt(COSName.HEIGHT, header.height());
    image.setInt(COSName.BITS_PER_COMPONENT, depth);
    COSDictionary how = new COSDictionary();
    how.setDirect(true);
    how.setInt(COSName.PREDICTOR, PNG_PREDICTOR);
    how.setInt(COSName.COLORS, colours);
    how.setInt(COSName.BITS_PER_COMPONENT, depth);
    how.setInt(COSName.COLUMNS, header.width());
    image.setItem(COSName.DECODE_PARMS, how);
  }

  private static COSStream deflated(byte[] rows) throws IOException {
    return Streams.quicklyDeflated(rows, rows.length);
  }

  private static byte[] colours(PngHeader header, byte[] rows) {
    return header.depth() <= 8 && !header.kind().hasAlpha
        ? rows
        : picked(rows, header, 0, header.kind().colours);
  }

  /** The high bytes of so many samples of each pixel, as rows filtered like those given. */
  private static byte[] picked(byte[] rows, PngHeader header, int first, int count) {
    int sampleBytes = header.depth() / 8;
    int rowBytes = header.rowBytes(header.width()) + 1;
    byte[] picked = new byte[(header.width() * count + 1) * header.height()];
    int to = 0;
    for (int row = 0; row < header.height(); row++) {
      int from = row * rowBytes;
      picked[to++] = rows[from];
      from += 1 + first * sampleBytes;
      for (int pixel = 0; pixel < header.width(); pixel++, from += header.pixelBytes()) {
        for (int sample = 0; sample < count; sample++) {
          picked[to++] = rows[from + sample * sampleBytes];
        }
      }
    }
    return picked;
  }

  /** Filtered rows of eight bits; none where the image needs no mask or its dictionary tells it. */
  private static Optional<byte[]> transparency(PngFile file, COSDictionary image)
      throws IOException {
    Optional<byte[]> chunk = file.chunk("tRNS");
    if (chunk.isEmpty()) {
      return Optional.empty();
    }
    if (file.header().kind() == Kind.PALETTE) {
      return ofPalette(file, chunk.get(), image);
    }
    return ofColour(file, chunk.get(), image);
  }

  private static Optional<byte[]> ofPalette(PngFile file, byte[] alphas, COSDictionary image)
      throws IOException {
    int first = -1;
    int last = -1;
    boolean isPartial = false;
    for (int i = 0; i < alphas.length; i++) {
      int alpha = alphas[i] & 0xFF;
      isPartial |= alpha != 0 && alpha != OPAQUE || alpha == 0 && last >= 0 && last != i - 1;
      first = alpha == 0 && first < 0 ? i : first;
      last = alpha == 0 ? i : last;
    }
    if (isPartial) {
      return Optional.of(looked(file, alphas));
    }
    if (first >= 0) {
      image.setItem(COSName.MASK, range(first, last));
    }
    return Optional.empty();
  }

  private static byte[] looked(PngFile file, byte[] alphas) throws IOException {
    byte[] all = Arrays.copyOf(alphas, 256);
    Arrays.fill(all, Math.min(alphas.length, 256), 256, (byte) OPAQUE);
    int depth = file.header().depth();
    return mask(file, (rows, from, i) -> all[PngRows.sample(rows, from, i, depth)]);
  }

  // One colour is clear: two bytes a sample, whatever its depth (11.3.1.1).
  private static Optional<byte[]> ofColour(PngFile file, byte[] key, COSDictionary image)
      throws IOException {
    PngHeader header = file.header();
    if (key.length != 2 * header.samples()) {
      return Optional.empty();
    }
    if (header.depth() > 8) {
      return Optional.of(compared(file, key));
    }
    COSArray ranges = new COSArray();
    for (int i = 0; i < key.length; i += 2) {
      int sample = ((key[i] & 0xFF) << 8 | key[i + 1] & 0xFF) & (1 << header.depth()) - 1;
      ranges.addAll(range(sample, sample));
    }
    image.setItem(COSName.MASK, ranges);
    return Optional.empty();
  }

  private static byte[] compared(PngFile file, byte[] key) throws IOException {
    return mask(
        file,
        (rows, from, i) -> {
          int at = from + i * key.length;
          return (byte) (Arrays.equals(rows, at, at + key.length, key, 0, key.length) ? 0 : OPAQUE);
        });
  }

  /** How opaque a pixel is: the one of a number in a row whose samples begin at a place. */
  private interface Opacity {
    byte of(byte[] rows, int from, int pixel);
  }

  private static byte[] mask(PngFile file, Opacity opacity) throws IOException {
    PngHeader header = file.header();
    byte[] rows = PngRows.plain(file);
    byte[] mask = new byte[(header.width() + 1) * header.height()];
    for (int row = 0; row < header.height(); row++) {
      int from = row * (header.rowBytes(header.width()) + 1) + 1;
      int to = row * (header.width() + 1) + 1;
      for (int i = 0; i < header.width(); i++) {
        mask[to + i] = opacity.of(rows, from, i);
      }
    }
    return mask;
  }

  private static COSArray range(int least, int most) {
    COSArray range = new COSArray();
    range.add(COSInteger.get(least));
    range.add(COSInteger.get(most));
    return range;
  }
}

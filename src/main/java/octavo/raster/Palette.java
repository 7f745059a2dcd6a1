package octavo.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.HashMap;
import java.util.Map;

/** Gives images of few colours a palette, which makes a drawing some three times smaller. */
final class Palette {
  private static final int MOST = 256;

  /** With more, a grey image is as small without one. */
  private static final int MOST_OF_GREY = 16;

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final int[] colours = new int[MOST];

  private Palette() {}

  /** The image with a palette where it has at most 256 colours, transparent ones included. */
  static BufferedImage applied(BufferedImage image) {
    int most = image.getType() == BufferedImage.TYPE_BYTE_GRAY ? MOST_OF_GREY : MOST;
    Palette palette = new Palette();
    return palette.holds(image, most) ? palette.drawn(image) : image;
  }

  private boolean holds(BufferedImage image, int most) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      Rows.read(image, y, row);
      for (int x = 0; x < row.length; x++) {
        if ((x == 0 || row[x] != row[x - 1]) && !add(row[x], most)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean add(int colour, int most) {
    if (!numbers.containsKey(colour)) {
      if (numbers.size() == most) {
        return false;
      }
      colours[numbers.size()] = colour;
      numbers.put(colour, numbers.size());
    }
    return true;
  }

  private BufferedImage drawn(BufferedImage image) {
    int count = numbers.size();
    int bits = count <= 2 ? 1 : count <= 4 ? 2 : count <= 16 ? 4 : 8;
    boolean alpha = image.getColorModel().hasAlpha();
    IndexColorModel model =
        new IndexColorModel(bits, count, colours, 0, alpha, -1, DataBuffer.TYPE_BYTE);
    int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
    BufferedImage drawn = new BufferedImage(image.getWidth(), image.getHeight(), type, model);
    WritableRaster raster = drawn.getRaster();
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      Rows.read(image, y, row);
      for (int x = 0; x < row.length; x++) {
        row[x] = numbers.get(row[x]);
      }
      raster.setPixels(0, y, row.length, 1, row);
    }
    return drawn;
  }
}

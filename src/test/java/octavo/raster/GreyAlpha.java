package octavo.raster;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;

/** A PNG of grey with transparency. */
final class GreyAlpha {
  private GreyAlpha() {}

  /** Grey in the left half, nothing in the right. */
  static byte[] png(int width, int height, int shade) throws IOException {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            ComponentColorModel.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width / 2; x++) {
        raster.setPixel(x, y, new int[] {shade, 255});
      }
    }
    return Pictures.file(new BufferedImage(model, raster, false, null), "png");
  }
}

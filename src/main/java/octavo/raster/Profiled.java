package octavo.raster;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The colours that a PNG says it has (third edition, 11.3.2.3, iCCP): its decoder takes all for
 * sRGB. Those of a JPEG the decoder knows.
 */
final class Profiled {
  private static final int SIGNATURE = 8;
  private static final int LONGEST = 4_000_000;

  private Profiled() {}

  /**
   * The image with the colours of the profile in its file; a profile that is none changes nothing.
   */
  static BufferedImage of(BufferedImage image, byte[] file) {
    if (!(image.getColorModel() instanceof ComponentColorModel own)
        || own.getColorSpace().getType() != ColorSpace.TYPE_RGB) {
      return image;
    }
    return profile(file)
        .filter(profile -> profile.getColorSpaceType() == ColorSpace.TYPE_RGB)
        .map(profile -> with(image, own, profile))
        .orElse(image);
  }

  private static BufferedImage with(
      BufferedImage image, ComponentColorModel own, ICC_Profile profile) {
    ColorModel model =
        new ComponentColorModel(
            new ICC_ColorSpace(profile),
            own.hasAlpha(),
            own.isAlphaPremultiplied(),
            own.getTransparency(),
            own.getTransferType());
    return new BufferedImage(model, image.getRaster(), model.isAlphaPremultiplied(), null);
  }

  private static Optional<ICC_Profile> profile(byte[] file) {
    if (file.length < SIGNATURE || file[1] != 'P') {
      return Optional.empty();
    }
    int position = SIGNATURE;
    while (position + 12 <= file.length) {
      int length =
          Traits.big(file, position) > file.length ? file.length : (int) Traits.big(file, position);
      if (Traits.named(file, position + 4, "IDAT")) {
        return Optional.empty();
      }
      if (Traits.named(file, position + 4, "iCCP") && position + 12 + length <= file.length) {
        return profile(file, position + 8, length);
      }
      position += Math.min(length, file.length - position) + 12;
    }
    return Optional.empty();
  }

  // A name, a zero, the method, which is zero, and the profile deflated.
  private static Optional<ICC_Profile> profile(byte[] file, int start, int length) {
    int name = 0;
    while (name < length && file[start + name] != 0) {
      name++;
    }
    int skipped = Math.min(length, name + 2);
    try (InflaterInputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(file, start + skipped, length - skipped))) {
      return Optional.of(ICC_Profile.getInstance(in.readNBytes(LONGEST)));
    } catch (IOException | IllegalArgumentException e) {
      // A reader of books that cannot read it shows sRGB as well.
      return Optional.empty();
    }
  }
}

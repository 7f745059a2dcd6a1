package octavo.imposition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import octavo.raster.Greyscale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;

/** The greys of colours (ISO 32000-1, 10.3.2 and 10.3.3) and of shadings. */
final class GreyColours {
  /** So many greys a shading runs through: as many as eight bits tell apart. */
  private static final int STEPS = 256;

  private GreyColours() {}

  /** Whether all colours of a space are greys. */
  static boolean isGrey(PDColorSpace space) {
    return space instanceof PDDeviceGray
        || space instanceof PDCalGray
        || space instanceof PDICCBased profile && profile.getNumberOfComponents() == 1;
  }

  /** How light a colour is, from 0 to 1. */
  static float of(PDColorSpace space, float[] components) throws IOException {
    if (space instanceof PDDeviceCMYK) {
      return ofPrint(components);
    }
    boolean coded = space instanceof PDDeviceRGB || space instanceof PDCalRGB;
    float[] rgb = coded ? components : space.toRGB(components);
    return (float) Greyscale.of(bound(rgb[0]), bound(rgb[1]), bound(rgb[2]));
  }

  /** The same of cyan, magenta, yellow and black. */
  static float ofPrint(float[] inks) {
    double colour = Greyscale.of(bound(inks[0]), bound(inks[1]), bound(inks[2]));
    return (float) (1 - Math.min(1, colour + bound(inks[3])));
  }

  private static double bound(float component) {
    return Math.clamp(component, 0, 1);
  }

  /**
   * Makes a shading grey whose colours follow from one number.
   *
   * @return whether it is; others are left as they are
   */
  static boolean convert(COSDictionary dictionary, PDDocument document) throws IOException {
    PDShading shading = PDShading.create(dictionary);
    PDColorSpace space = shading.getColorSpace();
    if (isGrey(space)) {
      return true;
    }
    boolean byPlace = shading.getShadingType() == PDShading.SHADING_TYPE1;
    if (byPlace || dictionary.getDictionaryObject(COSName.FUNCTION) == null) {
      return false;
    }
    float[] domain = domain(dictionary, shading.getShadingType());
    dictionary.setItem(COSName.FUNCTION, function(shading, space, domain, document));
    COSArray background = dictionary.getCOSArray(COSName.BACKGROUND);
    if (background != null) {
      COSArray grey = new COSArray();
      grey.add(new COSFloat(of(space, background.toFloatArray())));
      dictionary.setItem(COSName.BACKGROUND, grey);
    }
    dictionary.removeItem(COSName.CS);
    dictionary.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    return true;
  }

  // What the number goes through: of meshes the last two of what decodes their data.
  private static float[] domain(COSDictionary shading, int type) {
    boolean mesh = type >= PDShading.SHADING_TYPE4;
    COSArray said = shading.getCOSArray(mesh ? COSName.DECODE : COSName.DOMAIN);
    if (said == null || said.size() < 2) {
      return new float[] {0, 1};
    }
    float[] all = said.toFloatArray();
    return new float[] {all[all.length - 2], all[all.length - 1]};
  }

  private static COSBase function(
      PDShading shading, PDColorSpace space, float[] domain, PDDocument document)
      throws IOException {
    ByteArrayOutputStream samples = new ByteArrayOutputStream();
    for (int i = 0; i < STEPS; i++) {
      float at = domain[0] + (domain[1] - domain[0]) * i / (STEPS - 1);
      samples.write(Math.round((STEPS - 1) * of(space, shading.evalFunction(at))));
    }
    COSStream function = document.getDocument().createCOSStream();
    try (OutputStream out = function.createOutputStream(COSName.FLATE_DECODE)) {
      samples.writeTo(out);
    }
    function.setInt(COSName.FUNCTION_TYPE, 0);
    function.setItem(COSName.DOMAIN, numbers(domain));
    function.setItem(COSName.RANGE, numbers(0, 1));
    COSArray size = new COSArray();
    size.add(COSInteger.get(STEPS));
    function.setItem(COSName.SIZE, size);
    function.setInt(COSName.BITS_PER_SAMPLE, Byte.SIZE);
    return function;
  }

  private static COSArray numbers(float... numbers) {
    COSArray array = new COSArray();
    for (float number : numbers) {
      array.add(new COSFloat(number));
    }
    return array;
  }
}

package octavo.imposition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import octavo.raster.Greyscale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;

/** The images of a document in greys: photographs stay photographs, what is clear stays clear. */
final class GreyImages {
  private static final float QUALITY = 0.92f;

  /** The filter of a row by the sample before, and rows that each name one. */
  private static final int SUB = 1;

  private static final int PNG_PREDICTOR = 15;

  /** What an image has besides its pixels. */
  private static final List<COSName> KEPT =
      List.of(
          COSName.SMASK,
          COSName.INTERPOLATE,
          COSName.getPDFName("Intent"),
          COSName.OC,
          COSName.STRUCT_PARENT);

  private final PDDocument document;
  private final Map<COSStream, Optional<COSStream>> known = new IdentityHashMap<>();
  private int left;

  GreyImages(PDDocument document) {
    this.document = document;
  }

  /** How many could not be decoded and keep their colours. */
  int left() {
    return left;
  }

  /** The image in greys; the same one where it has no colours, or cannot be decoded. */
  COSStream grey(COSStream image, PDResources resources) {
    Optional<COSStream> grey = known.get(image);
    if (grey == null) {
      grey = converted(image, resources);
      known.put(image, grey);
    }
    return grey.orElse(image);
  }

  private Optional<COSStream> converted(COSStream stream, PDResources resources) {
    try {
      PDImageXObject image = new PDImageXObject(new PDStream(stream), resources);
      if (image.isStencil() || GreyColours.isGrey(image.getColorSpace())) {
        return Optional.empty();
      }
      if (hasMatte(stream)) {
        left++;
        return Optional.empty();
      }
      return Optional.of(converted(image, stream));
    } catch (IOException | RuntimeException undecodable) {
      // PDFBox has no decoder for it, or meets damage with whatever exception it has: it prints as
      // it is, and is told.
      left++;
      return Optional.empty();
    }
  }

  // Its colours are mixed with another already.
  private static boolean hasMatte(COSStream image) {
    COSStream mask = image.getCOSStream(COSName.SMASK);
    return mask != null && mask.containsKey(COSName.MATTE);
  }

  private COSStream converted(PDImageXObject image, COSStream stream) throws IOException {
    COSBase mask = stream.getDictionaryObject(COSName.MASK);
    boolean keyed = mask instanceof COSArray;
    BufferedImage pixels = keyed ? image.getImage() : image.getOpaqueImage();
    BufferedImage grey = Greyscale.of(pixels);
    COSStream made = (isPhotograph(stream) ? photograph(grey) : lossless(grey)).getCOSObject();
    KEPT.forEach(key -> copy(key, stream, made));
    if (keyed) {
      Optional<BufferedImage> opacity = Greyscale.opacity(pixels);
      if (opacity.isPresent()) {
        made.setItem(COSName.SMASK, lossless(opacity.get()).getCOSObject());
      }
    } else {
      copy(COSName.MASK, stream, made);
    }
    return made;
  }

  private static void copy(COSName key, COSStream from, COSStream to) {
    COSBase value = from.getItem(key);
    if (value != null) {
      to.setItem(key, value);
    }
  }

  private static boolean isPhotograph(COSStream image) {
    List<COSName> filters = new PDStream(image).getFilters();
    return filters.contains(COSName.DCT_DECODE) || filters.contains(COSName.JPX_DECODE);
  }

  private PDImageXObject photograph(BufferedImage grey) throws IOException {
    return JPEGFactory.createFromImage(document, grey, QUALITY);
  }

  // Each sample less the one before it (PNG 3, 9.2). PDFBox's own factory takes greys for those of
  // Java, which are others, and makes them lighter.
  private PDImageXObject lossless(BufferedImage grey) throws IOException {
    int width = grey.getWidth();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      int[] row = new int[width];
      for (int y = 0; y < grey.getHeight(); y++) {
        grey.getRaster().getSamples(0, y, width, 1, 0, row);
        out.write(SUB);
        int before = 0;
        for (int sample : row) {
          out.write(sample - before);
          before = sample;
        }
      }
    }
    PDImageXObject image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(bytes.toByteArray()),
            COSName.FLATE_DECODE,
            width,
            grey.getHeight(),
            Byte.SIZE,
            PDDeviceGray.INSTANCE);
    COSDictionary how = new COSDictionary();
    how.setInt(COSName.PREDICTOR, PNG_PREDICTOR);
    how.setInt(COSName.COLUMNS, width);
    image.getCOSObject().setItem(COSName.DECODE_PARMS, how);
    return image;
  }

  /** An image that stands in the content itself, as one that does not; empty for one in greys. */
  Optional<PDImageXObject> grey(PDInlineImage image) throws IOException {
    if (image.isStencil() || GreyColours.isGrey(image.getColorSpace())) {
      return Optional.empty();
    }
    BufferedImage pixels = image.getImage();
    PDImageXObject grey = lossless(Greyscale.of(pixels));
    Optional<BufferedImage> opacity = Greyscale.opacity(pixels);
    if (opacity.isPresent()) {
      grey.getCOSObject().setItem(COSName.SMASK, lossless(opacity.get()).getCOSObject());
    }
    return Optional.of(grey);
  }
}

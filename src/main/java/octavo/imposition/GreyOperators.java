package octavo.imposition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;

/**
 * The operators of colour of a content stream (ISO 32000-1, 8.6.8), each as one of grey. Which
 * space a colour is of follows from those before it; a copy keeps what was in force.
 */
final class GreyOperators {
  private static final Operator FILL = Operator.getOperator("g");
  private static final Operator STROKE = Operator.getOperator("G");

  private final PDResources resources;
  private final GreyImages images;
  private PDColorSpace fill = PDDeviceGray.INSTANCE;
  private PDColorSpace stroke = PDDeviceGray.INSTANCE;

  GreyOperators(PDResources resources, GreyImages images) {
    this.resources = resources;
    this.images = images;
  }

  /** What is in force now, for later. */
  GreyOperators copy() {
    GreyOperators copy = new GreyOperators(resources, images);
    copy.fill = fill;
    copy.stroke = stroke;
    return copy;
  }

  /** The same in greys: operands and operator. */
  List<Object> grey(Operator operator, List<COSBase> operands) throws IOException {
    return switch (operator.getName()) {
      case "rg", "k", "g" -> device(operator, operands, false);
      case "RG", "K", "G" -> device(operator, operands, true);
      case "cs" -> space(operator, operands, false);
      case "CS" -> space(operator, operands, true);
      case "sc", "scn" -> colour(operator, operands, false);
      case "SC", "SCN" -> colour(operator, operands, true);
      case "BI" -> image(operator);
      default -> same(operator, operands);
    };
  }

  private static List<Object> same(Operator operator, List<COSBase> operands) {
    List<Object> tokens = new ArrayList<>(operands);
    tokens.add(operator);
    return tokens;
  }

  private static List<Object> grey(float grey, boolean strokes) {
    return List.of(new COSFloat(grey), strokes ? STROKE : FILL);
  }

  private void set(PDColorSpace space, boolean strokes) {
    if (strokes) {
      stroke = space;
    } else {
      fill = space;
    }
  }

  private List<Object> device(Operator operator, List<COSBase> operands, boolean strokes)
      throws IOException {
    set(PDDeviceGray.INSTANCE, strokes);
    float[] components = components(operands);
    return switch (components.length) {
      case 3 -> grey(GreyColours.of(PDDeviceRGB.INSTANCE, components), strokes);
      case 4 -> grey(GreyColours.ofPrint(components), strokes);
      default -> same(operator, operands);
    };
  }

  private List<Object> space(Operator operator, List<COSBase> operands, boolean strokes)
      throws IOException {
    if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
      return same(operator, operands);
    }
    PDColorSpace space = resources.getColorSpace(name);
    set(space, strokes);
    if (space instanceof PDPattern pattern && pattern.getUnderlyingColorSpace() != null) {
      return List.of(greyPatterns(), operator);
    }
    if (space instanceof PDPattern || GreyColours.isGrey(space)) {
      return same(operator, operands);
    }
    return grey(GreyColours.of(space, space.getInitialColor().getComponents()), strokes);
  }

  private COSName greyPatterns() throws IOException {
    COSArray space = new COSArray();
    space.add(COSName.PATTERN);
    space.add(COSName.DEVICEGRAY);
    return resources.add(PDColorSpace.create(space));
  }

  private List<Object> colour(Operator operator, List<COSBase> operands, boolean strokes)
      throws IOException {
    PDColorSpace space = strokes ? stroke : fill;
    float[] components = components(operands);
    if (space instanceof PDPattern pattern) {
      PDColorSpace under = pattern.getUnderlyingColorSpace();
      return under == null || components.length < under.getNumberOfComponents()
          ? same(operator, operands)
          : List.of(new COSFloat(GreyColours.of(under, components)), operands.getLast(), operator);
    }
    return GreyColours.isGrey(space) || components.length < space.getNumberOfComponents()
        ? same(operator, operands)
        : grey(GreyColours.of(space, components), strokes);
  }

  private List<Object> image(Operator operator) throws IOException {
    Optional<PDImageXObject> grey =
        images.grey(
            new PDInlineImage(operator.getImageParameters(), operator.getImageData(), resources));
    return grey.isEmpty()
        ? List.of(operator)
        : List.of(resources.add(grey.get()), Operator.getOperator("Do"));
  }

  private static float[] components(List<COSBase> operands) {
    List<COSNumber> numbers =
        operands.stream().filter(COSNumber.class::isInstance).map(COSNumber.class::cast).toList();
    float[] components = new float[numbers.size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = numbers.get(i).floatValue();
    }
    return components;
  }
}

package octavo.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.check.MarkedText.Point;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Reads the text of one page by marked content sequence: the operators that show or place text, and
 * those that mark it; all drawing is passed over.
 *
 * <p>PDFBox's own PDFTextStripper was measured and rejected: it sorts glyphs by position, which the
 * structure tree makes needless, and takes three times as long.
 */
final class PageText {
  private static final int OUTSIDE = -1;
  private static final int DEEPEST_FORM = 8;
  private static final int DEEPEST_STATE = 1000;
  private static final int MOST_FORMS = 1000;

  /** From here on an adjustment within a string may stand for a space; in ems, leftwards. */
  private static final double WIDE_ADJUSTMENT = -0.15;

  private static final COSName MCID = COSName.MCID;

  private final Map<COSBase, GlyphText> fonts;
  private final Grounds grounds;
  private final Map<COSBase, Map<Integer, MarkedText>> sequences = new IdentityHashMap<>();

  /** Whose content the marks are that are met: the page's, or that of a form with a structure. */
  private COSBase owner;

  private final Deque<TextState> saved = new ArrayDeque<>();
  private final Deque<Integer> marks = new ArrayDeque<>();
  private final Characters drawn = new Characters();
  private TextState state = new TextState();
  private double[] lineMatrix = {1, 0, 0, 1, 0, 0};
  private double[] textMatrix = lineMatrix.clone();
  private int current = OUTSIDE;
  private int formDepth;
  private int forms;

  private PageText(PDPage page, Map<COSBase, GlyphText> fonts) {
    this.fonts = fonts;
    this.grounds = new Grounds(page.getCropBox());
    this.owner = page.getCOSObject();
  }

  /**
   * Reads a page.
   *
   * @param fonts the fonts met so far, by their dictionaries; new ones are added
   * @return the texts by marked content identifier, of the page and of each form it draws that has
   *     a structure of its own (14.7.4.2), such as a page on a sheet
   */
  static Map<COSBase, Map<Integer, MarkedText>> read(PDPage page, Map<COSBase, GlyphText> fonts)
      throws IOException {
    PageText reader = new PageText(page, fonts);
    reader.run(page);
    return reader.sequences;
  }

  private void run(PDContentStream content) throws IOException {
    PDResources resources = content.getResources();
    ContentParser parser = new ContentParser(bytes(content));
    for (String operator = parser.next(); !operator.isEmpty(); operator = parser.next()) {
      apply(operator, parser.operands(), resources);
    }
  }

  private static byte[] bytes(PDContentStream content) throws IOException {
    try (InputStream in = content.getContents()) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private void apply(String operator, List<Operand> operands, PDResources resources)
      throws IOException {
    switch (operator) {
      case "BT" -> beginText();
      case "Tj" -> show(operands);
      case "TJ" -> show(operands);
      case "'" -> {
        nextLine();
        show(operands);
      }
      case "\"" -> {
        state.wordSpace = number(operands, 0);
        state.charSpace = number(operands, 1);
        nextLine();
        show(operands.subList(Math.min(2, operands.size()), operands.size()));
      }
      case "Tm" -> setLine(matrix(operands));
      case "Td" -> move(number(operands, 0), number(operands, 1));
      case "TD" -> {
        state.leading = -number(operands, 1);
        move(number(operands, 0), number(operands, 1));
      }
      case "T*" -> nextLine();
      case "Tf" -> setFont(operands, resources);
      case "Tc" -> state.charSpace = number(operands, 0);
      case "Tw" -> state.wordSpace = number(operands, 0);
      case "Tz" -> state.scale = number(operands, 0) / 100;
      case "TL" -> state.leading = number(operands, 0);
      case "Ts" -> state.rise = number(operands, 0);
      case "Tr" -> state.mode = (int) number(operands, 0);
      case "g", "rg", "k", "sc", "scn" -> state.white = isWhite(operator, operands);
      case "cs" -> state.white = false;
      case "gs" -> setParameters(operands, resources);
      case "re" ->
          grounds.rectangle(
              state.matrix,
              number(operands, 0),
              number(operands, 1),
              number(operands, 2),
              number(operands, 3));
      case "f", "F", "f*", "B", "B*", "b", "b*" -> grounds.fill(state);
      case "n", "S", "s" -> grounds.endPath();
      case "cm" -> state.matrix = TextState.product(matrix(operands), state.matrix);
      case "q" -> save();
      case "Q" -> restore();
      case "BDC" -> begin(operands, resources);
      case "BMC" -> begin(operands, resources);
      case "EMC" -> current = marks.isEmpty() ? OUTSIDE : marks.pop();
      case "Do" -> draw(operands, resources);
      default -> {
        // Drawing and the like: no text.
      }
    }
  }

  private void begin(List<Operand> operands, PDResources resources) {
    marks.push(current);
    int identifier = operands.size() < 2 ? OUTSIDE : identifier(operands.get(1), resources);
    if (formDepth == 0 && identifier >= 0) {
      current = identifier;
    } else if (name(operands).equals("Artifact")) {
      current = OUTSIDE;
    }
  }

  private static int identifier(Operand properties, PDResources resources) {
    return switch (properties) {
      case Operand.Name(String name) ->
          resource(resources, COSName.PROPERTIES, name)
              .map(list -> list.getInt(MCID, OUTSIDE))
              .orElse(OUTSIDE);
      case Operand.Pairs inline -> (int) inline.quantity("MCID", OUTSIDE);
      default -> OUTSIDE;
    };
  }

  private static Optional<COSDictionary> resource(
      PDResources resources, COSName kind, String name) {
    COSDictionary all = resources == null ? null : resources.getCOSObject().getCOSDictionary(kind);
    return Optional.ofNullable(all == null ? null : all.getCOSDictionary(COSName.getPDFName(name)));
  }

  // One number may also be the tint of a spot colour, of which 1 is the darkest.
  private static boolean isWhite(String operator, List<Operand> operands) {
    double white = operator.equals("k") || operands.size() == 4 ? 0 : 1;
    return (operands.size() > 1 || operator.equals("g"))
        && operands.stream()
            .allMatch(
                operand -> operand instanceof Operand.Quantity(double value) && value == white);
  }

  private void setParameters(List<Operand> operands, PDResources resources) {
    resource(resources, COSName.EXT_G_STATE, name(operands))
        .filter(parameters -> parameters.containsKey(COSName.CA_NS))
        .ifPresent(parameters -> state.clear = parameters.getFloat(COSName.CA_NS) == 0);
  }

  private void beginText() {
    setLine(new double[] {1, 0, 0, 1, 0, 0});
  }

  private void setLine(double[] matrix) {
    lineMatrix = matrix;
    textMatrix = matrix.clone();
  }

  private void move(double x, double y) {
    setLine(TextState.product(new double[] {1, 0, 0, 1, x, y}, lineMatrix));
  }

  private void nextLine() {
    move(0, -state.leading);
  }

  private void save() {
    if (saved.size() < DEEPEST_STATE) {
      saved.push(state.copy());
    }
  }

  private void restore() {
    if (!saved.isEmpty()) {
      state = saved.pop();
    }
  }

  private void setFont(List<Operand> operands, PDResources resources) throws IOException {
    state.size = number(operands, 1);
    state.font = Optional.empty();
    String name = name(operands);
    Optional<COSDictionary> dictionary = resource(resources, COSName.FONT, name);
    if (dictionary.isEmpty()) {
      return;
    }
    GlyphText known = fonts.get(dictionary.get());
    if (known == null) {
      known = GlyphText.of(dictionary.get(), resources, COSName.getPDFName(name));
      fonts.put(dictionary.get(), known);
    }
    state.font = Optional.of(known);
  }

  private void show(List<Operand> operands) throws IOException {
    if (current == OUTSIDE || operands.isEmpty()) {
      return;
    }
    drawn.clear();
    Point from = here();
    switch (operands.getFirst()) {
      case Operand.Codes(byte[] codes) -> show(codes);
      case Operand.Items(List<Operand> items) -> {
        for (Operand item : items) {
          showOrAdjust(item);
        }
      }
      default -> {
        // Nothing that can be shown.
      }
    }
    if (grounds.show(state, from)) {
      sequences
          .computeIfAbsent(owner, key -> new TreeMap<>())
          .computeIfAbsent(current, key -> new MarkedText())
          .add(drawn, from, here());
    }
  }

  private void showOrAdjust(Operand item) throws IOException {
    switch (item) {
      case Operand.Codes(byte[] codes) -> show(codes);
      case Operand.Quantity(double thousandths) -> adjust(thousandths / 1000);
      default -> {
        // Neither of the two an array of text may hold.
      }
    }
  }

  private void show(byte[] codes) throws IOException {
    if (state.font.isPresent()) {
      advance(state.font.get().read(codes, drawn, state));
    }
  }

  private void adjust(double backwards) {
    if (backwards < WIDE_ADJUSTMENT && !drawn.isEmpty()) {
      drawn.add(MarkedText.GAP);
    }
    advance(-backwards * state.size * state.scale);
  }

  private void advance(double x) {
    textMatrix[4] += x * textMatrix[0];
    textMatrix[5] += x * textMatrix[1];
  }

  private Point here() {
    double[] m = TextState.product(textMatrix, state.matrix);
    double size = Math.abs(state.size) * Math.hypot(m[2], m[3]);
    return new Point(m[4], m[5], size);
  }

  // Whatever is drawn may be the ground of white text: an image covers the unit square.
  private void draw(List<Operand> operands, PDResources resources) throws IOException {
    Optional<COSDictionary> drawing = resource(resources, COSName.XOBJECT, name(operands));
    if (drawing.isPresent() && drawing.get().getCOSArray(COSName.BBOX) == null) {
      grounds.rectangle(state.matrix, 0, 0, 1, 1);
      grounds.fill(new TextState());
    }
    form(operands, resources);
  }

  private void form(List<Operand> operands, PDResources resources) throws IOException {
    COSName name = COSName.getPDFName(name(operands));
    if (resources == null || formDepth >= DEEPEST_FORM || resources.isImageXObject(name)) {
      return;
    }
    boolean structured =
        formDepth == 0
            && resource(resources, COSName.XOBJECT, name.getName())
                .filter(form -> form.containsKey(COSName.STRUCT_PARENTS))
                .isPresent();
    if (current == OUTSIDE && !structured || ++forms > MOST_FORMS) {
      return;
    }
    PDXObject object = resources.getXObject(name);
    if (object instanceof PDFormXObject form) {
      TextState outer = state;
      state = state.copy();
      if (structured) {
        structured(form);
      } else {
        formDepth++;
        run(form);
        formDepth--;
      }
      state = outer;
    }
  }

  // Its marks count from 0, as those of the page do.
  private void structured(PDFormXObject form) throws IOException {
    COSBase outer = owner;
    int around = current;
    owner = form.getCOSObject();
    current = OUTSIDE;
    run(form);
    current = around;
    owner = outer;
  }

  private static double number(List<Operand> operands, int index) {
    return index < operands.size() && operands.get(index) instanceof Operand.Quantity(double value)
        ? value
        : 0;
  }

  private static String name(List<Operand> operands) {
    return !operands.isEmpty() && operands.getFirst() instanceof Operand.Name(String name)
        ? name
        : "";
  }

  private static double[] matrix(List<Operand> operands) {
    double[] matrix = new double[6];
    for (int i = 0; i < 6; i++) {
      matrix[i] = number(operands, i);
    }
    return matrix;
  }
}

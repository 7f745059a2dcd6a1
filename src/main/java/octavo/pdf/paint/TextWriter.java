package octavo.pdf.paint;

import octavo.pdf.document.PdfBytes;
import octavo.pdf.paint.FontShelf.ShelvedFont;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Ink;
import org.jspecify.annotations.Nullable;

/**
 * Writes text into the content stream of one page (ISO 32000-1, 9.4). What follows on the same line
 * in the same type goes into the same {@code TJ}, whatever lies between; each line begins with a
 * {@code Td} from the one before.
 */
final class TextWriter {
  private final PdfBytes out;
  private final @Nullable TextWriter around;
  private boolean inText;
  private boolean inArray;

  private @Nullable ShelvedFont font;
  private double size;
  private double expansion = 1;
  private Ink ink = Ink.BLACK;

  /** The place the next Td counts from, as a reader of the PDF reckons it. */
  private double lineX;

  private double lineY;

  /** Where the pen is on the line. */
  private double pen;

  /** Whether the pen is on a line at all. */
  private boolean onLine;

  TextWriter(PdfBytes out) {
    this.out = out;
    this.around = null;
  }

  private TextWriter(TextWriter around) {
    this.out = around.out;
    this.around = around;
    this.font = around.font;
    this.size = around.size;
    this.expansion = around.expansion;
    this.ink = around.ink;
  }

  /** One for what stands between a saved graphics state and its return (8.4.2). */
  TextWriter within() {
    return new TextWriter(this);
  }

  /** The one that goes on when the state has returned. */
  TextWriter around() {
    if (around == null) {
      throw new IllegalStateException("no graphics state is saved");
    }
    return around;
  }

  /**
   * Type as it is set.
   *
   * @param expansion see {@link octavo.typeset.page.Placed.Text#expansion}
   */
  record Type(ShelvedFont font, double size, double expansion, Ink ink) {}

  /** Whether a text object is open. */
  boolean isOpen() {
    return inText;
  }

  /**
   * Shows a run of the type's font and size.
   *
   * @param x where the pen begins, from the left
   * @param y the baseline, from the bottom
   */
  void show(GlyphRun run, Type type, double x, double y) {
    begin();
    boolean sameLine = onLine && PdfBytes.same(y, lineY);
    if (!sameLine) {
      endArray();
    }
    set(type);
    if (!sameLine) {
      moveTo(x, y);
    }
    double thousandth = type.size() * type.expansion() / 1000;
    int adjustment = (int) Math.round((pen - x) / thousandth);
    openArray(adjustment);
    double advance = RunEncoder.write(run, type.font().codes(), out);
    pen += (advance - adjustment) * thousandth;
  }

  /** Begins a text object where none is open. */
  void begin() {
    if (!inText) {
      out.put("BT\n");
      inText = true;
      onLine = false;
      lineX = 0;
      lineY = 0;
    }
  }

  private void openArray(int adjustment) {
    if (!inArray) {
      out.put('[');
      if (adjustment != 0) {
        out.put(adjustment);
      }
      out.put('(');
      inArray = true;
    } else if (adjustment != 0) {
      out.put(')').put(adjustment).put('(');
    }
  }

  private void moveTo(double x, double y) {
    double right = PdfBytes.rounded(x - lineX);
    double up = PdfBytes.rounded(y - lineY);
    out.numbers(right, up).put("Td");
    lineX += right;
    lineY += up;
    pen = lineX;
    onLine = true;
  }

  private void set(Type type) {
    if (font != type.font() || size != type.size()) {
      endArray();
      font = type.font();
      size = type.size();
      out.put('/').put(font.name()).put(' ').put(size).put(" Tf ");
    }
    if (!PdfBytes.same(expansion * 100, type.expansion() * 100)) {
      endArray();
      expansion = type.expansion();
      out.put(expansion * 100).put(" Tz ");
    }
    fill(type.ink());
  }

  /** Sets the colour for all that is drawn from here on. */
  void fill(Ink colour) {
    if (ink.equals(colour)) {
      return;
    }
    endArray();
    ink = colour;
    if (ink.red() == ink.green() && ink.green() == ink.blue()) {
      out.put(ink.red()).put(" g ");
    } else {
      out.numbers(ink.red(), ink.green(), ink.blue()).put("rg ");
    }
  }

  /** Ends what is being shown, so that any other operator may follow. */
  void endArray() {
    if (inArray) {
      out.put(")]TJ\n");
      inArray = false;
    }
  }

  /** Ends the text object, so that other things may be drawn. */
  void end() {
    endArray();
    if (inText) {
      out.put("ET\n");
      inText = false;
    }
  }
}

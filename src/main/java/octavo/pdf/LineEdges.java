package octavo.pdf;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.layout.InlineBoxing;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.CharCounts;
import com.openhtmltopdf.render.FloatDistances;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.JustificationInfo;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Sets right, in the finished layout, the edges of lines with a box of one piece in them (see
 * {@link UnbrokenWords}). The css engine forgets the indent of a first line as soon as it meets
 * one, and leaves the space on a line that ends before one, or before any element; a justified line
 * is then too short by that space. Nor does it fill loose lines. Breaks and heights stay as they
 * are: there was room for all of it.
 */
final class LineEdges {
  private final LayoutContext context;

  private LineEdges(SharedContext shared) {
    context = shared.newLayoutContextInstance();
    context.setFontContext(new PdfBoxFontContext());
  }

  /** Does so in everything below a box. */
  static void mend(Box root, SharedContext shared) {
    LineEdges edges = new LineEdges(shared);
    Deque<Box> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      for (Box child : open.pop().getChildren()) {
        if (child instanceof LineBox line) {
          edges.mend(line);
        } else {
          open.push(child);
        }
      }
    }
  }

  private void mend(LineBox line) {
    boolean unindented = isUnindented(line);
    if (unindented || endsWithSpace(line)) {
      if (unindented) {
        line.setContentStart(indent(line));
      }
      place(line);
      line.trimTrailingSpace(context);
      // A unit less than it is: a line that is just full would keep its old spacing else.
      line.setContentWidth(InlineBoxing.positionHorizontally(context, line, 0) - 1);
      if (line.getFloatDistances() == null) {
        line.setFloatDistances(new FloatDistances());
      }
      line.align(true, context);
      line.calcChildLocations();
    }
    JustificationInfo spacing = line.getJustificationInfo();
    if (spacing != null) {
      fill(line, spacing);
    }
  }

  /**
   * Gives to the spaces of a loose line what the engine holds back from its letters: of the room
   * left it means a fifth for them, and drops what is over the most that the style allows.
   */
  private void fill(LineBox line, JustificationInfo spacing) {
    CharCounts counts = new CharCounts();
    for (Box child : line.getChildren()) {
      if (child instanceof InlineLayoutBox box) {
        box.countJustifiableChars(counts);
      }
    }
    int spaces = counts.getSpaceCount();
    int letters = Math.max(0, counts.getNonSpaceCount() - 1);
    float given = spaces * spacing.getSpaceAdjust() + letters * spacing.getNonSpaceAdjust();
    float missing = room(line) - given;
    if (spaces == 0 || missing < 1) {
      return;
    }
    place(line);
    spacing.setSpaceAdjust(spacing.getSpaceAdjust() + missing / spaces);
    float shift = 0;
    for (Box child : line.getChildren()) {
      child.setX(child.getX() + Math.round(shift));
      if (child instanceof InlineLayoutBox box) {
        shift += box.adjustHorizontalPosition(spacing, shift);
      }
    }
    line.calcChildLocations();
  }

  /** What its line would have left without spacing. */
  private static int room(LineBox line) {
    FloatDistances floats = line.getFloatDistances();
    return line.getParent().getContentWidth()
        - floats.getLeftFloatDistance()
        - floats.getRightFloatDistance()
        - line.getContentStart()
        - line.getContentWidth();
  }

  /** Puts the pieces of a line side by side without spacing. */
  private void place(LineBox line) {
    if (line.getJustificationInfo() != null) {
      unjustify(line, line.getJustificationInfo());
    }
    InlineBoxing.positionHorizontally(context, line, 0);
  }

  /** Gives the texts of a line their natural widths again. */
  private static void unjustify(LineBox line, JustificationInfo spacing) {
    Deque<Object> open = new ArrayDeque<>(line.getChildren());
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case InlineText text ->
            text.setWidth(text.getWidth() - (int) text.calcTotalAdjustment(spacing));
        case InlineLayoutBox box -> box.getInlineChildren().forEach(open::push);
        default -> {
          // A box of one piece is not spaced.
        }
      }
    }
  }

  private boolean isUnindented(LineBox line) {
    return line.isFirstLine()
        && line.isContainsBlockLevelContent()
        && line.getContentStart() == 0
        && indent(line) != 0;
  }

  private int indent(LineBox line) {
    BlockBox block = line.getParent();
    return (int)
        block
            .getStyle()
            .getFloatPropertyProportionalWidth(
                CSSName.TEXT_INDENT, block.getContentWidth(), context);
  }

  private static boolean endsWithSpace(LineBox line) {
    InlineText text = line.findTrailingText();
    return text != null && !text.isEmpty() && text.getSubstring().endsWith(" ");
  }
}

package octavo.typeset;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.font.Face;
import octavo.typeset.font.Shaped;
import octavo.typeset.font.Shaper;
import octavo.typeset.line.Alignment;
import octavo.typeset.line.Hyphenator;
import octavo.typeset.line.Line;
import octavo.typeset.line.Measures;
import octavo.typeset.line.ParagraphSetter;
import octavo.typeset.line.ParagraphStyle;
import octavo.typeset.line.Piece;
import octavo.typeset.line.Protrusion;
import octavo.typeset.line.RightToLeft;
import octavo.typeset.line.SetParagraph;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** Sets paragraphs into a column, a strip for each line. */
final class ParagraphLines {
  /** Between a list's label and its text, in ems. */
  private static final double LABEL_GAP = 0.45;

  /** No line is as wide, in points. */
  private static final double ENDLESS = 1e6;

  /** Paragraphs of fewer lines have none to give. */
  private static final int FEWEST = 5;

  private final ParagraphSetter setter;
  private final Shaper shaper;
  private final CodeLines code;
  private final TypeSettings settings;
  private final double grid;

  ParagraphLines(Shaper shaper, Hyphenator hyphenator, TypeSettings settings, double grid) {
    this.settings = settings;
    this.shaper = shaper;
    this.setter = new ParagraphSetter(shaper, hyphenator);
    this.code = new CodeLines(setter, this);
    this.grid = grid;
  }

  /** Begins another document. */
  void begin() {
    setter.begin();
  }

  /** Sets a paragraph. */
  void set(List<Piece> pieces, Around around, Frame frame, Column column) {
    set(pieces, Map.of(), around, frame, column);
  }

  /**
   * Sets a paragraph.
   *
   * @param numbers what stands beside lines of code, by how many lines are before them
   */
  void set(
      List<Piece> pieces,
      Map<Integer, Piece.Text> numbers,
      Around around,
      Frame frame,
      Column column) {
    CodeLines.Numbered numbered = lines(pieces, numbers, around, frame);
    boolean alone = column.beside().isEmpty();
    int from = column.size();
    place(numbered, Optional.empty(), around, frame, column);
    boolean enough = numbered.lines().size() >= FEWEST;
    if (alone && enough && isJustifiedText(around.style())) {
      List<Strip> strips = column.strips().subList(from, column.size());
      column.variable(new Variable(from, strips, by -> variant(pieces, around, frame, by)));
    }
  }

  /** The strips of a paragraph with so many lines more; none where its lines would be uneven. */
  private List<Strip> variant(List<Piece> pieces, Around around, Frame frame, int by) {
    ParagraphStyle style = style(around, frame).looser(by);
    SetParagraph set = setter.set(pieces, style);
    Column column = new Column();
    if (set.endsWell() && Variable.isEven(set.lines())) {
      CodeLines.Numbered unnumbered = CodeLines.Numbered.prose(set.lines());
      place(unnumbered, Optional.empty(), around, frame, column);
    }
    return column.strips();
  }

  /**
   * Sets a paragraph beside its initial.
   *
   * @param pieces without the letter that is the initial
   * @return false, and nothing is set, when it has not as many lines as stand beside its initial
   */
  boolean set(List<Piece> pieces, Around around, Frame frame, Column column, Initial initial) {
    ParagraphStyle style = style(around, initial.measures(frame.width()));
    List<Line> lines = setter.set(pieces, style).lines();
    boolean fits = lines.size() >= initial.depth();
    if (fits) {
      CodeLines.Numbered unnumbered = CodeLines.Numbered.prose(lines);
      place(unnumbered, Optional.of(initial), around, frame, column);
    }
    return fits;
  }

  private void place(
      CodeLines.Numbered numbered,
      Optional<Initial> initial,
      Around around,
      Frame frame,
      Column column) {
    Style style = around.style();
    List<Line> lines = numbered.lines();
    int orphans = (int) style.number(Property.ORPHANS);
    int widows = (int) style.number(Property.WIDOWS);
    double leading = style.leading();
    boolean onGrid = Math.abs(leading - grid) < 0.01;
    double baseline = baseline(around);
    Set<Object> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        boolean beside = i < initial.map(Initial::depth).orElse(1);
        column.hold(beside ? Strip.Break.TORN : numbered.before(i, orphans, widows));
      }
      Line line = lines.get(i);
      if (line.end() == Line.End.OVERFULL) {
        column.overflow(Overflow.Kind.LINE);
      } else if (line.end() == Line.End.TORN && !isPreserved(style)) {
        column.overflow(Overflow.Kind.WORD);
      }
      double tall = hasPicture(line) ? Math.max(0, line.ascent() - baseline) : 0;
      Optional<Initial> opens = i == 0 ? initial : Optional.empty();
      double extra = Math.max(tall, opens.map(Initial::raise).orElse(0.0));
      mark(line, baseline + extra, marked, column);
      column.tally(around.numbered().tally(lines, i, baseline + extra));
      column.add(
          leading + extra,
          onGrid,
          LineDrawing.together(
              numbered.beside().isEmpty() ? Strip.Drawing.NOTHING : numbered.beside().get(i),
              LineDrawing.of(line, opens, frame.left(), baseline + extra, leading)));
    }
  }

  // What goes over several lines is led to, and calls its notes, where it begins.
  private static void mark(Line line, double baseline, Set<Object> marked, Column column) {
    for (Line.Content content : line.content()) {
      if (content.tag() instanceof Tag.Look look
          && look.marks() != Marks.NONE
          && marked.add(look)) {
        column.mark(look.marks().lowered(baseline));
      }
    }
  }

  private CodeLines.Numbered lines(
      List<Piece> pieces, Map<Integer, Piece.Text> numbers, Around around, Frame frame) {
    if (!isPreserved(around.style())) {
      return CodeLines.Numbered.prose(prose(pieces, around, frame));
    }
    return code.set(pieces, numbers, frame, around.style().size(), baseline(around));
  }

  private List<Line> prose(List<Piece> pieces, Around around, Frame frame) {
    ParagraphStyle style = style(around, frame);
    return around.style().is(Property.TEXT_WRAP, "balance")
        ? new BalancedLines(pieces, setter).of(style)
        : setter.set(pieces, style).lines();
  }

  private static boolean isJustifiedText(Style style) {
    return style.is(Property.TEXT_ALIGN, "justify") && !isPreserved(style);
  }

  private static boolean isPreserved(Style style) {
    return style.word(Property.WHITE_SPACE).startsWith("pre");
  }

  private static boolean hasPicture(Line line) {
    for (Line.Content content : line.content()) {
      if (content instanceof Line.FixedPiece) {
        return true;
      }
    }
    return false;
  }

  /** How far below its top the baseline of a line of text is, in points. */
  double baseline(Around around) {
    Style style = around.style();
    Face face = settings.of(style, around.language()).fonts().first();
    double size = style.size();
    double type = (face.ascent() + face.descent()) * size;
    return (style.leading() - type) / 2 + face.ascent() * size;
  }

  private ParagraphStyle style(Around around, Frame frame) {
    double indent = around.style().length(Property.TEXT_INDENT, frame.width());
    return style(around, measures(frame.width(), indent, around.style().isRightToLeft()));
  }

  private static Measures measures(double width, double indent, boolean rightToLeft) {
    if (indent == 0) {
      return Measures.of(width);
    }
    return rightToLeft
        ? Measures.of(new double[] {0, 0}, new double[] {width - indent, width})
        : Measures.indented(width, indent);
  }

  private static ParagraphStyle style(Around around, Measures measures) {
    Style style = around.style();
    Alignment alignment =
        switch (style.word(Property.TEXT_ALIGN)) {
          case "left" -> Alignment.LEFT;
          case "right" -> Alignment.RIGHT;
          case "start" -> style.isRightToLeft() ? Alignment.RIGHT : Alignment.LEFT;
          case "end" -> style.isRightToLeft() ? Alignment.LEFT : Alignment.RIGHT;
          case "center" -> Alignment.CENTRE;
          default -> Alignment.JUSTIFY;
        };
    boolean justified = alignment == Alignment.JUSTIFY;
    boolean hangs = justified && style.is(Property.OCTAVO_PROTRUSION, "book");
    ParagraphStyle text =
        new ParagraphStyle(
            measures,
            alignment,
            around.language(),
            style.is(Property.HYPHENS, "auto"),
            hangs ? Protrusion.BOOK : Protrusion.NONE,
            justified ? style.number(Property.OCTAVO_EXPANSION) : 0,
            style.number(Property.OCTAVO_TOLERANCE),
            (int) style.number(Property.OCTAVO_LOOSENESS),
            style.number(Property.OCTAVO_SENTENCE_SPACE),
            false);
    return style.isRightToLeft() ? text.fromTheRight() : text;
  }

  /** The label of a list's item, right before the lines of a frame. */
  Strip.Drawing label(Piece.Text words, Around around, Frame frame) {
    double gap = LABEL_GAP * around.style().size();
    double x =
        around.style().isRightToLeft()
            ? frame.left() + frame.width() + gap
            : frame.left() - width(words) - gap;
    return at(words, around, x);
  }

  /** One line of text, from {@code x} on. */
  Strip.Drawing at(Piece.Text words, Around around, double left) {
    boolean rightToLeft = around.style().isRightToLeft();
    if (rightToLeft || RightToLeft.isIn(words.text())) {
      ParagraphStyle line = ParagraphStyle.ragged(Measures.of(ENDLESS), Alignment.LEFT);
      ParagraphStyle own = rightToLeft ? line.fromTheRight() : line;
      return LineDrawing.of(setter.set(List.of(words), own).lines(), left, baseline(around));
    }
    List<Shaped> shaped = shaped(words);
    Tag.Look look = (Tag.Look) words.tag();
    double baseline = baseline(around);
    Ink ink = look.ink();
    return (sheet, x, y) -> {
      double pen = x + left;
      for (Shaped part : shaped) {
        sheet.add(new Placed.Text(part, pen, y + baseline, 1, ink, look.slot()));
        pen += part.width();
      }
    };
  }

  /** A text in its glyphs. */
  List<Shaped> shaped(Piece.Text words) {
    return shaper.shape(words.text(), words.setting());
  }

  /** A number as it is drawn beside a line. */
  DrawnNumber drawn(Piece.Text number) {
    return new DrawnNumber(shaped(number), ((Tag.Look) number.tag()).ink());
  }

  /** How wide a text is. */
  double width(Piece.Text words) {
    return shaped(words).stream().mapToDouble(Shaped::width).sum();
  }

  /** How wide some text is. */
  TextWidths widths(List<Piece> pieces) {
    return new TextMeasuring(this::width).of(pieces);
  }
}

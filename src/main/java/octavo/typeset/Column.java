package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import octavo.typeset.style.RunningText;

/**
 * A column of strips while it grows. Space between two strips is what CSS makes of it: margins that
 * meet are as high as the highest of them, padding is added.
 */
final class Column {
  private final List<Strip> strips = new ArrayList<>();
  private final List<String> anchors = new ArrayList<>();
  private final List<Marks.Call> calls = new ArrayList<>();
  private final NoteExtents notes = new NoteExtents();
  private final ReadingOrder reading = new ReadingOrder();
  private final List<Overflow> overflows = new ArrayList<>();
  private final List<Integer> sources = new ArrayList<>();
  private int source = -1;
  private final List<Marks.SetString> strings = new ArrayList<>();
  private final Beside beside = new Beside();
  private final List<Variable> variables = new ArrayList<>();
  private final Floats floats = new Floats();
  private double space;
  private double margin;
  private Strip.Break next = Strip.Break.FREE;
  private Tally tally = Tally.NONE;
  private double led;
  private boolean apart;

  /** The strips so far. */
  List<Strip> strips() {
    return Collections.unmodifiableList(strips);
  }

  /** Keeps at least so much away from the strip before. */
  void margin(double height) {
    margin = Math.max(margin, height);
    floats.margin(height);
  }

  /** Adds space that no margin swallows. */
  void padding(double height) {
    if (height != 0) {
      space += margin + height;
      margin = 0;
      floats.space(height);
    }
  }

  /** Lets the next strip be led to by an identifier. */
  void anchor(String id) {
    if (!id.isEmpty()) {
      anchors.add(id);
    }
  }

  /** Lets the next strip be led to, and call notes, as what is in it does. */
  void mark(Marks marks) {
    marks.anchors().forEach(this::anchor);
    calls.addAll(marks.calls());
  }

  /**
   * Says which element what comes next stands in.
   *
   * @param offset of the element
   * @return what it stood in before
   */
  int source(int offset) {
    int before = source;
    source = offset < 0 ? source : offset;
    return before;
  }

  /** Which element a strip stands in, by its offset. */
  int sourceOf(int strip) {
    return sources.get(strip);
  }

  /** Something is larger than its room. */
  void overflow(Overflow.Kind kind) {
    overflows.add(new Overflow(kind, source));
  }

  /** What is larger than its room. */
  List<Overflow> overflows() {
    return overflows;
  }

  /** Sets a named string from the next strip on. */
  void string(String name, RunningText value) {
    strings.add(new Marks.SetString(name, value));
  }

  /** Says what is to be known of the next strip to number it. */
  void tally(Tally own) {
    tally = own;
  }

  /** Where notes stand in it. */
  NoteExtents notes() {
    return notes;
  }

  /** Makes the break before the next strip at least so bad. */
  void hold(Strip.Break worse) {
    next = worse.compareTo(next) > 0 ? worse : next;
  }

  /** Lets the next strip begin a page, at its very top. */
  void newPage() {
    hold(Strip.Break.PAGE);
    space = 0;
    margin = 0;
  }

  /**
   * Keeps what comes next with what has been, such as a heading, and so much of it together.
   *
   * @param torn how bad it is where a page ends between them
   * @param height of the strips of which no page should end after the first, in points
   */
  void lead(Strip.Break torn, double height) {
    hold(torn);
    led = height;
  }

  /** What is to be drawn beside the next strip. */
  Beside beside() {
    return beside;
  }

  /** In which order the notes are read that it calls. */
  ReadingOrder reading() {
    return reading;
  }

  /** How many strips there are: a mark for what comes. */
  int size() {
    return strips.size();
  }

  /** What stays together of the strips so far. */
  Cohesion cohesion(PageShape page) {
    return new Cohesion(strips, page);
  }

  /** How far down a page what the next strip belongs to reaches, with the space below it. */
  double held(PageShape page) {
    return next == Strip.Break.TORN ? cohesion(page).held() + space + margin : 0;
  }

  /** Lets the strips from a mark on leave the grid of lines. */
  void leaveGrid(int mark) {
    for (int i = mark; i < strips.size(); i++) {
      strips.set(i, strips.get(i).within(strips.get(i).drawing(), strips.get(i).repeated()));
    }
  }

  /**
   * Draws something behind each strip from a mark on, down from the end of the one before. These
   * strips leave the grid, or gaps would show.
   */
  void behind(int mark, Backdrop backdrop) {
    for (int i = mark; i < strips.size(); i++) {
      double above = i == mark ? 0 : strips.get(i).above();
      strips.set(i, behind(strips.get(i), above, backdrop));
    }
  }

  private static Strip behind(Strip strip, double above, Backdrop backdrop) {
    Strip.Drawing drawing = strip.drawing();
    Optional<Strip> repeated = strip.repeated().map(again -> behind(again, 0, backdrop));
    return strip.within(
        (sheet, x, y) -> {
          backdrop.draw(sheet, x, y - above, above + strip.height());
          drawing.draw(sheet, x, y);
        },
        repeated);
  }

  /** Draws something after what is on the last strip. */
  void after(Strip.Drawing drawing) {
    int last = strips.size() - 1;
    strips.set(last, strips.get(last).followed(drawing));
  }

  /** What stands behind a strip. */
  interface Backdrop {
    /**
     * Draws.
     *
     * @param x the left side of the text
     * @param y the top
     * @param height down to the end of the strip
     */
    void draw(Sheet sheet, double x, double y, double height);
  }

  /** Adds a strip below the space that has gathered. */
  void add(double height, boolean onGrid, Strip.Drawing drawing) {
    add(height, onGrid, drawing, Optional.empty());
  }

  /** Adds a strip above which another is drawn again at the top of a page. */
  void add(double height, boolean onGrid, Strip.Drawing drawing, Optional<Strip> repeated) {
    place(height, onGrid, beside.with(drawing), repeated);
  }

  private void place(
      double height, boolean onGrid, Strip.Drawing drawing, Optional<Strip> repeated) {
    sources.add(source);
    if (led > 0) {
      hold(Strip.Break.ALONE);
      led -= height;
    }
    strips.add(
        new Strip(
            space + margin, height, next, onGrid, marks(), drawing, repeated, tally, white()));
    floats.end();
    apart = false;
    tally = Tally.NONE;
    space = 0;
    margin = 0;
    next = Strip.Break.FREE;
  }

  private Strip.White white() {
    return apart ? Strip.White.CLOSES : Strip.White.PLAIN;
  }

  private Marks marks() {
    Marks marks = new Marks(anchors, calls, strings);
    anchors.clear();
    calls.clear();
    strings.clear();
    return marks;
  }

  /** Adds a rule that stays with what comes next; nothing when it has no thickness. */
  void ruleAbove(double thickness, Frame frame) {
    if (thickness > 0) {
      // What is to stand beside text waits for it.
      place(thickness, false, Borders.rule(thickness, frame), Optional.empty());
      hold(Strip.Break.TORN);
    }
  }

  /** Adds a rule that stays with what has been; nothing when it has no thickness. */
  void ruleBelow(double thickness, Frame frame) {
    if (thickness > 0) {
      hold(Strip.Break.TORN);
      place(thickness, false, Borders.rule(thickness, frame), Optional.empty());
    }
  }

  /** Whether a figure may leave its place here: not before all else, nor where a page must end. */
  boolean letsFloat() {
    return !strips.isEmpty() && next.compareTo(Strip.Break.PAGE) < 0;
  }

  /** Whether a paragraph leads to what comes next. */
  boolean isAwaited() {
    return next == Strip.Break.LED || next == Strip.Break.STRANDED;
  }

  /** Whether what comes next belongs to what has been, such as to a heading. */
  boolean isLed() {
    return next == Strip.Break.TORN;
  }

  /**
   * Takes in a figure or table that may leave its place.
   *
   * @param own a column of nothing else; where pages must end in it, each is a figure
   */
  void floating(Floating.Wish wish, Column own) {
    double below = own.space + own.margin;
    int from = 0;
    for (int to = 1; to <= own.size(); to++) {
      if (to == own.size() || own.strips.get(to).isForced()) {
        List<Strip> all = own.strips.subList(from, to);
        double top = all.getFirst().space();
        double above = floats.isOpen() ? top : space + Math.max(margin, top);
        Floating.Space around = new Floating.Space(above, next, top, below, below);
        List<List<NoteCall>> calls = Collections.nCopies(all.size(), List.of());
        int of = from == 0 ? own.source : Floating.GOES_ON;
        floats.add(new Floating(wish, strips.size(), all, calls, around, of));
        from = to;
      }
    }
    overflows.addAll(own.overflows);
    if (next.parts()) {
      // What has led to it leads to nothing else.
      next = Strip.Break.FREE;
    }
  }

  /** Says that the strips from a mark on are a block that white keeps apart from the text. */
  void apart(int mark) {
    if (mark < strips.size()) {
      strips.set(mark, strips.get(mark).below(strips.get(mark).white().opening()));
      apart = true;
    }
  }

  /** Puts one strip in the place of all. */
  void joined(double height, Marks marks, Strip.Drawing drawing) {
    Strip first = strips.getFirst();
    strips.clear();
    sources.subList(1, sources.size()).clear();
    strips.add(
        new Strip(first.above(), height, first.before(), false, marks, drawing, Optional.empty()));
  }

  /** The figures that may leave their places, in order. */
  List<Floating> floats() {
    return floats.all();
  }

  /** Remembers a paragraph that may be set with a line more or less. */
  void variable(Variable paragraph) {
    variables.add(paragraph);
  }

  /** The paragraphs that may be, from the first on. */
  List<Variable> variables() {
    return Collections.unmodifiableList(variables);
  }

  /** Puts other strips in the place of a paragraph's, which then stay as they are. */
  void replace(Variable paragraph, List<Strip> other) {
    int by = other.size() - paragraph.strips().size();
    int in = sources.get(paragraph.from());
    strips.subList(paragraph.from(), paragraph.to()).clear();
    strips.addAll(paragraph.from(), other);
    sources.subList(paragraph.from(), paragraph.to()).clear();
    sources.addAll(paragraph.from(), Collections.nCopies(other.size(), in));
    notes.move(paragraph.to(), by);
    floats.move(paragraph.to(), by);
    variables.remove(paragraph);
    variables.replaceAll(later -> later.from() < paragraph.to() ? later : later.moved(by));
  }

  /** Ends the column: identifiers at its very end lead to a strip of no height. */
  void end() {
    if (!anchors.isEmpty()) {
      hold(Strip.Break.TORN);
      space = 0;
      margin = 0;
      add(0, false, Strip.Drawing.NOTHING);
    }
  }
}

package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.font.Face;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.MissingGlyph;
import octavo.typeset.font.Setting;
import octavo.typeset.font.Shaped;
import octavo.typeset.line.Piece;
import octavo.typeset.style.InitialLetter;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** Makes initials as high as the lines beside them: from a baseline to the height of capitals. */
final class InitialFitter {
  /** What a paragraph may give away of its width. */
  private static final double WIDEST = 0.4;

  /** What is left free between a letter and what it reaches over, in its ems. */
  private static final double AIR = 0.02;

  /** What part of a dropped letter must be free for the first line to stand there. */
  private static final double DEEP = 0.2;

  /** What became of an initial. */
  sealed interface Fit {}

  /**
   * One that fits.
   *
   * @param initial it
   */
  record Fitted(Initial initial) implements Fit {}

  /**
   * None.
   *
   * @param why what is said of the paragraph
   */
  record Refused(Overflow.Kind why) implements Fit {}

  private final Workshop workshop;
  private final Around around;
  private final Style style;

  /**
   * Fits the initials of paragraphs.
   *
   * @param style of the initial
   */
  InitialFitter(Workshop workshop, Around around, Style style) {
    this.workshop = workshop;
    this.around = around;
    this.style = style;
  }

  /**
   * The initial of a text.
   *
   * @param setting of the letters after it
   * @param first the piece it is taken from
   * @return it, or what is said of a text that can have none
   */
  Fit fit(FirstWords words, Setting setting, Piece.Text first, Frame frame) {
    double small = height(first.setting()) * first.setting().size();
    InitialLetter stands = style.initialLetter();
    double high = (stands.size() - 1) * around.style().leading() + small;
    Setting plain = workshop.settings().of(style, around.language());
    Optional<GlyphRun> letter = only(words.letter(), sized(plain, high / height(plain)));
    Optional<GlyphRun> space = only(" ", setting);
    Optional<List<GlyphRun>> marks = runs(words.marks(), first.setting());
    if (words.isLetter()) {
      return new Refused(Overflow.Kind.LONE_INITIAL);
    }
    if (letter.isEmpty() || space.isEmpty() || marks.isEmpty()) {
      return new Refused(Overflow.Kind.INITIAL_WITHOUT_GLYPH);
    }
    if (!hasRoom(letter.get(), words.rest(), setting, frame.width())) {
      return new Refused(Overflow.Kind.WIDE_INITIAL);
    }
    double bearing = letter.get().face().bearing(letter.get().glyphs()[0]) * letter.get().size();
    double side = letter.get().width() - bearing + style.length(Property.MARGIN_RIGHT, 0);
    double white = words.endsWithLetter() ? space.get().width() : 0;
    white -=
        overhang(
            letter.get(),
            (stands.sink() - 1) * around.style().leading(),
            top(words.rest(), setting));
    Tag.Look own = (Tag.Look) first.tag();
    return new Fitted(
        new Initial(
            words.word(),
            marks.get(),
            letter.get(),
            space.get(),
            stands.sink(),
            high - small,
            Math.max(0, (stands.size() - stands.sink()) * around.style().leading()),
            bearing,
            indents(stands.sink() + below(letter.get(), first.setting()), side, white),
            new Tag.Look(style.ink(), 0, Tag.Decoration.NONE, own.slot()),
            new Tag.Look(own.ink(), own.rise(), own.decoration(), own.slot())));
  }

  /** Whether enough is left beside a letter, and its word need not be divided. */
  private boolean hasRoom(GlyphRun letter, String rest, Setting setting, double width) {
    double word =
        runs(rest, setting).stream().flatMap(List::stream).mapToDouble(GlyphRun::width).sum();
    double side = letter.width() + style.length(Property.MARGIN_RIGHT, 0);
    return letter.width() <= WIDEST * width && side + word <= width;
  }

  /** Beside how many lines more a letter stands whose tail reaches into them, such as a Q. */
  private int below(GlyphRun letter, Setting text) {
    double depth = letter.face().depth(letter.glyphs()[0]) * letter.size();
    double leading = around.style().leading();
    double free = leading - height(text) * text.size();
    return depth <= free ? 0 : (int) Math.ceil((depth - free) / leading);
  }

  /**
   * How far a letter reaches over, or below, what follows it on the first line, such as a T: that
   * may stand so much nearer.
   *
   * @param base the baseline of the first line above the letter's, in points
   * @param top how high above that its word reaches
   */
  private static double overhang(GlyphRun letter, double base, double top) {
    Face face = letter.face();
    int glyph = letter.glyphs()[0];
    double size = letter.size();
    double beside = face.outline(glyph).reach(base / size, (base + top) / size);
    // A tail that reaches below what follows, such as a Q's, is none of its width.
    double whole = Math.min(face.reach(glyph), face.advance(glyph));
    double over = Math.max(0, whole - beside - AIR);
    // Lines beside a letter that is dropped begin level, but beside those such as an A or an L.
    return base > 0 && over < DEEP * whole ? 0 : over * size;
  }

  /** How high above the baseline a text reaches; a space, as a capital after it may. */
  private double top(String text, Setting setting) {
    double top = text.isEmpty() ? height(setting) * setting.size() : 0;
    for (GlyphRun run : runs(text, setting).orElse(List.of())) {
      for (int glyph : run.glyphs()) {
        top = Math.max(top, run.face().outline(glyph).top() * run.size());
      }
    }
    return top;
  }

  private static List<Double> indents(int lines, double side, double white) {
    List<Double> indents = new ArrayList<>(Collections.nCopies(lines, side));
    indents.set(0, side + white);
    return List.copyOf(indents);
  }

  private static double height(Setting setting) {
    return setting.fonts().first().capHeight();
  }

  private static Setting sized(Setting setting, double size) {
    return new Setting(
        setting.fonts(), size, setting.features(), 0, setting.language(), setting.letters());
  }

  private Optional<GlyphRun> only(String text, Setting setting) {
    return runs(text, setting).filter(runs -> runs.size() == 1).map(List::getFirst);
  }

  /** Empty when a character of the text is in no font. */
  private Optional<List<GlyphRun>> runs(String text, Setting setting) {
    List<GlyphRun> runs = new ArrayList<>();
    for (Shaped shaped : workshop.lines().shaped(new Piece.Text(text, setting, text, false))) {
      switch (shaped) {
        case GlyphRun run -> runs.add(run);
        case MissingGlyph _ -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(runs);
  }
}

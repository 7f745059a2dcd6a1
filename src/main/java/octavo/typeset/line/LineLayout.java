package octavo.typeset.line;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.font.Shaped;

/**
 * Sets the lines that have been chosen. Measures what stands on each again, as parts of words are
 * shaped anew, so that justified lines end where they should to the width of a rounding error.
 */
final class LineLayout {
  /** How far a line may shrink when its parts prove wider than the choice took them for. */
  private static final double LEAST_RATIO = -1.25;

  /** How far a line may reach beyond its measure before it says so; hundredths are not seen. */
  private static final double ROUNDING = 0.02;

  private final Material material;
  private final Items items;
  private final Breaks breaks;
  private final ParagraphStyle style;
  private final Fragments fragments;
  private final RunJoiner joiner = new RunJoiner();

  LineLayout(Material material, Breaks breaks, ParagraphStyle style, Words words) {
    this.material = material;
    this.items = material.items();
    this.breaks = breaks;
    this.style = style;
    this.fragments = new Fragments(material, words);
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>(breaks.count());
    for (int line = 0; line < breaks.count(); line++) {
      lines.add(line(line));
    }
    return lines;
  }

  private Line line(int line) {
    int from = line == 0 ? -1 : breaks.items()[line - 1];
    int end = breaks.items()[line];
    List<Fragment> content = fragments.of(line == 0 ? 0 : items.start(from), end);
    Sums sums = Sums.of(content);
    double left = from < 0 ? 0 : items.after(from);
    double right = right(content, end);
    double missing = style.measures().width(line) - (sums.width + left + right);
    Adjustment white = sums.hasWhite ? Adjustment.of(content) : Adjustment.NONE;
    Line.Spacing spacing = spacing(line, missing, sums, white);
    if (material.levels() != null) {
      return mixed(line, content, spacing, sums);
    }
    double ratio = white == Adjustment.NONE ? spacing.ratio() : white.wordRatio();
    double edge = style.measures().left(line) + shift(missing);
    joiner.begin(edge + left, spacing.expansion());
    for (Fragment fragment : content) {
      add(fragment, ratio, white);
    }
    double ends = joiner.pen() + right;
    if (!items.isForced(end)
        && material.atom(material.atomIndex(end)) instanceof Atom.Space space) {
      joiner.addSpace(space.type().space(), 0, space.piece().tag());
    }
    boolean isWide = ends > edge + style.measures().width(line) + ROUNDING;
    return new Line(joiner.content(), ends, sums.ascent, sums.descent, spacing, end(line, isWide));
  }

  /** A line on which not all runs to the right; what hangs over an edge hangs there as well. */
  private Line mixed(int line, List<Fragment> content, Line.Spacing spacing, Sums sums) {
    int end = breaks.items()[line];
    double hangs = line == 0 ? 0 : items.after(breaks.items()[line - 1]);
    MixedLine mixed = new MixedLine(joiner, spacing.expansion());
    for (Fragment fragment : content) {
      boolean yields = fragment.atom() instanceof Atom.Space space && !space.isRigid();
      double drawn = yields ? stretched(fragment.width(), spacing.ratio()) : fragment.width();
      mixed.add(fragment, fragment.level(), drawn);
    }
    double width = mixed.width();
    double over = right(content, end);
    double missing = style.measures().width(line) - (width + hangs + over);
    double x = style.measures().left(line) + hangs + mixedShift(missing);
    mixed.place(x);
    if (!items.isForced(end)
        && material.atom(material.atomIndex(end)) instanceof Atom.Space space) {
      mixed.end(space, style.rightToLeft() ? x - space.type().space().width() : x + width);
    }
    boolean isWide = missing < -ROUNDING;
    return new Line(
        mixed.content(), x + width + over, sums.ascent, sums.descent, spacing, end(line, isWide));
  }

  private double mixedShift(double missing) {
    boolean starts = style.alignment() == Alignment.JUSTIFY;
    return starts && style.rightToLeft() ? missing : shift(missing);
  }

  // What hangs over the right edge, negative.
  private double right(List<Fragment> content, int end) {
    if (content.isEmpty() || !(content.getLast().atom() instanceof Atom.Letters letters)) {
      return 0;
    }
    if (content.getLast().level() > 0) {
      return 0;
    }
    boolean isHyphen =
        items.isHyphen(end) && items.before(end) > -material.edges().hyphen(letters.type()) - 1e-9;
    return isHyphen ? -material.edges().hyphen(letters.type()) : items.before(end);
  }

  private double shift(double missing) {
    return switch (style.alignment()) {
      case JUSTIFY, LEFT -> 0;
      case RIGHT -> missing;
      case CENTRE -> missing / 2;
    };
  }

  private Line.Spacing spacing(int line, double missing, Sums sums, Adjustment white) {
    boolean isNatural =
        style.alignment() != Alignment.JUSTIFY
            || items.isForced(breaks.items()[line])
                && breaks.ratios()[line] == 0
                && breaks.expansions()[line] == 1;
    double wanted = isNatural ? Math.min(0, missing) : missing;
    double reserve = sums.flex * style.expansion();
    double taken = isNatural && missing >= 0 ? 0 : Math.clamp(wanted, -reserve, reserve);
    double rest = wanted - taken;
    double expansion = sums.flex > 0 ? 1 + taken / sums.flex : 1;
    if (white != Adjustment.NONE) {
      double part = white.share(rest, breaks.overfull()[line]);
      double space = stretched(sums.space, white.wordRatio());
      return new Line.Spacing(sums.space, space, part, expansion);
    }
    double glue = sums.spaces * (rest < 0 ? Material.SHRINK : Material.STRETCH);
    double least = breaks.overfull()[line] ? -1 : LEAST_RATIO;
    double ratio = glue > 0 ? Math.max(least, rest / glue) : 0;
    return new Line.Spacing(sums.space, stretched(sums.space, ratio), ratio, expansion);
  }

  private static double stretched(double space, double ratio) {
    return space * (1 + ratio * (ratio < 0 ? Material.SHRINK : Material.STRETCH));
  }

  // Here and in the sums no switch over the kinds: one of patterns is several times slower, and
  // this is done for each word and each space of a book.
  private void add(Fragment fragment, double ratio, Adjustment white) {
    if (fragment.atom() instanceof Atom.Space space) {
      double width = space.isRigid() ? space.width() : stretched(space.width(), ratio);
      joiner.addSpace(space.type().space(), width, space.piece().tag());
    } else if (fragment.atom() instanceof Atom.Letters letters) {
      for (Shaped shaped : fragment.shaped()) {
        joiner.add(shaped, letters.piece().tag());
      }
    } else if (fragment.atom() instanceof Atom.Solid solid) {
      joiner.add(solid.piece());
    } else if (fragment.atom() instanceof Atom.White gap) {
      joiner.addWhite(white.width(gap.gap()));
    }
  }

  private Line.End end(int line, boolean isWide) {
    int item = breaks.items()[line];
    if (isWide || breaks.overfull()[line]) {
      return Line.End.OVERFULL;
    }
    if (items.isForced(item)) {
      return Line.End.LAST;
    }
    if (items.isHyphen(item)) {
      return Line.End.HYPHEN;
    }
    return items.penalty(item) == WordPlaces.TORN ? Line.End.TORN : Line.End.WORD;
  }

  /** What stands on a line, taken together. */
  private static final class Sums {
    private double width;
    private double flex;
    private double spaces;
    private double space;
    private double ascent;
    private double descent;

    /** Whether there is white between East Asian characters. */
    private boolean hasWhite;

    static Sums of(List<Fragment> content) {
      Sums sums = new Sums();
      for (Fragment fragment : content) {
        sums.add(fragment);
      }
      return sums;
    }

    private void add(Fragment fragment) {
      width += fragment.width();
      if (fragment.atom() instanceof Atom.Letters letters) {
        flex += fragment.width();
        reach(letters.type().ascent(), letters.type().descent());
      } else if (fragment.atom() instanceof Atom.Solid solid) {
        reach(solid.piece().ascent(), solid.piece().descent());
      } else if (fragment.atom() instanceof Atom.White) {
        hasWhite = true;
      } else if (fragment.atom() instanceof Atom.Space word && !word.isRigid()) {
        spaces += fragment.width();
        space = space > 0 ? space : fragment.width();
      }
    }

    private void reach(double up, double down) {
      ascent = Math.max(ascent, up);
      descent = Math.max(descent, down);
    }
  }
}

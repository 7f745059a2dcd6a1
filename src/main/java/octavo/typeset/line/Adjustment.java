package octavo.typeset.line;

import java.util.Arrays;
import java.util.List;

/**
 * How the white on a line that has East Asian characters gives way, one kind after the other (JLReq
 * 3.8.3 and 3.8.4): a line too long shrinks its word spaces to a quarter of an em, then the white
 * of brackets and commas, then that around middle dots, then that beside western letters, then what
 * is left of word spaces; one too short stretches its word spaces, then what stands beside western
 * letters, then all gaps. What that does not do is shared by all.
 */
final class Adjustment {
  private static final int KINDS = Gap.Kind.values().length;

  /** How far all may shrink beyond their least, when parts prove wider than they were taken for. */
  private static final double BEYOND = 1.25;

  /** That of a line of western words. */
  static final Adjustment NONE = new Adjustment();

  /** The least word space of JLReq, in ems; that of many western faces is not wider by nature. */
  private static final double LEAST_SPACE = 0.25;

  private double words;

  /** How much of their width word spaces have beyond that, as far as they may shrink. */
  private double ample;

  private final double[] stretches = new double[KINDS];
  private final double[] shrinks = new double[KINDS];
  private double wordRatio;
  private final double[] ratios = new double[KINDS];

  /** The white of what stands on a line. */
  static Adjustment of(List<Fragment> content) {
    Adjustment adjustment = new Adjustment();
    for (Fragment fragment : content) {
      if (fragment.atom() instanceof Atom.White white) {
        adjustment.add(white.gap());
      } else if (fragment.atom() instanceof Atom.Space space && !space.isRigid()) {
        adjustment.addSpace(space.width(), space.type().setting().size());
      }
    }
    return adjustment;
  }

  private void addSpace(double width, double size) {
    words += width;
    ample += Math.clamp(width - LEAST_SPACE * size, 0, Material.SHRINK * width);
  }

  private void add(Gap gap) {
    stretches[gap.kind().ordinal()] += gap.stretch();
    shrinks[gap.kind().ordinal()] += gap.shrink();
  }

  /**
   * Shares out what a line lacks.
   *
   * @param missing what its white must make up, negative when it must shrink; in points
   * @param isFull whether it is too long for its measure whatever its white does
   * @return the part of all stretch or shrink that is taken, negative when it shrinks
   */
  double share(double missing, boolean isFull) {
    boolean shrinks = missing < 0;
    double[] room = shrinks ? this.shrinks : stretches;
    double wordRoom = words * (shrinks ? Material.SHRINK : Material.STRETCH);
    double all = wordRoom + Arrays.stream(room).sum();
    if (all <= 0) {
      return 0;
    }
    double part = shrinks ? Math.max(isFull ? -1 : -BEYOND, missing / all) : missing / all;
    if (Math.abs(part) >= 1) {
      wordRatio = part;
      Arrays.fill(ratios, part);
    } else if (shrinks) {
      shrink(-missing, wordRoom);
    } else {
      wordRatio = fill(missing, wordRoom);
      stretch(missing - wordRatio * wordRoom);
    }
    return part;
  }

  private void shrink(double missing, double wordRoom) {
    double taken = Math.min(missing, ample);
    double rest = missing - taken;
    for (int kind = 0; kind < KINDS; kind++) {
      double filled = fill(rest, shrinks[kind]);
      ratios[kind] = -filled;
      rest -= filled * shrinks[kind];
    }
    wordRatio = -fill(taken + rest, wordRoom);
  }

  private void stretch(double missing) {
    int mixed = Gap.Kind.MIXED.ordinal();
    double filled = fill(missing, stretches[mixed]);
    double rest = missing - filled * stretches[mixed];
    double others = Arrays.stream(stretches).sum() - stretches[mixed];
    Arrays.fill(ratios, fill(rest, others));
    ratios[mixed] = filled;
  }

  private static double fill(double missing, double room) {
    return room > 0 ? Math.clamp(missing / room, 0, 1) : 0;
  }

  /** How far word spaces are stretched, in units of their stretch; negative when they shrink. */
  double wordRatio() {
    return wordRatio;
  }

  /** How wide white is drawn, in points. */
  double width(Gap gap) {
    double ratio = ratios[gap.kind().ordinal()];
    return gap.width() + ratio * (ratio < 0 ? gap.shrink() : gap.stretch());
  }
}

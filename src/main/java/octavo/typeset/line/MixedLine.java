package octavo.typeset.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import octavo.typeset.font.Shaped;

/**
 * Puts together a line that does not run to the right from end to end: runs of a level are put into
 * the order in which they are seen (UAX 9, rule L2), and what is in them that way round. What comes
 * out is in the order in which it is read, each piece at its place.
 */
final class MixedLine {
  private final RunJoiner joiner;
  private final double expansion;
  private final List<Line.Content> content = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  MixedLine(RunJoiner joiner, double expansion) {
    this.joiner = joiner;
    this.expansion = expansion;
  }

  /**
   * What stands on a line.
   *
   * @param shaped its glyphs; of a space those of the space as the font has it
   * @param fixed what it is when it has no glyphs
   * @param drawn how wide it is, in points
   * @param tag of its piece
   */
  private record Part(List<Shaped> shaped, List<Piece.Fixed> fixed, double drawn, Object tag) {}

  /** What runs one way. */
  private static final class Run {
    private final byte level;
    private final List<Part> parts = new ArrayList<>();
    private double width;
    private double x;

    Run(byte level) {
      this.level = level;
    }

    boolean isLeftwards() {
      return (level & 1) != 0;
    }
  }

  /**
   * Adds what is read next.
   *
   * @param drawn how wide it is drawn when it is a space, in points
   */
  void add(Fragment fragment, byte level, double drawn) {
    if (fragment.atom() instanceof Atom.Space space) {
      add(new Part(List.of(space.type().space()), List.of(), drawn, space.piece().tag()), level);
    } else if (fragment.atom() instanceof Atom.Letters letters) {
      for (Shaped shaped : fragment.shaped()) {
        double width = shaped.width() * expansion;
        Object tag = letters.piece().tag();
        // Whatever has several stretches, each stands at its own place.
        add(new Part(List.of(shaped), List.of(), width, tag), level);
      }
    } else if (fragment.atom() instanceof Atom.Solid solid) {
      Piece.Fixed piece = solid.piece();
      add(new Part(List.of(), List.of(piece), piece.width(), piece.tag()), level);
    } else if (fragment.atom() instanceof Atom.Fence) {
      // Of the level of what is around, so that runs of higher ones do not change places over it.
      runs.add(new Run(level));
    }
  }

  private void add(Part part, byte level) {
    if (runs.isEmpty() || runs.getLast().level != level) {
      runs.add(new Run(level));
    }
    runs.getLast().parts.add(part);
    runs.getLast().width += part.drawn;
  }

  /** How wide all of it is. */
  double width() {
    double width = 0;
    for (Run run : runs) {
      width += run.width;
    }
    return width;
  }

  /** Places it from a place on. */
  void place(double x) {
    double pen = x;
    for (Run run : inSight()) {
      run.x = pen;
      pen += run.width;
    }
    for (Run run : runs) {
      if (run.isLeftwards()) {
        leftwards(run);
      } else {
        joiner.begin(run.x, expansion);
        run.parts.forEach(this::join);
        content.addAll(joiner.content());
      }
    }
  }

  private void leftwards(Run run) {
    double pen = run.x + run.width;
    for (Part part : run.parts) {
      pen -= part.drawn;
      joiner.begin(pen, expansion);
      join(part);
      content.addAll(joiner.content());
    }
  }

  private void join(Part part) {
    if (!part.fixed.isEmpty()) {
      joiner.add(part.fixed.getFirst());
    } else if (part.shaped.getFirst().text().isBlank()) {
      joiner.addSpace(part.shaped.getFirst(), part.drawn, part.tag);
    } else {
      joiner.add(part.shaped.getFirst(), part.tag);
    }
  }

  /** Adds the space in which the line has ended, without a width. */
  void end(Atom.Space space, double x) {
    joiner.begin(x, expansion);
    joiner.addSpace(space.type().space(), 0, space.piece().tag());
    content.addAll(joiner.content());
  }

  /** All of it, in the order of reading. */
  List<Line.Content> content() {
    return content;
  }

  /** The runs from left to right. */
  private List<Run> inSight() {
    List<Run> order = new ArrayList<>(runs);
    int highest = 0;
    for (Run run : runs) {
      highest = Math.max(highest, run.level);
    }
    for (int level = highest; level > 0; level--) {
      for (int from = 0; from < order.size(); from++) {
        int to = from;
        while (to < order.size() && order.get(to).level >= level) {
          to++;
        }
        Collections.reverse(order.subList(from, to));
        from = Math.max(from, to - 1);
      }
    }
    return order;
  }
}

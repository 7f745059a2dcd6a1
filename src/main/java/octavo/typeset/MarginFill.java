package octavo.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of the notes that are called on a page stand in its margin, and where: each beside its
 * mark, their first lines level; one that would overlap the note above it further down; and those
 * that would reach below the text as far up as they must.
 *
 * <p>Where not all of them have room the longest stand at the foot of the page: these read better
 * in its longer lines, and the others stay near their marks. To let them go on in the margin of the
 * next page was rejected: in a book of many notes each would be further from its mark than the one
 * before. So a note in the margin is whole, and on the page of its mark.
 *
 * @param beside the marks whose notes stand in the margin, in order
 * @param below the other ones, in order
 * @param height of the margin, in points
 */
record MarginFill(List<NoteCall> beside, List<NoteCall> below, double height) {
  /** No notes. */
  static final MarginFill EMPTY = new MarginFill(List.of(), List.of(), 0);

  /**
   * Fills a margin.
   *
   * @param called the marks on one page, in order
   * @param height of the margin, in points
   */
  static MarginFill of(List<NoteCall> called, double height) {
    boolean[] below = new boolean[called.size()];
    double needed = 0;
    for (int i = 0; i < below.length; i++) {
      below[i] = !called.get(i).fitsBeside();
      needed += below[i] ? 0 : called.get(i).room();
    }
    List<Integer> longest = needed > height + Strip.SLACK ? longestFirst(called, below) : List.of();
    for (int i = 0; needed > height + Strip.SLACK; i++) {
      below[longest.get(i)] = true;
      needed -= called.get(longest.get(i)).room();
    }
    return new MarginFill(only(called, below, false), only(called, below, true), height);
  }

  // Of two that are as long the later one.
  private static List<Integer> longestFirst(List<NoteCall> called, boolean[] below) {
    return IntStream.range(0, below.length)
        .filter(i -> !below[i])
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> -called.get(i).room())
                .thenComparing(Comparator.reverseOrder()))
        .toList();
  }

  private static List<NoteCall> only(List<NoteCall> called, boolean[] below, boolean wanted) {
    List<NoteCall> only = new ArrayList<>();
    for (int i = 0; i < below.length; i++) {
      if (below[i] == wanted) {
        only.add(called.get(i));
      }
    }
    return only;
  }

  /**
   * The strips of the notes in the margin, each from the top of the text.
   *
   * @param from the first strip on the page
   * @param tops where each strip on the page stands, from the top of the text
   */
  List<Standing> standing(int from, double[] tops) {
    double[] places = places(from, tops);
    List<Standing> standing = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      List<SetNote> notes = beside.get(i).beside();
      double y = places[i] - notes.getFirst().above();
      for (SetNote note : notes) {
        for (Strip strip : note.strips()) {
          y += strip.space();
          standing.add(new Standing(strip, y, false));
          y += strip.height();
        }
      }
    }
    return standing;
  }

  private double[] places(int from, double[] tops) {
    double[] places = new double[beside.size()];
    double[] above = new double[beside.size()];
    double[] heights = new double[beside.size()];
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < places.length; i++) {
      NoteCall call = beside.get(i);
      SetNote first = call.beside().getFirst();
      above[i] = first.above();
      heights[i] = call.room() - above[i];
      double level = tops[call.strip() - from] + call.baseline() - first.baseline();
      places[i] = Math.max(level, end + above[i]);
      end = places[i] + heights[i];
    }
    double bottom = height;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], bottom - heights[i]);
      bottom = places[i] - above[i];
    }
    return places;
  }
}

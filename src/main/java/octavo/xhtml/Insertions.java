package octavo.xhtml;

import java.util.Map;
import java.util.TreeMap;

/** What was put into the body of a document, and where its blocks begin since then. */
public final class Insertions {
  /** By position in the body how many characters were put in up to there. */
  private final TreeMap<Integer, Integer> sums = new TreeMap<>();

  private int sum;

  /** None yet. */
  public Insertions() {}

  /**
   * Adds one.
   *
   * @param position before which it stands in the body as it was, not less than that of the last
   */
  public void add(int position, int length) {
    sum += length;
    sums.put(position, sum);
  }

  /** The places of blocks in the body as it is, of what they were. */
  public SourcePlaces of(SourcePlaces places) {
    int[] moved = places.offsets().clone();
    for (int i = 0; i < moved.length; i++) {
      Map.Entry<Integer, Integer> before = sums.floorEntry(moved[i]);
      moved[i] += before == null ? 0 : before.getValue();
    }
    return new SourcePlaces(moved, places.spans());
  }
}

package octavo.typeset;

import java.util.ArrayList;
import java.util.List;

/** Where in a column the text of notes stands: at the end of a chapter, or of the book. */
final class NoteExtents {
  private final List<Extent> extents = new ArrayList<>();
  private int start = Integer.MAX_VALUE;

  /**
   * One note.
   *
   * @param note its identifier
   * @param from its first strip
   * @param to the one after its last
   */
  private record Extent(String note, int from, int to) {}

  /** From this strip on the column holds nothing but notes and their headings. */
  void begin(int strip) {
    start = Math.min(start, strip);
  }

  /** Adds a note, after all that stand above it. */
  void add(String note, int from, int to) {
    extents.add(new Extent(note, from, to));
  }

  /** Moves what stands below a strip, as that many strips have been added above it. */
  void move(int below, int by) {
    start = start == Integer.MAX_VALUE || start < below ? start : start + by;
    extents.replaceAll(
        extent ->
            new Extent(
                extent.note,
                extent.from < below ? extent.from : extent.from + by,
                extent.to < below ? extent.to : extent.to + by));
  }

  /** Whether a strip belongs to the notes. */
  boolean holds(int strip) {
    return strip >= start;
  }

  /** The notes of which a page shows a part, in order. */
  List<String> on(PageBreaker.Span page) {
    return extents.stream()
        .filter(extent -> extent.from < page.to() && extent.to > page.from())
        .map(Extent::note)
        .toList();
  }
}

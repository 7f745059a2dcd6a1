package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A document set, before it is divided into pages: its column, the notes that it calls, and the
 * figures that may leave their place.
 *
 * @param strips the column without those figures
 * @param called by strip, the notes to stand on its page; of one note the first on a page
 * @param floats the figures, in order
 * @param variants the paragraphs that may have a line more or less
 */
record Galley(
    List<Strip> strips, List<List<NoteCall>> called, List<Floating> floats, Variants variants) {
  /** One without figures that float. */
  Galley(List<Strip> strips, List<List<NoteCall>> called) {
    this(strips, called, List.of());
  }

  /** One whose paragraphs are as they are best. */
  Galley(List<Strip> strips, List<List<NoteCall>> called, List<Floating> floats) {
    this(strips, called, floats, Variants.NONE);
  }

  /** Finds the notes that a column and its figures call, in the order of the manuscript. */
  static Galley of(List<Strip> strips, List<Floating> floats, PageNotes notes) {
    if (floats.isEmpty()) {
      return new Galley(strips, notes.calledBy(strips), floats);
    }
    List<Strip> all = new ArrayList<>();
    int[] begins = new int[floats.size()];
    int next = 0;
    for (int i = 0; i <= strips.size(); i++) {
      for (; next < floats.size() && floats.get(next).anchor() == i; next++) {
        begins[next] = all.size();
        all.addAll(floats.get(next).strips());
      }
      if (i < strips.size()) {
        all.add(strips.get(i));
      }
    }
    return divided(strips, floats, begins, notes.calledBy(all));
  }

  /** The same with paragraphs that may have a line more or less. */
  Galley varied(Variants other) {
    return new Galley(strips, called, floats, other);
  }

  /** The space between a figure and the one before it where both stand below each other. */
  double between(int figure) {
    double below = floats.get(figure - 1).space().below();
    return Math.max(below, floats.get(figure).space().margin());
  }

  private static Galley divided(
      List<Strip> strips, List<Floating> floats, int[] begins, List<List<NoteCall>> all) {
    List<List<NoteCall>> called = new ArrayList<>(all);
    List<Floating> calling = new ArrayList<>(floats);
    for (int i = floats.size() - 1; i >= 0; i--) {
      int end = begins[i] + floats.get(i).strips().size();
      List<List<NoteCall>> own = called.subList(begins[i], end);
      calling.set(i, floats.get(i).calling(own));
      own.clear();
    }
    for (int i = 0; i < called.size(); i++) {
      called.set(i, NoteCall.in(i, called.get(i)));
    }
    return new Galley(strips, called, Collections.unmodifiableList(calling));
  }
}

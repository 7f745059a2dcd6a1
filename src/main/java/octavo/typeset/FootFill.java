package octavo.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * How many of the notes that wait a page can take at its foot: whole ones in their order, and the
 * beginning of the next.
 *
 * @param waiting the notes, those that have begun earlier first
 * @param whole how many of them are taken to their end
 * @param cut of the next one the first strip that is not taken, if any of it is; else 0
 * @param height of all that is taken, with what divides it from the text, in points
 */
record FootFill(List<WaitingNote> waiting, int whole, int cut, double height) {
  /** No notes. */
  static final FootFill NONE = new FootFill(List.of(), 0, 0, 0);

  private static final double SLACK = 0.01;

  /**
   * Fills a foot.
   *
   * @param room how high it may be
   * @param anyhow whether something has to be taken even if nothing fits
   */
  static FootFill of(List<WaitingNote> waiting, NoteRule rule, double room, boolean anyhow) {
    if (waiting.isEmpty()) {
      return NONE;
    }
    double height = divider(waiting, rule).height() + rule.below();
    int whole = 0;
    double next = waiting.getFirst().height(true);
    while (next >= 0 && height + next <= room + SLACK) {
      height += next;
      whole++;
      next = whole < waiting.size() ? waiting.get(whole).height(false) : -1;
    }
    if (whole == waiting.size()) {
      return new FootFill(waiting, whole, 0, height);
    }
    boolean first = whole == 0;
    WaitingNote note = waiting.get(whole);
    int cut = note.cut(room - height, first, anyhow && first);
    if (cut == note.from()) {
      return new FootFill(waiting, whole, 0, first ? 0 : height);
    }
    return new FootFill(waiting, whole, cut, height + note.height(cut, first));
  }

  private static Strip divider(List<WaitingNote> waiting, NoteRule rule) {
    return waiting.getFirst().isBegun() ? rule.continued() : rule.before();
  }

  /** Whether all notes are taken. */
  boolean isComplete() {
    return whole == waiting.size();
  }

  /** Whether the foot ends within a word. */
  boolean endsInHyphen() {
    if (cut == 0) {
      return false;
    }
    List<Strip> strips = waiting.get(whole).strips();
    return cut < strips.size() && strips.get(cut).before() == Strip.Break.HYPHEN;
  }

  /** How many notes have not even begun. */
  int late() {
    boolean begun = !isComplete() && (cut > 0 || waiting.get(whole).isBegun());
    return waiting.size() - whole - (begun ? 1 : 0);
  }

  /** How high the rest of the note is that is divided; 0 when none is. */
  double rest() {
    if (isComplete() || cut == 0 && !waiting.get(whole).isBegun()) {
      return 0;
    }
    return left().getFirst().height(true);
  }

  /** What is left for further pages. */
  List<WaitingNote> left() {
    if (isComplete()) {
      return List.of();
    }
    List<WaitingNote> left = new ArrayList<>(waiting.subList(whole, waiting.size()));
    if (cut > 0) {
      left.set(0, left.getFirst().after(cut));
    }
    return left;
  }

  /**
   * The foot of the page.
   *
   * @param called how many of the notes are called on it, the last ones
   */
  Foot foot(NoteRule rule, int called) {
    List<Standing> strips = new ArrayList<>();
    double y = 0;
    if (height > 0) {
      Strip divider = divider(waiting, rule);
      strips.add(new Standing(divider, 0, false));
      y = divider.height();
    }
    for (int i = 0; i < whole || i == whole && cut > 0; i++) {
      WaitingNote note = waiting.get(i);
      int to = i < whole ? note.strips().size() : cut;
      for (int j = note.from(); j < to; j++) {
        y += note.above(j, i == 0);
        boolean repeats = j == note.from() && note.isBegun();
        strips.add(new Standing(note.strips().get(j), y, repeats));
        y += note.strips().get(j).height();
      }
    }
    return new Foot(strips, height, Math.min(late(), called));
  }
}

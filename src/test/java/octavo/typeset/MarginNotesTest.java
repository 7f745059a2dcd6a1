package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.typeset.Strip.Break;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Test;

/** Notes in the margin of one page whose lines are ten points high, their baselines five down. */
class MarginNotesTest {
  private static final double LINE = 10;

  /** The space between two notes. */
  private static final double GAP = 2;

  private final List<NoteCall> called = new ArrayList<>();
  private final double[] tops = new double[10];

  MarginNotesTest() {
    for (int i = 0; i < tops.length; i++) {
      tops[i] = i * LINE;
    }
  }

  private static SetNote set(String id, double height) {
    Marks marks = new Marks(List.of(id), List.of());
    Strip strip =
        new Strip(GAP, height, Break.FREE, false, marks, Strip.Drawing.NOTHING, Optional.empty());
    return new SetNote(List.of(strip), new StructureElement(StructureType.NOTE), List.of());
  }

  /** A note so high, called on a line of the text counted from 0. */
  private MarginNotesTest note(double height, int line) {
    String id = "" + (called.size() + 1);
    PageNote note = new PageNote(id, id, set(id, height), Optional.of(set(id, height)));
    called.add(new NoteCall(List.of(note), line, 0));
    return this;
  }

  private MarginFill fill() {
    return MarginFill.of(called, tops.length * LINE);
  }

  /** Each note in the margin with its top, then those at the foot: {@code 1@0 3@42 | 2}. */
  private String filled() {
    MarginFill fill = fill();
    List<String> beside =
        fill.standing(0, tops).stream()
            .map(one -> one.strip().anchors().getFirst() + "@" + Math.round(one.top()))
            .toList();
    List<String> below = fill.below().stream().map(one -> one.notes().getFirst().id()).toList();
    return (String.join(" ", beside) + " | " + String.join(" ", below)).strip();
  }

  @Test
  void aNoteStandsBesideItsMark() {
    assertEquals("1@0 2@40 3@80 |", note(10, 0).note(30, 4).note(10, 8).filled());
  }

  @Test
  void aNoteThatWouldOverlapStandsFurtherDown() {
    assertEquals("1@10 2@42 3@60 |", note(30, 1).note(10, 2).note(10, 6).filled());
  }

  @Test
  void aNoteThatWouldReachBelowTheTextStandsFurtherUpAndSoDoThoseItMeets() {
    assertEquals("1@0 2@48 3@70 |", note(10, 0).note(20, 5).note(30, 9).filled());
  }

  @Test
  void theLongestStandAtTheFootWhereNotAllHaveRoom() {
    assertEquals(
        "1@0 3@26 4@48 5@90 | 2",
        note(10, 0).note(50, 1).note(20, 3).note(40, 4).note(10, 9).filled());
  }

  @Test
  void ofTwoThatAreAsLongTheLaterStandsAtTheFoot() {
    assertEquals("1@0 3@88 | 2", note(50, 0).note(50, 5).note(12, 9).filled());
  }

  @Test
  void aNoteLongerThanThePageStandsAtTheFoot() {
    assertEquals("2@50 | 1", note(300, 0).note(10, 5).filled());
  }

  @Test
  void aNoteThatCannotStandInTheMarginStandsAtTheFootInItsOrder() {
    note(10, 0).note(10, 1).note(10, 2);
    SetNote foot = set("2", 10);
    called.set(1, new NoteCall(List.of(new PageNote("2", "2", foot, Optional.empty())), 1, 0));
    assertEquals("1@0 3@20 | 2", filled());
  }

  @Test
  void notesCitedInANoteStandWhereThatDoes() {
    PageNote outer = new PageNote("1", "1", set("1", 10), Optional.of(set("1", 10)));
    PageNote inner = new PageNote("2", "2", set("2", 20), Optional.of(set("2", 20)));
    PageNote wide = new PageNote("3", "3", set("3", 20), Optional.empty());
    called.add(new NoteCall(List.of(outer, inner), 4, 0));
    assertEquals("1@40 2@52 |", filled());
    called.set(0, new NoteCall(List.of(outer, inner, wide), 4, 0));
    assertEquals("| 1", filled());
  }

  @Test
  void thousandsOfNotesOnALineFillTheMarginInTheirOrderAndTheOthersGoToTheFoot() {
    for (int i = 0; i < 10_000; i++) {
      note(10, 9);
    }
    MarginFill fill = fill();
    assertEquals(8, fill.beside().size());
    assertEquals(9_992, fill.below().size());
    double end = Double.NEGATIVE_INFINITY;
    for (Standing one : fill.standing(0, tops)) {
      assertTrue(one.top() >= end + GAP - Strip.SLACK && one.top() >= 0, one.toString());
      end = one.top() + one.strip().height();
    }
    assertEquals(100, end, Strip.SLACK);
  }
}

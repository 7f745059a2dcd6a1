package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import octavo.typeset.line.Items.Place;
import octavo.typeset.line.Items.Reach;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Place SOFT = new Place(50, 3, 0, true, Reach.HYPHENS);
  private static final Pass SPACES = new Pass(Reach.ALWAYS, 200, 0, 2, false);
  private static final Pass WORDS = new Pass(Reach.HYPHENS, 200, 0, 2, false);
  private static final Pass ANY = new Pass(Reach.LAST_RESORT, 10_000, 0, 3, true);

  private final Breaker breaker = new Breaker(List.of(SPACES, WORDS, ANY), new Nodes());

  @Test
  void wordsAreDividedOnlyWhenSpacesDoNotDo() {
    Items items = new Items();
    word(items, 40);
    space(items);
    word(items, 40);
    space(items);
    divided(items, 30, 30);
    items.forced(0);
    assertEquals(List.of(3, 7), places(choose(items, justified(86), 0)));
    assertEquals(List.of(5, 7), places(choose(items, justified(122), 0)));
  }

  @Test
  void noMoreThanTwoLinesInARowEndInAHyphen() {
    Items items = new Items();
    for (int i = 0; i < 40; i++) {
      divided(items, 50, 47);
      space(items);
    }
    items.forced(0);
    Breaks breaks = choose(items, justified(100), 0);
    int run = 0;
    for (int place : breaks.items()) {
      run = items.isHyphen(place) ? run + 1 : 0;
      assertTrue(run <= 2, "at " + place);
    }
    assertTrue(breaks.count() > 38);
  }

  @Test
  void aBoxWiderThanTheLineStandsAloneAndIsOverfull() {
    Items items = new Items();
    word(items, 40);
    space(items);
    word(items, 400);
    space(items);
    word(items, 40);
    items.forced(0);
    Breaks breaks = choose(items, justified(100), 0);
    assertEquals(3, breaks.count());
    assertArrayEquals(new boolean[] {false, true, false}, breaks.overfull());
  }

  @Test
  void theFirstLinesMayHaveMeasuresOfTheirOwn() {
    Items items = words(30, 20);
    Shape shape = Shape.justified(Measures.of(new double[3], new double[] {100, 150, 200}));
    Breaks breaks = choose(items, shape, 0);
    assertEquals(List.of(7, 19), places(breaks).subList(0, 2), "four words, then six");
    assertEquals(35, breaks.items()[2], "then eight");
  }

  @Test
  void aLastLineIsNotTooShort() {
    Items items = words(9, 20);
    assertEquals(15, lastStart(items, justified(186)), "a single word");
    Shape shape = new Shape(Measures.of(186), 0, 0, 40, 0);
    assertEquals(13, lastStart(items, shape), "two words");
  }

  @Test
  void aLineMayBeLooserThanTheToleranceForTheSakeOfAShortEnd() {
    Shape shape = new Shape(Measures.of(145), 0, 0, 40, 0);
    Breaks breaks = choose(words(7, 20), shape, 0);
    assertEquals(List.of(9, 13), places(breaks), "five words and two, not six and one");
    assertEquals(2.5, breaks.loosest(), 1e-9);
    Shape narrow = new Shape(Measures.of(120), 0, 0, 40, 0);
    assertEquals(List.of(9, 11), places(choose(words(6, 20), narrow, 0)), "else 3.3: too loose");
  }

  @Test
  void theRestOfAWordIsAWorseEndThanAShortWord() {
    Items items = words(5, 20);
    Items divided = new Items();
    for (int i = 0; i < 4; i++) {
      word(divided, 20);
      space(divided);
    }
    divided(divided, 17, 10);
    divided.forced(0);
    Shape shape = new Shape(Measures.of(120), 0, 0, 25, 0);
    assertEquals(List.of(7, 11), places(choose(divided, shape, 0)), "the word is not divided");
    assertEquals(List.of(9), places(choose(items, shape, 0)));
  }

  @Test
  void theRestOfAWordIsNoEndHoweverLongItIs() {
    Items divided = new Items();
    for (int i = 0; i < 4; i++) {
      word(divided, 20);
      space(divided);
    }
    divided(divided, 17, 40);
    divided.forced(0);
    Shape shape = new Shape(Measures.of(120), 0, 0, 25, 0);
    List<Integer> places = places(choose(divided, shape, 0));
    assertFalse(places.contains(9), "the word is not divided: " + places);
  }

  @Test
  void aLineMayBeginWithTheRestOfAWordWhereAnotherFollows() {
    Items divided = new Items();
    for (int i = 0; i < 4; i++) {
      word(divided, 20);
      space(divided);
    }
    divided(divided, 17, 40);
    space(divided);
    word(divided, 20);
    divided.forced(0);
    Shape shape = new Shape(Measures.of(120), 0, 0, 25, 0);
    assertEquals(List.of(9, 13), places(choose(divided, shape, 0)));
  }

  @Test
  void linesWithoutSpacesAreFilledByExpansionAndAreNotBadThen() {
    Items items = new Items();
    for (int i = 0; i < 35; i++) {
      items.box(10, 10);
      items.place(Place.FREE);
    }
    items.box(10, 10);
    items.forced(0);
    Breaks breaks = choose(items, new Shape(Measures.of(101), 0, 0.02, 0, 0), 0);
    assertEquals(List.of(19, 39, 59, 71), places(breaks));
    assertTrue(breaks.demerits() < 10_000, breaks.toString());
  }

  @Test
  void aLastLineThatIsAllButFullFillsItsMeasure() {
    Items items = words(16, 20);
    Shape free = justified(202);
    Breaks ragged = choose(items, free, 0);
    assertEquals(0, ragged.ratios()[1]);
    Shape controlled = new Shape(Measures.of(202), 0, 0, 0, 20);
    Breaks full = choose(items, controlled, 0);
    assertTrue(full.ratios()[1] > 0, "stretched by " + full.ratios()[1]);
  }

  @Test
  void raggedLinesKeepTheirSpaces() {
    Shape ragged = new Shape(Measures.of(110), 40, 0, 0, 0);
    Items items = new Items();
    for (int i = 0; i < 20; i++) {
      items.box(20 + i % 3 * 7, 0);
      items.glue(5, 0, 0);
      items.breakable(Place.FREE);
    }
    items.box(20, 0);
    items.forced(0);
    Breaks breaks = choose(items, ragged, 0);
    assertTrue(breaks.count() > 4);
    for (boolean overfull : breaks.overfull()) {
      assertFalse(overfull);
    }
  }

  @Test
  void expansionGoesBeforeTheSpaces() {
    Items items = new Items();
    for (int i = 0; i < 8; i++) {
      items.box(20, 20);
      items.glue(5, 2.5, 5 / 3.0);
      items.breakable(Place.FREE);
    }
    items.box(20, 20);
    items.forced(0);
    Shape shape = new Shape(Measures.of(96), 0, 0.02, 0, 0);
    Breaks breaks = choose(items, shape, 0);
    assertEquals(1 + 1 / 80.0, breaks.expansions()[0], 1e-9, "one point of 80");
    assertEquals(0, breaks.ratios()[0]);
    Shape wider = new Shape(Measures.of(97.6), 0, 0.02, 0, 0);
    assertEquals(1.02, choose(items, wider, 0).expansions()[0], 1e-9);
    assertEquals(1 / 7.5, choose(items, wider, 0).ratios()[0], 1e-9);
  }

  @Test
  void aParagraphCanBeSetALineLongerOrSaysItCannot() {
    Items items = words(200, 20);
    Shape shape = justified(300);
    int best = choose(items, shape, 0).count();
    assertEquals(best + 1, choose(items, shape, 1).count());
    Items few = words(3, 20);
    assertEquals(1, choose(few, shape, 1).count());
  }

  @Test
  void forcedPlacesEndLines() {
    Items items = new Items();
    items.forced(0);
    word(items, 20);
    items.forced(0);
    items.forced(0);
    assertEquals(List.of(0, 2, 3), places(choose(items, justified(100), 0)));
  }

  @Test
  void passesMustEndInALastOne() {
    assertThrows(IllegalArgumentException.class, () -> new Breaker(List.of(SPACES), new Nodes()));
  }

  @Test
  void twoHundredThousandWordsAreFewNodesEach() {
    Items items = words(200_000, 20);
    assertTrue(choose(items, justified(300), 0).count() > 15_000);
    assertTrue(choose(items, justified(300), 1).count() > 15_000);
  }

  private Breaks choose(Items items, Shape shape, int looseness) {
    return breaker.choose(new Problem(items, shape, Demerits.BOOK), looseness);
  }

  private static Shape justified(double measure) {
    return Shape.justified(Measures.of(measure));
  }

  private int lastStart(Items items, Shape shape) {
    int[] places = choose(items, shape, 0).items();
    return places.length < 2 ? 0 : places[places.length - 2];
  }

  private static List<Integer> places(Breaks breaks) {
    return Arrays.stream(breaks.items()).boxed().toList();
  }

  private static Items words(int count, double width) {
    Items items = new Items();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        space(items);
      }
      word(items, width);
    }
    items.forced(0);
    return items;
  }

  private static void word(Items items, double width) {
    items.box(width, 0);
  }

  private static void divided(Items items, double first, double second) {
    items.box(first, 0);
    items.place(SOFT);
    items.box(second, 0);
  }

  private static void space(Items items) {
    items.glue(5, 2.5, 5 / 3.0);
    items.breakable(Place.FREE);
  }
}

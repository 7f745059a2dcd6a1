package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import octavo.typeset.line.Items.Place;
import octavo.typeset.line.Items.Reach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The paragraph of Knuth and Plass, "Breaking Paragraphs into Lines" (1981). */
class FrogKingTest {
  private static final Path FILE = Path.of("../shared/oracles/frog-king.json");

  private static JsonNode paper;

  @BeforeAll
  static void read() throws IOException {
    Assumptions.assumeTrue(Files.exists(FILE), "the paragraph is not beside the project");
    paper = new ObjectMapper().readTree(Files.readString(FILE));
  }

  @Test
  void breaksAsInThePaper() {
    for (JsonNode example : paper.get("cases")) {
      assertArrayEquals(
          ints(example.get("breaks")),
          ends(choose(example, example.get("looseness").asInt())),
          example.toString());
    }
  }

  @Test
  void isNeverWorseThanGreedy() {
    for (JsonNode example : paper.get("cases")) {
      Breaks best = choose(example, 0);
      assertTrue(
          best.demerits() < Greedy.choose(problem(example), new Nodes()).orElseThrow().demerits());
    }
  }

  @Test
  void lineTooNarrowForItIsSaidToBe() {
    JsonNode narrow = paper.get("infeasible");
    Pass pass = new Pass(Reach.HYPHENS, 100, 0, 2, false);
    TotalFit.Window all = everywhere();
    assertEquals(
        Optional.empty(),
        new TotalFit(new Problem(items(), shape(narrow), DEMERITS), pass, all, new Nodes()).run(0));
  }

  private static final Demerits DEMERITS = new Demerits(1, 3000, 3000, 3000, 0, 0);

  private static Breaks choose(JsonNode example, int looseness) {
    return breaker(example).choose(problem(example), looseness);
  }

  private static Problem problem(JsonNode example) {
    return new Problem(items(), shape(example), DEMERITS);
  }

  private static TotalFit.Window everywhere() {
    BitSet all = new BitSet();
    all.set(0, items().size());
    return new Greedy.Only(all);
  }

  private static Breaker breaker(JsonNode example) {
    double ratio = example.get("tolerance_ratio").asDouble();
    double tolerance = 100 * ratio * ratio * ratio;
    return new Breaker(
        List.of(
            new Pass(Reach.HYPHENS, tolerance, 0, 3, false),
            new Pass(Reach.HYPHENS, 10_000, 0, 3, true)),
        new Nodes());
  }

  private static Shape shape(JsonNode example) {
    double first = example.get("first_line").asDouble();
    double others = example.get("other_lines").asDouble();
    return Shape.justified(Measures.of(new double[2], new double[] {first, others}));
  }

  // The paper ends with two more items that are one here.
  private static int[] ends(Breaks breaks) {
    int[] ends = breaks.items().clone();
    ends[ends.length - 1] += 2;
    return ends;
  }

  private static int[] ints(JsonNode array) {
    int[] found = new int[array.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = array.get(i).asInt();
    }
    return found;
  }

  private static Items items() {
    Items items = new Items();
    JsonNode widths = paper.get("widths_in_18ths_of_an_em");
    JsonNode glues = paper.get("glue_after");
    double box = 0;
    String text = paper.get("text_with_soft_hyphens").asText();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      double width = widths.get(String.valueOf(c)).asDouble();
      if (Character.isLetter(c) || ",;.\u2019".indexOf(c) >= 0) {
        box += width;
        continue;
      }
      if (box > 0) {
        items.box(box, 0);
        box = 0;
      }
      switch (c) {
        case ' ' -> {
          JsonNode glue = glues.path(String.valueOf(text.charAt(at - 1)));
          JsonNode used = glue.isMissingNode() ? glues.get("otherwise") : glue;
          items.glue(
              used.get("width").asDouble(),
              used.get("stretch").asDouble(),
              used.get("shrink").asDouble());
          items.breakable(Place.FREE);
        }
        case '-' -> {
          items.box(width, 0);
          items.place(new Place(50, 0, 0, true, Reach.HYPHENS));
        }
        default -> items.place(new Place(50, width, 0, true, Reach.HYPHENS));
      }
    }
    items.box(box, 0);
    items.forced(0);
    return items;
  }
}

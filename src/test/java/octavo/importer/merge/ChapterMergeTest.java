package octavo.importer.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChapterMergeTest {
  private static final ChapterMerge.Others ALONE = new ChapterMerge.Others(Set.of(), true);

  private static final String ONE = "Paragraph one tells of the river and its water.";
  private static final String TWO = "Paragraph two tells of meadows and the hay there.";
  private static final String THREE = "Paragraph three tells of mills, and millers too.";
  private static final String NEW = "Something else entirely about lighthouses stands here.";

  private static ChapterMerge.Merged merge(
      List<String> base, List<String> ours, List<String> theirs) {
    return ChapterMerge.of(
        new ChapterMerge.Versions(
            String.join("\n\n", base), String.join("\n\n", ours), String.join("\n\n", theirs)),
        ALONE);
  }

  private static void becomes(ChapterMerge.Merged merged, String... blocks) {
    assertEquals(String.join("\n\n", blocks) + "\n", merged.text());
  }

  @Test
  void aNewParagraphBesideEditedOnesDoesNotDisturbThem() {
    var merged =
        merge(
            List.of(ONE, TWO, THREE),
            List.of(ONE.replace("one", "ONE"), TWO.replace("two", "TWO"), THREE),
            List.of(
                NEW,
                ONE.replace("water", "waters"),
                TWO.replace("hay", "grass"),
                THREE.replace("millers", "bakers")));
    becomes(
        merged,
        NEW,
        "Paragraph ONE tells of the river and its waters.",
        "Paragraph TWO tells of meadows and the grass there.",
        THREE.replace("millers", "bakers"));
    assertEquals(List.of(), merged.conflicts());
  }

  @Test
  void whereBothChangeTheSameWordsTheEditStaysUnderAComment() {
    var merged =
        merge(
            List.of(ONE, TWO),
            List.of(ONE.replace("water", "fish"), TWO),
            List.of(ONE.replace("water", "boats"), TWO));
    becomes(
        merged,
        "<!-- octavo: edited here, while a new import says: "
            + ONE.replace("water", "boats")
            + " -->",
        ONE.replace("water", "fish"),
        TWO);
    assertEquals(1, merged.conflicts().size());
  }

  @Test
  void aParagraphTheEditorLeftOutStaysOutAndOneTheImportLeavesOutGoes() {
    becomes(
        merge(List.of(ONE, TWO, THREE), List.of(ONE, THREE), List.of(ONE, TWO, THREE)), ONE, THREE);
    becomes(
        merge(List.of(ONE, TWO, THREE), List.of(ONE, TWO, THREE), List.of(ONE, THREE)), ONE, THREE);
  }

  @Test
  void anEditedParagraphStaysThoughTheImportHasItNoLonger() {
    String edited = TWO.replace("two", "TWO");
    becomes(
        merge(List.of(ONE, TWO, THREE), List.of(ONE, edited, THREE), List.of(ONE, THREE)),
        ONE,
        edited,
        THREE);
  }

  @Test
  void whatBothPutInAtOnePlaceStandsThereOnce() {
    becomes(
        merge(List.of(ONE, TWO), List.of(ONE, NEW, TWO), List.of(ONE, NEW, TWO)), ONE, NEW, TWO);
    becomes(
        merge(List.of(ONE, TWO), List.of(ONE, NEW, TWO), List.of(ONE, THREE, TWO)),
        ONE,
        NEW,
        THREE,
        TWO);
  }

  @Test
  void aCommentThatWasTakenOutStaysOut() {
    String doubt = "<!-- octavo: MEND-001-0123abcd 60 %, line 3: a mark. Before: water -->";
    String later = "<!-- octavo: MEND-001-0123abcd 60 %, line 9: a mark. Before: water -->";
    String other = "<!-- octavo: MEND-004-0123abcd 70 %, line 9: another. Before: hay -->";
    var merged =
        merge(
            List.of(doubt, ONE, TWO),
            List.of(ONE, TWO),
            List.of(later, ONE.replace("water", "waters"), other, TWO));
    becomes(merged, ONE.replace("water", "waters"), other, TWO);
  }

  @Test
  void noWordOfEitherSideIsLostOrDoubled() {
    SplittableRandom random = new SplittableRandom(11);
    for (int run = 0; run < 400; run++) {
      List<String> base = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        base.add(paragraph(run, i));
      }
      List<String> ours = new ArrayList<>();
      List<String> theirs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        // Each paragraph is changed by one side at most.
        int side = random.nextInt(4);
        ours.add(side == 1 ? base.get(i).replace("quiet", "edited" + i) : base.get(i));
        theirs.add(side == 2 ? base.get(i).replace("quiet", "imported" + i) : base.get(i));
        if (random.nextInt(6) == 0) {
          ours.add("Ours alone, number " + i + ", about shepherds and their dogs of old.");
        }
        if (random.nextInt(6) == 0) {
          theirs.add("Theirs alone, number " + i + ", about captains and ships at anchor.");
        }
      }
      Set<String> expected =
          Stream.concat(ours.stream(), theirs.stream())
              .filter(it -> !(base.contains(it) && !(ours.contains(it) && theirs.contains(it))))
              .collect(Collectors.toSet());
      List<String> merged = List.of(merge(base, ours, theirs).text().strip().split("\n\n"));
      assertEquals(expected.size(), merged.size(), () -> String.join("\n", merged));
      assertEquals(expected, Set.copyOf(merged));
    }
  }

  private static String paragraph(int run, int number) {
    String[] places = {
      "river", "meadow", "harbour", "market", "church", "bridge", "valley", "mill"
    };
    return "The quiet "
        + places[number]
        + number
        + " of year "
        + run
        + places[(number + run) % 8]
        + " stood there unchanged.";
  }
}

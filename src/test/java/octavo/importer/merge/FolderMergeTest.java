package octavo.importer.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

class FolderMergeTest {
  private static final String ONE = "manuscript/01-one.md";
  private static final String TWO = "manuscript/02-two.md";
  private static final String IMAGE = "images/a.png";

  private static final String WATER =
      "The river rose every summer above the meadows, and nobody crossed it before harvest.";
  private static final String FLOUR =
      "Their mill ground barley for seven villages, which paid the miller in sacks and geese.";
  private static final String BREAD =
      "Loaves were baked twice each week inside common ovens, behind the church of the town.";
  private static final String DAM =
      "An engineer from the capital drew plans for a wall of stone and clay across the valley.";
  private static final String EDITED = " So it was told.";

  private static String chapter(String title, String text) {
    return "# " + title + "\n\n" + text + "\n";
  }

  private final Diagnostics diagnostics = new Diagnostics();

  private FolderMerge.Merged merge(
      Map<String, String> last, Map<String, String> folder, Map<String, String> imported) {
    ImportedState state = ImportedState.read(ImportedState.of(bytes(last)).files());
    return FolderMerge.merge(state, bytes(folder), bytes(imported), diagnostics);
  }

  private static SortedMap<String, byte[]> bytes(Map<String, String> texts) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static Map<String, String> texts(FolderMerge.Merged merged) {
    Map<String, String> texts = new TreeMap<>();
    merged.files().forEach((path, it) -> texts.put(path, new String(it, StandardCharsets.UTF_8)));
    return texts;
  }

  private void told(String... messages) {
    assertEquals(
        String.join("\n", messages),
        String.join("\n", diagnostics.sorted().stream().map(Diagnostic::message).toList()));
  }

  @Test
  void aFileNobodyEditedBecomesWhatTheImportSays() {
    var merged = merge(Map.of(ONE, "a\n"), Map.of(ONE, "a\n"), Map.of(ONE, "b\n"));
    assertEquals(Map.of(ONE, "b\n"), texts(merged));
    told();
  }

  @Test
  void anEditedFileTheImportSaysAgainStays() {
    var merged = merge(Map.of(ONE, "a\n"), Map.of(ONE, "edited\n"), Map.of(ONE, "a\n"));
    assertEquals(Map.of(ONE, "edited\n"), texts(merged));
    told();
  }

  @Test
  void editsAndWhatIsNewMeetInOneFile() {
    var merged =
        merge(
            Map.of(ONE, "a\n\nb\n\nc\n"),
            Map.of(ONE, "edited\n\nb\n\nc\n"),
            Map.of(ONE, "a\n\nb\n\nnew\n"));
    assertEquals(Map.of(ONE, "edited\n\nb\n\nnew\n"), texts(merged));
    told();
  }

  @Test
  void whereBothChangeTheSameLinesTheEditStays() {
    var merged =
        merge(
            Map.of(ONE, "a\n\nb or more\n\nc\n"),
            Map.of(ONE, "a\n\nb or edited more\n\nc\n"),
            Map.of(ONE, "a\n\nb or new more\n\nc\n"));
    String comment = "<!-- octavo: edited here, while a new import says: b or new more -->";
    assertEquals(Map.of(ONE, "a\n\n" + comment + "\n\nb or edited more\n\nc\n"), texts(merged));
    told("you have edited this place, and the new import says otherwise; your edit stays");
    Diagnostic first = diagnostics.sorted().getFirst();
    assertEquals("the import says: b or new more", first.hint());
  }

  @Test
  void aFileThatWasDeletedStaysDeletedAndIsToldWhenItWouldBeAnotherOne() {
    assertEquals(Map.of(), texts(merge(Map.of(ONE, "a\n"), Map.of(), Map.of(ONE, "a\n"))));
    told();
    assertEquals(Map.of(), texts(merge(Map.of(ONE, "a\n"), Map.of(), Map.of(ONE, "b\n"))));
    told("you have deleted this file, and the new import makes another one; it stays deleted");
  }

  @Test
  void aFileTheImportMakesNoLongerGoesUnlessItWasEdited() {
    var gone = merge(Map.of(IMAGE, "a"), Map.of(IMAGE, "a"), Map.of());
    assertEquals(Set.of(IMAGE), gone.gone());
    told();
    var stays = merge(Map.of(IMAGE, "a"), Map.of(IMAGE, "edited"), Map.of());
    assertEquals(Map.of(IMAGE, "edited"), texts(stays));
    assertEquals(Set.of(), stays.gone());
    told("the new import makes no such file any more; yours, which is edited, stays");
  }

  @Test
  void editsFollowAChapterToItsNewTitleAndToItsNewNumber() {
    String renamed = "manuscript/01-uno.md";
    var title =
        merge(
            Map.of(ONE, chapter("One", WATER)),
            Map.of(ONE, chapter("One", WATER + EDITED)),
            Map.of(renamed, chapter("Uno", WATER)));
    assertEquals(Map.of(renamed, chapter("Uno", WATER + EDITED)), texts(title));
    assertEquals(Set.of(ONE), title.gone());
    told();
  }

  @Test
  void aChapterPutInBetweenMovesTheOthersWithTheirEdits() {
    String water = "manuscript/01-chapter-1-water.md";
    String flour = "manuscript/02-chapter-2-flour.md";
    String bread = "manuscript/03-chapter-3-bread.md";
    String dam = "manuscript/02-chapter-2-the-dam.md";
    String laterFlour = "manuscript/03-chapter-3-flour.md";
    String laterBread = "manuscript/04-chapter-4-bread.md";
    var merged =
        merge(
            Map.of(
                water, chapter("Chapter 1: Water", WATER),
                flour, chapter("Chapter 2: Flour", FLOUR),
                bread, chapter("Chapter 3: Bread", BREAD)),
            Map.of(
                water, chapter("Chapter 1: Water", WATER + EDITED),
                flour, chapter("Chapter 2: Flour", FLOUR + EDITED),
                bread, chapter("Chapter 3: Bread", BREAD + EDITED)),
            Map.of(
                water, chapter("Chapter 1: Water", WATER),
                dam, chapter("Chapter 2: The Dam", DAM),
                laterFlour, chapter("Chapter 3: Flour", FLOUR),
                laterBread, chapter("Chapter 4: Bread", BREAD)));
    assertEquals(
        Map.of(
            water, chapter("Chapter 1: Water", WATER + EDITED),
            dam, chapter("Chapter 2: The Dam", DAM),
            laterFlour, chapter("Chapter 3: Flour", FLOUR + EDITED),
            laterBread, chapter("Chapter 4: Bread", BREAD + EDITED)),
        texts(merged));
    assertEquals(Set.of(flour, bread), merged.gone());
    told();
  }

  @Test
  void aChapterThatSomebodyNamedAnewKeepsItsName() {
    String own = "manuscript/the-water.md";
    var merged =
        merge(
            Map.of(ONE, chapter("One", WATER)),
            Map.of(own, chapter("One", WATER)),
            Map.of(ONE, chapter("One", WATER.replace("summer", "autumn"))));
    assertEquals(Map.of(own, chapter("One", WATER.replace("summer", "autumn"))), texts(merged));
    told();
  }

  @Test
  void editsOfAChapterThatIsPartedGoToThePartTheyBelongTo() {
    String second = "manuscript/02-flour.md";
    var merged =
        merge(
            Map.of(ONE, WATER + "\n\n" + FLOUR + "\n"),
            Map.of(ONE, WATER + EDITED + "\n\n" + FLOUR.replace("mill", "windmill") + "\n"),
            Map.of(ONE, chapter("Water", WATER), second, chapter("Flour", FLOUR)));
    assertEquals(
        Map.of(
            ONE, chapter("Water", WATER + EDITED),
            second, chapter("Flour", FLOUR.replace("mill", "windmill"))),
        texts(merged));
    told();
  }

  @Test
  void aFolderOfAnotherTextIsRefused() {
    String much = (WATER + " ").repeat(7);
    String other =
        ("Nobody remembers the lighthouse keeper whose lantern burned there. ").repeat(9);
    var merged = merge(Map.of(ONE, much), Map.of(ONE, much), Map.of(ONE, other));
    assertEquals(Map.of(), texts(merged));
    told("the folder was made of another text: no chapter of it is in this one");
  }

  @Test
  void anImageOfTheEditorsOwnStaysAndIsTold() {
    var merged = merge(Map.of(IMAGE, "a"), Map.of(IMAGE, "better"), Map.of(IMAGE, "other"));
    assertEquals(Map.of(IMAGE, "better"), texts(merged));
    told("your file is not that of the import; yours stays");
  }
}

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
            Map.of(ONE, "a\n\nb\n\nc\n"),
            Map.of(ONE, "a\n\nedited\n\nc\n"),
            Map.of(ONE, "a\n\nnew\n\nc\n"));
    assertEquals(Map.of(ONE, "a\n\nedited\n\nc\n"), texts(merged));
    told("you have edited this place, and the new import says otherwise; your edit stays");
    Diagnostic first = diagnostics.sorted().getFirst();
    assertEquals("the import says: new", first.hint());
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
            Map.of(ONE, "# One\n\na\n"),
            Map.of(ONE, "# One\n\nedited\n"),
            Map.of(renamed, "# Uno\n\na\n"));
    assertEquals(Map.of(renamed, "# Uno\n\nedited\n"), texts(title));
    assertEquals(Set.of(ONE), title.gone());
    String moved = "manuscript/03-two.md";
    var number =
        merge(
            Map.of(TWO, "# Two\n\na\n"),
            Map.of(TWO, "# Two\n\nedited\n"),
            Map.of(TWO.replace("two", "new"), "# New\n", moved, "# Two\n\na\n"));
    assertEquals("# Two\n\nedited\n", texts(number).get(moved));
    assertEquals(Set.of(TWO), number.gone());
    told();
  }

  @Test
  void anImageOfTheEditorsOwnStaysAndIsTold() {
    var merged = merge(Map.of(IMAGE, "a"), Map.of(IMAGE, "better"), Map.of(IMAGE, "other"));
    assertEquals(Map.of(IMAGE, "better"), texts(merged));
    told("your file is not that of the import; yours stays");
  }
}

package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running heads that are too long for their line. */
class RunningHeadPagesTest {
  private static final String TEXT =
      "Nothing was heard of them until the rain had gone and the river was low again.\n\n";

  @TempDir private Path folder;

  private String head(String title) throws IOException {
    return headTexts(title, "classic").stream()
        .map(text -> text.shaped().text())
        .collect(Collectors.joining());
  }

  private List<Placed.Text> headTexts(String title, String theme) throws IOException {
    return headTexts(title, theme, "3");
  }

  private List<Placed.Text> headTexts(String title, String theme, String label) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\ntheme: " + theme + "\n");
    Files.writeString(folder.resolve("a.md"), "# " + title + "\n\n" + TEXT.repeat(90) + "\n");
    Edition edition = TypesetBook.of(folder, new Diagnostics());
    Page page = edition.pages().stream().filter(one -> one.label().equals(label)).findFirst().get();
    return PlacedTexts.of(page, true).stream()
        .filter(text -> !text.shaped().text().equals(label))
        .toList();
  }

  @Test
  void aHeadIsCutBeforeTheLittleWordsThatLeadUpToWhatIsLost() throws IOException {
    assertEquals(
        "Of the Ferryman Who Carried Children…",
        head("Of the Ferryman Who Carried Children to the Farthermostmeadows of the River"));
  }

  @Test
  void aHeadIsCutAfterALongWord() throws IOException {
    assertEquals(
        "Of the Ferryman Who Had Carried…",
        head("Of the Ferryman Who Had Carried Farthermostmeadows Beside the River"));
  }

  @Test
  void noCommaStandsBeforeTheEllipsis() throws IOException {
    assertEquals(
        "Of the Ferryman, the Children…",
        head("Of the Ferryman, the Children, and Farthermostmeadows Beside the River"));
  }

  @Test
  void belowANumeralItIsTheSectionsTitleThatStandsAtTheHead() throws IOException {
    String section = "The Ferry\n\n## I\n\nThe Bank\n\nIt was low.\n\n## II\n\nThe Crossing";
    assertEquals(
        List.of("The Crossing"),
        headTexts(section, "scholar").stream().map(text -> text.shaped().text()).toList());
  }

  @Test
  void belowANumeralWithoutATitleItIsTheChaptersTitleThatStandsAtTheHead() throws IOException {
    String section = "The Ferry\n\n## I\n\nIt was low.\n\n## II\n\n";
    assertEquals(
        List.of("The Ferry"),
        headTexts(section, "scholar").stream().map(text -> text.shaped().text()).toList());
  }

  @Test
  void aSentenceBelowANumeralHasNoFullStopAtTheHead() throws IOException {
    String title = "XII\n\nOf how the ferry crossed.\n{.subtitle}";
    assertEquals(
        List.of("Of how the ferry crossed"),
        headTexts(title, "scholar").stream().map(text -> text.shaped().text()).toList());
  }

  private static String face(Placed.Text text) {
    return ((GlyphRun) text.shaped()).face().postScriptName();
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "scholar"})
  void codeInAHeadKeepsItsFaceAndItsLetters(String theme) throws IOException {
    List<Placed.Text> texts = headTexts("What a `match` of `a` is", theme);
    assertEquals(
        List.of("What a ", "match", " of ", "a", " is"),
        texts.stream().map(text -> text.shaped().text()).toList());
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(i % 2 == 1, face(texts.get(i)).contains("Mono"), texts.get(i).toString());
    }
    for (int i = 1; i < texts.size(); i++) {
      Placed.Text before = texts.get(i - 1);
      assertEquals(before.x() + before.shaped().width(), texts.get(i).x(), 0.01);
    }
    assertTrue(texts.get(1).shaped().size() < texts.get(0).shaped().size());
  }

  @Test
  void codeIsCutLikeOtherWords() throws IOException {
    List<Placed.Text> texts =
        headTexts(
            "Children of the `Ferryman` and `Farthermostmeadowsandbanks` of the River Beyond",
            "classic");
    String shown = texts.stream().map(text -> text.shaped().text()).collect(Collectors.joining());
    assertEquals("Children of the Ferryman…", shown);
    assertTrue(face(texts.get(1)).contains("Mono"));
    assertTrue(!face(texts.get(2)).contains("Mono"));
  }

  @Test
  void overAChapterThatHasButANumeralStandsTheBook() throws IOException {
    assertEquals("A Small Book", head("XII"));
  }

  @Test
  void aHeadThatFitsMayEndInALittleWord() throws IOException {
    assertEquals("What He Put On", head("What He Put On"));
  }

  private String words(String title, String theme, String label) throws IOException {
    return headTexts(title, theme, label).stream()
        .map(text -> text.shaped().text())
        .collect(Collectors.joining());
  }

  @Test
  void aSpreadDoesNotSayTwiceWhatAChapterWithoutSectionsIsCalled() throws IOException {
    assertEquals("A Small Book", words("The Ferry", "scholar", "2"));
    assertEquals("The Ferry", words("The Ferry", "scholar", "3"));
  }

  @Test
  void overAChapterWithSectionsStandItsTitleAndTheirs() throws IOException {
    String chapter = "The Ferry\n\nIt was low.\n\n## The Bank";
    assertEquals("The Ferry", words(chapter, "scholar", "2"));
    assertEquals("The Bank", words(chapter, "scholar", "3"));
  }

  @Test
  void aHeadThatFitsBetweenTheFoliosIsNotCut() throws IOException {
    String title = "Of the Ferryman Who Carried Children to the Bank";
    assertEquals(title, head(title));
  }

  private String place(String title, String theme, String label) throws IOException {
    List<String> date = List.of("23 November 2026", "page " + label + " of");
    return headTexts(title, theme, label).stream()
        .map(text -> text.shaped().text())
        .filter(text -> date.stream().noneMatch(text::startsWith))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"handout", "large-print", "notes-wide"})
  void overAHandoutStandsTheChapterButWhereItsTitleStandsBelow(String theme) throws IOException {
    assertEquals("A Small Book", place("The Ferry", theme, "1"));
    assertEquals("A Small Book · The Ferry", place("The Ferry", theme, "2"));
    assertEquals("A Small Book · The Ferry", place("The Ferry", theme, "3"));
  }

  @Test
  void overAHandoutNoTitleStandsTwice() throws IOException {
    assertEquals("A Small Book", place("A small book", "handout", "2"));
    assertEquals("A Small Book", place("XII", "handout", "2"));
  }

  @Test
  void theTitleOfTheBookGivesWayToThatOfTheChapterWhereThereIsRoomForOne() throws IOException {
    assertEquals(
        "A Small… · The Ferryman Who Carried Children Over Wide Water",
        place("The Ferryman Who Carried Children Over Wide Water", "handout", "2"));
    String chapter = "The Ferryman Who Had Carried Children to the Farther Banks of It";
    assertEquals(chapter, place(chapter, "handout", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"handout", "large-print", "notes-wide"})
  void theNumberOfAPageIsWholeBesideManyNames(String theme) throws IOException {
    String names = "{name: Ann of the Farther Banks}, ".repeat(5);
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\ncreators: ["
            + names
            + "{name: Ben}]\ntheme: "
            + theme
            + "\n");
    Files.writeString(folder.resolve("a.md"), "# The Ferry\n\n" + TEXT.repeat(90) + "\n");
    Edition edition = TypesetBook.of(folder, new Diagnostics());
    Page page = edition.pages().stream().filter(one -> one.label().equals("2")).findFirst().get();
    List<String> texts =
        PlacedTexts.of(page, true).stream().map(text -> text.shaped().text()).toList();
    assertTrue(texts.stream().anyMatch(it -> it.matches("page 2 of \\d+")), texts::toString);
  }

  @Test
  void aChapterThatIsTooLongForAHandoutEndsInAnEllipsis() throws IOException {
    String head =
        place("The Ferryman Who Had Carried Children " + "far away ".repeat(20), "handout", "2");
    assertTrue(head.contains("The Ferryman Who Had Carried Children"), head);
    assertTrue(!head.contains("A Small"), head);
    assertTrue(head.endsWith("…"), head);
  }

  @Test
  void codeInAPlaceKeepsItsFace() throws IOException {
    List<Placed.Text> texts = headTexts("What `match` is", "handout", "2");
    assertTrue(
        texts.stream()
            .anyMatch(text -> text.shaped().text().equals("match") && face(text).contains("Mono")));
  }
}

package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.book.Component;
import octavo.book.Heading;
import octavo.book.PlainText;
import octavo.book.Subtitle;
import octavo.manuscript.Manuscript.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The titles that chapters have in their first paragraphs. */
class SubtitlesTest {
  private static final String TEXT = "The river rose every summer, and nobody crossed it.";

  private final Drafts drafts = new Drafts(Structure.BY_HEADINGS);

  private List<String> subtitles() {
    return drafts.book().contents().stream().map(SubtitlesTest::subtitle).toList();
  }

  private static String subtitle(Component component) {
    return Subtitle.of(component).map(it -> PlainText.of(it.content())).orElse("");
  }

  private void chapters(int count, String argument) {
    for (int i = 1; i <= count; i++) {
      drafts.file("chapter-" + i + ".md", "# " + i, argument, TEXT, TEXT);
    }
  }

  @Test
  void belowANumeralALineThatEndsNoSentenceIsOneAndNamesTheChapter() {
    drafts.file("a.md", "# IV", "Of the River", TEXT);
    assertEquals(List.of("Of the River"), subtitles());
    assertEquals("IV. Of the River", drafts.book().contents().getFirst().label());
  }

  @Test
  void itIsWhatItsPartIsCalledToo() {
    drafts.file("part-1.md", "# Part I", "This World").file("a.md", "## I", TEXT, TEXT);
    assertEquals(
        """
        part part-1 “Part I. This World”
          chapter a 1 “I”
        """,
        Tree.of(drafts.book()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He went home.",
        "“Come here!”",
        "They were three:",
        "But he—",
        "of the river",
        "Of the river, which rose every summer for as long as anybody could remember, and of which"
            + " nobody knew where it came from or how far it went"
      })
  void whatReadsLikeTextIsText(String first) {
    drafts.file("a.md", "# I", first, TEXT);
    assertEquals(List.of(""), subtitles());
  }

  @Test
  void underATitleOfWordsTheFirstParagraphIsText() {
    drafts.file("a.md", "# The Ferry", "Of the River", TEXT);
    assertEquals(List.of(""), subtitles());
  }

  @Test
  void linesOfWhichMoreFollowAreAPoem() {
    drafts.file("a.md", "# I", "Shall I go down to the river", "And wait upon its bank", TEXT);
    assertEquals(List.of(""), subtitles());
  }

  @Test
  void aTitleWithoutTextIsTheText() {
    drafts.file("a.md", "# I", "Nothing").file("b.md", "# II", TEXT);
    assertEquals(List.of("", ""), subtitles());
  }

  @Test
  void sentencesAreArgumentsWhereNearlyAllChaptersBeginWithOne() {
    chapters(9, "Which treats of the ferry.");
    drafts.file("chapter-10.md", "# 10", "He came. He saw the ferry.", TEXT);
    List<String> found = subtitles();
    assertEquals(9, found.stream().filter("Which treats of the ferry."::equals).count());
    assertEquals("", found.getLast());
    assertEquals("1. Which treats of the ferry", drafts.book().contents().getFirst().label());
  }

  @Test
  void sentencesAreTextWhereChaptersBeginOtherwise() {
    chapters(8, "Which treats of the ferry.");
    drafts.file("chapter-9.md", "# 9", "He came. He saw the ferry.", TEXT);
    drafts.file("chapter-10.md", "# 10", "He came. He saw the ferry.", TEXT);
    assertEquals(List.of(""), subtitles().stream().distinct().toList());
  }

  @Test
  void ofFewChaptersNothingIsKnown() {
    chapters(4, "Which treats of the ferry.");
    assertEquals(List.of(""), subtitles().stream().distinct().toList());
  }

  @Test
  void aSentenceOfSomeLengthHeadsNoNotes() {
    String argument = "Which treats of the ferry, of the ferryman, of his children and their boat";
    chapters(5, argument + "[^a].");
    drafts.notes("[^a]: The boat.");
    Component first = drafts.book().contents().getFirst();
    assertEquals("1. " + argument, first.label());
    assertEquals("1", GroupNames.of(drafts.book()).of(first));
  }

  @Test
  void aHeadingWithinAChapterMayHaveOneToo() {
    drafts.file("a.md", "# The Ferry", TEXT, "## 1", "The Ferryman", TEXT, "## 2", TEXT);
    assertEquals(
        List.of("", "numeral", "subtitle", "", "", ""),
        drafts.book().contents().getFirst().blocks().stream()
            .map(block -> String.join(" ", block.attributes().classes()))
            .toList());
  }

  @Test
  void aTitleAboveAnotherNumeralIsOneToo() {
    drafts.file("a.md", "# The Ferry", TEXT, "## 1", "The Ferryman", "## 2", TEXT);
    assertEquals(
        "subtitle",
        String.join(
            " ", drafts.book().contents().getFirst().blocks().get(2).attributes().classes()));
  }

  @Test
  void theOnlySectionRightBelowANumeralIsItsTitle() {
    drafts.file("a.md", "# IV", "## Of the River", TEXT, "### The Bank", TEXT, "#### Mud", TEXT);
    drafts.file("b.md", "# 5.", "## What Is a Ferry?", "### The Boat", TEXT);
    assertEquals(List.of("Of the River", "What Is a Ferry?"), subtitles());
    assertEquals("IV. Of the River", drafts.book().contents().getFirst().label());
    assertEquals(List.of(1, 2), levels(drafts.book().contents().getFirst()));
    assertEquals(
        "of-the-river", drafts.book().contents().getFirst().blocks().getFirst().attributes().id());
    assertEquals(List.of(), drafts.diagnostics.sorted());
  }

  private static List<Integer> levels(Component component) {
    return component.blocks().stream()
        .filter(Heading.class::isInstance)
        .map(it -> ((Heading) it).level())
        .toList();
  }

  @Test
  void chaptersOfOneFileHaveSuchTitlesToo() {
    Drafts single = new Drafts(Structure.SINGLE_FILE);
    single.file("a.md", "# The Ferry", "## I", "### The River", TEXT, "## II", "### Ice", TEXT);
    assertEquals(
        List.of("I. The River", "II. Ice"),
        single.book().contents().stream().map(Component::label).skip(1).toList());
  }

  @Test
  void aPartOfNothingElseHasSuchATitleToo() {
    drafts.file("part-1.md", "# Part I", "## This World").file("a.md", "## I", TEXT, TEXT);
    assertEquals(
        """
        part part-1 “Part I. This World”
          chapter a 1 “I”
        """,
        Tree.of(drafts.book()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# The Ferry|## Of the River|Text.",
        "# I|## Of the River|Text.|## Of the Bridge|Text.",
        "# I|#### Of the River|Text.|## Of the Bridge|Text.",
        "# I|Text goes before it.|## Of the River|Text.",
        "# I|## 1|Text.",
        "# I|## Scene 1|Text.",
        "# I|## Of the River",
        "# Part I|## Introduction|Text."
      })
  void aSectionIsASectionWhereItMayBeOne(String lines) {
    String[] blocks = lines.split("\\|");
    drafts.file("a.md", blocks).file("b.md", "# The Bridge", TEXT);
    assertEquals(List.of("", ""), subtitles());
  }

  @Test
  void anOnlySectionStaysOneWhereAsManyChaptersHaveSeveral() {
    drafts.file("a.md", "# I", "## Morning", TEXT, "## Evening", TEXT);
    drafts.file("b.md", "# II", "## Noon", TEXT);
    assertEquals(List.of("", ""), subtitles());
  }

  private List<Boolean> areArguments() {
    return drafts.book().contents().stream()
        .map(it -> Subtitle.of(it).orElseThrow().attributes().hasClass(Subtitle.ARGUMENT))
        .toList();
  }

  @Test
  void sentencesOfMostChaptersAreArgumentsAndSoIsWhatStandsInTheirPlace() {
    chapters(5, "Which treats of the ferry.");
    drafts.file("chapter-6.md", "# 6", "Of the ferryman and of his dog", TEXT, TEXT);
    assertEquals(List.of(true, true, true, true, true, true), areArguments());
  }

  @Test
  void titlesOfMostChaptersAreNone() {
    chapters(5, "The Ferry");
    drafts.file("chapter-6.md", "# 6", "The dog is the ferryman.", TEXT, TEXT);
    assertEquals(List.of(false, false, false, false, false, false), areArguments());
  }
}

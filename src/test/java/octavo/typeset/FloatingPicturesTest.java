package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostic;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures without captions, which may leave their place unless a sentence leads to them. */
class FloatingPicturesTest extends ChapterPages {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"280\" height=\"200\">"
          + "<rect width=\"280\" height=\"200\"/></svg>";

  private Edition between(String before, String picture) throws IOException {
    Files.writeString(folder.resolve("a.svg"), SVG);
    return set(words(190) + before + "\n\n" + picture + "\n\nAfter " + words(300) + ".\n", "page");
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "word ").collect(Collectors.joining());
  }

  private static int pageOf(Edition edition, String word) {
    return PageLines.of(edition).stream()
        .filter(line -> line.text().startsWith(word))
        .findFirst()
        .orElseThrow()
        .page();
  }

  private static List<Integer> pictures(Edition edition) {
    return IntStream.range(0, edition.pages().size())
        .filter(
            page ->
                edition.pages().get(page).content().stream()
                    .anyMatch(placed -> placed instanceof Placed.Image))
        .boxed()
        .toList();
  }

  @Test
  void aPictureWithoutACaptionLeavesNoHoleAboveIt() throws IOException {
    Edition edition = between("The end.", "![](a.svg){alt=\"A black square\"}");
    int text = pageOf(edition, "After");
    assertEquals(List.of(text + 1), pictures(edition), "the text goes on before it");
  }

  /** A section that is nothing but a picture, below so many words. */
  private Edition section(int before, String after) throws IOException {
    Files.writeString(folder.resolve("a.svg"), SVG);
    String picture = "![](a.svg){alt=\"A black square\"}";
    return set(words(before) + "\n\n## First\n\n" + picture + "\n\n" + after, "page");
  }

  private static int headingOf(Edition edition, String word) {
    return PageLines.of(edition).stream()
        .filter(line -> line.part() == PageLine.Part.HEADING && line.text().startsWith(word))
        .findFirst()
        .orElseThrow()
        .page();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 190, 230})
  void aPictureThatIsAllOfItsSectionStaysBelowItsHeading(int before) throws IOException {
    Edition edition = section(before, "## Second\n\nAfter " + words(300) + ".\n");
    assertEquals(List.of(headingOf(edition, "First")), pictures(edition));
  }

  @Test
  void aPictureThatIsAllOfTheLastSectionStaysBelowItsHeading() throws IOException {
    Edition edition = section(150, "");
    assertEquals(List.of(headingOf(edition, "First")), pictures(edition));
  }

  @Test
  void aPictureThatAColonLeadsToStaysBelowIt() throws IOException {
    Edition edition = between("It looks like this:", "![](a.svg){alt=\"A black square\"}");
    int text = pageOf(edition, "After");
    assertTrue(pictures(edition).getFirst() <= text, "the picture comes first");
  }

  @Test
  void aLongCaptionGoesOnOverThePageRatherThanMakeItsPictureTiny() throws IOException {
    Files.writeString(folder.resolve("b.svg"), SVG.replace("\"200\"", "\"420\""));
    String caption = "Begin " + "caption ".repeat(420) + "finish";
    Edition edition =
        set(
            words(90) + "\n\n![](b.svg){alt=Black}\n\n[" + caption + "]{.caption}\n\nAfter.\n",
            "page");
    int page = pictures(edition).getFirst();
    Placed.Image picture =
        edition.pages().get(page).content().stream()
            .filter(Placed.Image.class::isInstance)
            .map(Placed.Image.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(210, picture.width(), 0.1, "as large as it is");
    assertEquals(page, lineWith(edition, "Begin").page());
    PageLine last = lineWith(edition, "finish");
    assertEquals(page + 1, last.page(), "at the head of the next page");
    assertEquals(422, words(edition, "caption|Begin|finish"), "no word is lost");
    assertEquals(
        List.of(
            "the caption of this figure is so long that it goes on at the head of the next page"),
        diagnostics.sorted().stream().map(Diagnostic::message).toList());
  }

  @Test
  void aPictureMakesRoomForACaptionThatNeedsLittle() throws IOException {
    Files.writeString(folder.resolve("b.svg"), SVG.replace("\"200\"", "\"480\""));
    String caption = "Begin " + "caption ".repeat(120) + "finish";
    Edition edition =
        set(
            words(90) + "\n\n![](b.svg){alt=Black}\n\n[" + caption + "]{.caption}\n\nAfter.\n",
            "page");
    assertEquals(pictures(edition).getFirst(), lineWith(edition, "finish").page());
  }

  /** The lines from the page of the first picture on: the list of illustrations stands before. */
  private static Stream<PageLine> captions(Edition edition) {
    int from = pictures(edition).getFirst();
    return PageLines.of(edition).stream().filter(line -> line.page() >= from);
  }

  private static PageLine lineWith(Edition edition, String word) {
    return captions(edition).filter(line -> line.text().contains(word)).findFirst().orElseThrow();
  }

  /** How many words of a text have one of some letters in them. */
  private static long words(Edition edition, String letters) {
    return captions(edition)
        .flatMap(line -> Pattern.compile(letters).matcher(line.text()).results())
        .count();
  }

  @Test
  void anOrnamentStaysWhereItStands() throws IOException {
    Edition edition = between("The end.", "![](a.svg){.decorative}");
    int text = pageOf(edition, "After");
    assertTrue(pictures(edition).getFirst() <= text, "the ornament comes first");
  }
}

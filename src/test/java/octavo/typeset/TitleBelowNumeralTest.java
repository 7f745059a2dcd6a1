package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import octavo.typeset.page.Edition;
import octavo.typeset.page.StructureElement;
import org.junit.jupiter.api.Test;

/** The title below a numeral is part of the heading for those who hear the PDF. */
class TitleBelowNumeralTest extends ChapterPages {
  private static List<String> headings(Edition edition) {
    return PageLines.of(edition).stream()
        .filter(line -> line.source().around().stream().anyMatch(TitleBelowNumeralTest::isHeading))
        .map(line -> line.text().strip())
        .toList();
  }

  private static boolean isHeading(StructureElement element) {
    return element.type().isHeading();
  }

  @Test
  void theHeadingOfAChapterHoldsItsNumeralAndItsTitle() throws IOException {
    Files.writeString(
        folder.resolve("b1.md"), "# XII\n\nOf the Ferry\n{.subtitle}\n\nIt crossed.\n");
    List<String> headings = headings(set("Words.\n", "book"));
    assertEquals(
        List.of("XII", "Of the Ferry"),
        headings.subList(headings.indexOf("XII"), headings.indexOf("XII") + 2));
  }

  @Test
  void theTextBelowBelongsToNoHeading() throws IOException {
    Files.writeString(
        folder.resolve("b1.md"), "# XII\n\nOf the Ferry\n{.subtitle}\n\nIt crossed.\n");
    assertFalse(headings(set("Words.\n", "book")).contains("It crossed."));
  }
}

package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.page.Edition;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Test;

/** Contents on paper. */
class ContentsPagesTest extends ChapterPages {
  private Edition set(String... titles) throws IOException {
    for (int i = 0; i < titles.length; i++) {
      Files.writeString(folder.resolve("b" + (i + 1) + ".md"), "# " + titles[i] + "\n\nWords.\n");
    }
    return set("Words.\n", "book");
  }

  /** The lines of the contents, without their title and page number. */
  private static List<String> lines(Edition edition) {
    Map<String, String> lines = new LinkedHashMap<>();
    PageLines.of(edition).stream()
        .filter(line -> line.source().around().stream().anyMatch(ContentsPagesTest::isContents))
        .forEach(
            line -> lines.merge(line.page() + "/" + line.number(), line.text(), String::concat));
    return lines.values().stream()
        .map(line -> line.replaceAll("[\\p{Z}\u2060]+", " ").strip())
        .toList();
  }

  private static boolean isContents(StructureElement element) {
    return element.type() == StructureType.CONTENTS;
  }

  @Test
  void chaptersThatHaveButANumeralRunOn() throws IOException {
    Edition edition = set("I", "II", "III", "The End");
    assertEquals(
        List.of("One 1", "I 3 · II 5 · III 7", "The End 9", "Colophon 10"), lines(edition));
  }

  @Test
  void twoNumeralsHaveALineEach() throws IOException {
    assertEquals(
        List.of("One 1", "1 3", "2 5", "The End 7", "Colophon 8"), lines(set("1", "2", "The End")));
  }

  @Test
  void eachNumeralIsAnEntryOfTheContents() throws IOException {
    StructureElement contents = contents(set("I", "II", "III").structure());
    int entries = 0;
    for (StructureKid kid : contents.kids()) {
      if (kid instanceof StructureElement entry) {
        assertEquals(StructureType.CONTENTS_ITEM, entry.type());
        assertTrue(
            entry.kids().stream()
                .anyMatch(
                    in -> in instanceof StructureElement e && e.type() == StructureType.LINK));
        entries++;
      }
    }
    assertEquals(5, entries);
  }

  private static StructureElement contents(StructureElement in) {
    if (isContents(in)) {
      return in;
    }
    return in.kids().stream()
        .filter(StructureElement.class::isInstance)
        .map(kid -> contents((StructureElement) kid))
        .filter(ContentsPagesTest::isContents)
        .findFirst()
        .orElse(in);
  }
}

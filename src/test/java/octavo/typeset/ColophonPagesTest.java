package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import octavo.typeset.page.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The families a colophon names: those the pages are set in. */
class ColophonPagesTest extends ChapterPages {
  private static String named(Edition edition) {
    List<String> lines =
        PageLines.of(edition).stream()
            .map(line -> line.text().strip())
            .filter(line -> line.startsWith("Set in "))
            .toList();
    assertEquals(1, lines.size(), lines.toString());
    return lines.getFirst();
  }

  @Test
  void aFamilyNoWordIsSetInIsNotNamed() throws IOException {
    assertEquals("Set in EB Garamond.", named(set("Words.\n", "book")));
  }

  @Test
  void aFamilyOfOneWordIsNamed() throws IOException {
    assertEquals("Set in EB Garamond, JetBrains Mono.", named(set("Words and `code`.\n", "book")));
  }

  @Test
  void aFamilyOfTheRunningHeadsIsNamed() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: scholar\n");
    assertEquals("Set in EB Garamond, Alegreya Sans.", named(set("Words.\n", "book")));
  }

  @ParameterizedTest
  @CsvSource({"page, 1", "chapter, 1"})
  void aFamilyOfANoteIsNamed(String placement, String number) throws IOException {
    Edition edition = set("Words.[^a]\n\n[^a]: Note with `code`.\n", placement);
    assertEquals("Set in EB Garamond, JetBrains Mono.", named(edition));
    assertEquals(
        1,
        PageLines.of(edition).stream()
            .filter(line -> line.text().strip().startsWith(number + ". Note"))
            .count());
  }
}

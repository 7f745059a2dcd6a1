package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import octavo.theme.sfnt.CharacterMap;
import octavo.theme.sfnt.FontTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fonts in an EPUB show whatever its documents have. */
class EmbeddedFontsTest {
  @TempDir private Path folder;

  private ZipFile epub(String theme) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Дом\nlanguage: ru\ndate: 2026-01-01\ntheme: " + theme + "\n");
    Files.writeString(folder.resolve("a.md"), "# Дом\n\nДом.\n");
    ProgramRun run =
        ProgramRun.of("build", folder.toString(), "--edition", "epub", "-o", folder + "/out");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    try (var files = Files.list(folder.resolve("out"))) {
      return new ZipFile(files.findFirst().orElseThrow().toFile());
    }
  }

  private static byte[] entry(ZipFile zip, String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name)).readAllBytes();
  }

  @Test
  void theyHaveTheCharactersOfTheListsThatFollowTheContents() throws IOException {
    try (ZipFile zip = epub("classic")) {
      byte[] font = entry(zip, "EPUB/fonts/EBGaramond_400Regular.ttf");
      Set<Integer> shown =
          new CharacterMap(FontTables.of(font, 0).table("cmap"), 0).glyphs().keySet();
      String contents = new String(entry(zip, "EPUB/text/contents.xhtml"), StandardCharsets.UTF_8);
      assertTrue(contents.contains("Ориентиры"), contents);
      assertEquals(
          "",
          contents
              .codePoints()
              .filter(c -> c > ' ' && !shown.contains(c))
              .distinct()
              .mapToObj(Character::toString)
              .collect(Collectors.joining()));
    }
  }

  @Test
  void theyHaveNoSmallCapitalsForHeadsOfHiddenLists() throws IOException {
    try (ZipFile zip = epub("scholar")) {
      assertTrue(hasSmallCapitals(entry(zip, "EPUB/fonts/EBGaramond_400Regular.ttf")));
      assertFalse(hasSmallCapitals(entry(zip, "EPUB/fonts/EBGaramond_700Bold.ttf")));
    }
  }

  private static boolean hasSmallCapitals(byte[] font) throws IOException {
    return StandardCharsets.ISO_8859_1
        .decode(FontTables.of(font, 0).table("GSUB"))
        .toString()
        .contains("smcp");
  }
}

package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of a build: each names the line that an author has to mend, and is said once. */
class ToldPlacesTest {
  @TempDir private Path folder;

  private List<String> found(String settings, String text, String... more) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: One\nlanguage: en\ndate: 2026-01-01\n" + settings);
    Files.writeString(folder.resolve("a.md"), text);
    String[] command = new String[more.length + 4];
    System.arraycopy(
        new String[] {"build", folder.toString(), "-o", folder.resolve("out").toString()},
        0,
        command,
        0,
        4);
    System.arraycopy(more, 0, command, 4, more.length);
    return ProgramRun.of(command)
        .err()
        .lines()
        .filter(line -> line.contains("error[") || line.contains("warning["))
        .toList();
  }

  @Test
  void aThemeThatIsNotThereIsToldOnceWhereTheSettingsNameIt() throws IOException {
    assertEquals(
        List.of("book.yaml:4:8: error[STYLE-001]: there is no theme 'nope'"),
        found("theme: nope\n", "Text.\n"));
  }

  @Test
  void theThemeOfAnEditionIsToldThere() throws IOException {
    assertEquals(
        List.of("book.yaml:5:18: error[STYLE-001]: there is no theme 'nope'"),
        found("editions:\n  print: {theme: nope}\n", "Text.\n"));
  }

  @Test
  void aTableThatTheCssEngineCutsOffIsToldBeforeItsWordsAre() throws IOException {
    String row = "| Column0headlong ".repeat(14) + "|\n";
    String text = "# One\n\nText.\n\n" + row + "|---".repeat(14) + "|\n" + row;
    List<String> found =
        found("editions: {print: {engine: css}}\n", text, "--edition", "print").stream()
            .filter(line -> line.contains("PDF-003"))
            .toList();
    assertEquals(1, found.size(), found.toString());
    assertTrue(
        found.getFirst().startsWith("a.md:5:1: warning[PDF-003]: this table is wider than"),
        found.toString());
  }

  @Test
  void aThemeThatExtendsNoneIsToldOnceThoughBothEditionsReadIt() throws IOException {
    Path styles = Files.createDirectories(folder.resolve("styles/mine"));
    Files.writeString(styles.resolve("theme.yaml"), "extends: clasic\n");
    assertEquals(
        List.of(
            "styles/mine/theme.yaml:1:10: error[STYLE-001]: there is no theme 'clasic' to extend"
                + " (editions epub, print)"),
        found("theme: mine\n", "Text.\n"));
  }
}

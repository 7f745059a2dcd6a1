package octavo.typeset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests share that set a book of one chapter, in classic or a theme that extends it. */
abstract class ChapterPages {
  static final String SETTINGS = "title: T\nlanguage: en-GB\ndate: 2026-11-23\n";

  @TempDir Path folder;

  final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void writeSettings() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS);
  }

  void writeTheme(String sheet) throws IOException {
    Path styles = Files.createDirectories(folder.resolve("styles/mine"));
    Files.writeString(
        styles.resolve("theme.yaml"), "extends: classic\nstyles: {compositor: mine.css}\n");
    Files.writeString(styles.resolve("mine.css"), sheet);
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: mine\n");
  }

  Edition set(String text, String placement) throws IOException {
    Files.writeString(folder.resolve("a.md"), "# One\n\n" + text);
    return TypesetBook.of(folder, Map.of("editions.print.notes.placement", placement), diagnostics);
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A book that is made to have many notes: 20 chapters, each note cited once and every tenth twice.
 */
final class NotedBook {
  private static final int CHAPTERS = 20;
  private static final int IN_A_PARAGRAPH = 5;
  private static final int CITED_TWICE = 10;

  private NotedBook() {}

  /**
   * Makes one in a folder.
   *
   * @param notes how many it has, a multiple of the chapters
   */
  static Path of(Path folder, int notes) throws IOException {
    Files.createDirectories(folder);
    List<String> names = new ArrayList<>();
    for (int chapter = 0; chapter < CHAPTERS; chapter++) {
      String name = "chapter-" + (chapter + 1) + ".md";
      Files.writeString(folder.resolve(name), chapter(chapter, notes / CHAPTERS));
      names.add(name);
    }
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Many Notes\nlanguage: en\ndate: 2026-01-01\ncontents: " + names + "\n");
    return folder;
  }

  private static String chapter(int chapter, int notes) {
    StringBuilder text = new StringBuilder("# Chapter " + (chapter + 1) + "\n\n");
    StringBuilder definitions = new StringBuilder("\n");
    for (int note = 0; note < notes; note++) {
      text.append("A sentence of some words carries a mark at its end.[^n")
          .append(note)
          .append("]");
      boolean twice = note % CITED_TWICE == CITED_TWICE - 1;
      text.append(twice ? " It is cited here again.[^n" + (note - 1) + "]" : "");
      text.append(note % IN_A_PARAGRAPH == IN_A_PARAGRAPH - 1 ? "\n\n" : " ");
      definitions.append("[^n").append(note).append("]: The text of note ").append(note);
      definitions.append(" of chapter ").append(chapter + 1).append(", a line long.\n\n");
    }
    return text.append(definitions).toString();
  }
}

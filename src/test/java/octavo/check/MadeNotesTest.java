package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 200 notes cited 1,000 times through a book, in every placement and numbering. */
class MadeNotesTest {
  private static final int NOTES = 200;
  private static final int REFERENCES = 1_000;
  private static final int INSIDE_NOTES = 20;
  private static final int CHAPTERS = 20;
  private static final int EACH = (REFERENCES - INSIDE_NOTES) / CHAPTERS;

  @TempDir private static Path folder;

  private static ProvedBook book;

  @BeforeAll
  static void writeAndReadTheBook() throws IOException {
    List<String> contents = new ArrayList<>();
    Set<Integer> cited = new HashSet<>();
    for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
      Files.writeString(folder.resolve(chapter + ".md"), chapter(chapter, cited));
      contents.add(chapter + ".md");
    }
    assertEquals(NOTES, cited.size());
    Files.writeString(folder.resolve("notes.md"), notes());
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Two Hundred Notes\nlanguage: en-GB\ndate: 2026-01-01\nnotes: {numbered: true}\n"
            + "contents: "
            + contents
            + "\n");
    book = new ProvedBook(folder, "A5");
    assertEquals(List.of(), book.warnings());
  }

  // Some notes come again soon, some in the next chapter, some at the other end of the book.
  private static String chapter(int chapter, Set<Integer> cited) {
    StringBuilder text = new StringBuilder("# Chapter of number " + chapter);
    for (int k = 0; k < EACH; k++) {
      int note = (chapter * 37 + k * (k % 3 == 0 ? 11 : 7)) % NOTES + 1;
      cited.add(note);
      text.append(
          switch (k) {
            case 0 -> mark(note) + "\n\n";
            case EACH / 2 -> "\n\n## The second half" + mark(note) + "\n\n";
            default ->
                "Word " + chapter + "x" + k + "." + mark(note) + (k % 10 == 5 ? "\n\n" : " ");
          });
    }
    return text.append('\n').toString();
  }

  private static String notes() {
    StringBuilder text = new StringBuilder();
    for (int note = 1; note <= NOTES; note++) {
      text.append(mark(note)).append(": The text of note n").append(note).append(" is its own");
      text.append(note % (NOTES / INSIDE_NOTES) == 0 ? ", with a mark." : ".");
      text.append(note % (NOTES / INSIDE_NOTES) == 0 ? mark((note + 4) % NOTES + 1) : "");
      text.append("\n\n");
    }
    return text.toString();
  }

  /** Half are numbered references, half are footnotes with numbers for names. */
  private static String mark(int note) {
    return note % 2 == 0 ? "[" + note + "]" : "[^" + note + "]";
  }

  static List<NoteLayout> layouts() {
    return NoteLayout.all();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void noWordAndNoNoteIsLostOrDoubledAndEveryLinkIsAlive(NoteLayout layout) throws IOException {
    ProvedBook.Proved proved = book.write(layout, folder.resolve("file"));
    assertEquals(List.of(), proved.findings());
    assertEquals(REFERENCES, proved.certificate().orElseThrow().references());
  }
}

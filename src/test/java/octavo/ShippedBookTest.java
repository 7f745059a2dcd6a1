package octavo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Holds the book that ships to its source: no word of it lost, changed or moved, nothing invented
 * that it does not say. Reads the files by a crude reader of its own, not by {@code parse}.
 */
class ShippedBookTest {
  private static final Path BOOK = Path.of("manuscript");
  private static final Path SOURCE = BOOK.resolve("source/ivar-smilga.txt");
  private static final Pattern MARK = Pattern.compile("(?<!\\\\)\\[(\\d+)]");

  @Test
  void theSourceIsTheArticleAsItCame() throws IOException {
    Path original = Path.of("../shared/corpus/articles/ivar-smilga.txt");
    Assumptions.assumeTrue(Files.exists(original), "the corpus is not beside the project");
    assertArrayEquals(Files.readAllBytes(original), Files.readAllBytes(SOURCE));
  }

  @Test
  void everyWordOfTheSourceStandsInTheChaptersInItsOrder() throws IOException {
    List<String> expected = new ArrayList<>();
    sourceParagraphs().forEach(paragraph -> expected.addAll(words(paragraph)));
    List<String> found = new ArrayList<>();
    for (String paragraph : chapterParagraphs()) {
      found.addAll(words(paragraph));
    }
    assertEquals(expected, found);
  }

  @Test
  void theBookHasAtLeastFiveTitledChapters() throws IOException {
    List<Path> chapters = chapters();
    assertTrue(chapters.size() >= 5, chapters::toString);
    for (Path chapter : chapters) {
      assertTrue(Files.readString(chapter).startsWith("# "), chapter::toString);
    }
  }

  @Test
  void theMarksStandInTheSourcesOrder() throws IOException {
    String source = String.join("\n", sourceParagraphs());
    String book = String.join("\n", chapterParagraphs());
    assertEquals(List.of("1", "1", "5", "18", "19"), marks(source));
    assertEquals(marks(source), marks(book));
  }

  @Test
  void tornQuotationsEndWhereTheyBelongAndTheirNotesFollowThem() throws IOException {
    String book = String.join("\n", chapterParagraphs());
    assertTrue(book.contains("overthrow of Kerensky.\"[5]\nIn mid-October"));
    assertTrue(book.contains("those of his party colleagues.\"[18]\nViktor Serge"));
    assertTrue(book.contains("distinctly the armchair sort.\"[19]\nSmilga's wife"));
  }

  @Test
  void theNotesWhoseSentencesAreMissingAreGivenToNoOther() throws IOException {
    List<String> paragraphs = chapterParagraphs();
    List<String> alone = paragraphs.stream().filter(p -> p.contains("[1]")).toList();
    assertEquals(List.of("\\[…\\][1]", "\\[…?\\][1]"), alone);
    assertTrue(paragraphs.get(paragraphs.indexOf(alone.get(0)) + 1).startsWith("Smilga joined"));
    assertTrue(paragraphs.get(paragraphs.indexOf(alone.get(1)) + 1).startsWith("Freed as"));
  }

  @Test
  void theQuotationThatIsNeverClosedIsNotClosedByUs() throws IOException {
    assertTrue(chapterParagraphs().stream().anyMatch(p -> p.endsWith("\"fake economic leader.")));
  }

  @Test
  void slipsOfTheSourceAreKeptAndNamedInTheNote() throws IOException {
    String book = String.join("\n", chapterParagraphs());
    String note = Files.readString(BOOK.resolve("editors-note.md"));
    for (String slip :
        List.of(
            "the Bolsheviks seizure of power",
            "in face held him responsible",
            "in Kuban joined the Bolsheviks")) {
      assertTrue(book.contains(slip), slip);
      assertTrue(note.contains(slip), slip);
    }
  }

  @Test
  void noNoteTextIsInvented() throws IOException {
    String texts = Files.readString(BOOK.resolve("notes.md")).replaceAll("(?m)^\\[\\d+]:$", "");
    assertEquals("", texts.strip());
    try (Stream<Path> files = Files.list(BOOK)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        boolean defines =
            Files.readString(file).lines().anyMatch(l -> l.matches("\\[\\^?\\d+]:.*\\S.*"));
        assertFalse(defines, file::toString);
      }
    }
  }

  @Test
  void captionsAreTheSourcesWordForWord() throws IOException {
    List<String> lines = Files.readString(SOURCE).lines().toList();
    String captions = Files.readString(BOOK.resolve("captions.yaml")).replaceAll("\\s+", " ");
    for (String caption : lines.subList(lines.size() - 2, lines.size())) {
      assertTrue(captions.contains("caption: " + caption + " alt:"), caption);
    }
  }

  // Title, body paragraphs, and a last block of two captions.
  private static List<String> sourceParagraphs() throws IOException {
    String[] blocks = Files.readString(SOURCE).split("\n\n");
    assertEquals(19, blocks.length);
    return List.of(blocks).subList(1, 18);
  }

  private static List<Path> chapters() throws IOException {
    try (Stream<Path> files = Files.list(BOOK)) {
      return files
          .filter(f -> f.getFileName().toString().matches("\\d\\d-.*\\.md"))
          .sorted()
          .toList();
    }
  }

  private static List<String> chapterParagraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (Path chapter : chapters()) {
      for (String block : Files.readString(chapter).strip().split("\n\n")) {
        if (!block.startsWith("#") && !block.startsWith("![")) {
          paragraphs.add(block);
        }
      }
    }
    return paragraphs;
  }

  private static List<String> marks(String text) {
    return MARK.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<String> words(String text) {
    Matcher matcher = MARK.matcher(text.replace("\\[…\\]", "").replace("\\[…?\\]", ""));
    String plain = matcher.replaceAll(" ").replace("\"", " ");
    return Stream.of(plain.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}

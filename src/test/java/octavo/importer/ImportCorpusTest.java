package octavo.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How well captions are recognised in texts whose truth is known, and how much comes back of real
 * books that are damaged as scans are. That no word is lost unsaid is proved of each.
 */
class ImportCorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Pattern CAPTIONS = Pattern.compile("\"captions\": *\\[([^\\]]*)\\]");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @BeforeEach
  void needsTheCorpus() {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "there is no folder " + CORPUS);
  }

  private static List<String> captions(Mended mended) {
    List<String> captions = new ArrayList<>();
    for (Passage passage : mended.source().passages()) {
      if (passage instanceof Passage.Figure(var _, var _, TracedText caption)) {
        captions.add(caption.value());
      }
    }
    return captions;
  }

  private static List<String> truth(String article) throws IOException {
    String json = Files.readString(CORPUS.resolve("articles/" + article + ".truth.json"));
    Matcher captions = CAPTIONS.matcher(json);
    assertTrue(captions.find());
    List<String> truth = new ArrayList<>();
    Matcher string = STRING.matcher(captions.group(1));
    while (string.find()) {
      truth.add(string.group(1));
    }
    return truth;
  }

  @Test
  void everyCaptionOfTheArticlesIsRecognisedAndNothingElseIsTakenForOne() throws IOException {
    for (String article : List.of("wikipedia", "tsne", "john-maynard-keynes")) {
      for (String kind : List.of("full", "cut")) {
        Path file = CORPUS.resolve("articles/" + article + "." + kind + ".txt");
        Set<String> found = new HashSet<>(captions(Mended.of(Files.readAllBytes(file))));
        assertEquals(new HashSet<>(truth(article)), found, article + " " + kind);
      }
    }
  }

  @Test
  void theArticleOfTheShippedBookHasTwoCaptions() throws IOException {
    Mended mended = Mended.of(Files.readAllBytes(CORPUS.resolve("articles/ivar-smilga.txt")));
    assertEquals(2, captions(mended).size());
    assertEquals("Ivar Smilga", mended.source().particulars().title().orElseThrow());
  }

  @Test
  void paragraphsOfBooksComeBackFromAScan() throws IOException {
    int all = 0;
    int back = 0;
    for (String book : List.of("keynes/chapter-2", "keynes/chapter-3", "reed/chapter-3")) {
      List<String> paragraphs = paragraphs(CORPUS.resolve(book + ".md"));
      DamagedPages pages = new DamagedPages(60, 38);
      Mended mended = Mended.of(pages.of(paragraphs).getBytes(StandardCharsets.UTF_8));
      Set<String> found = new HashSet<>();
      for (Passage passage : mended.source().passages()) {
        passage.texts().forEach(text -> found.add(letters(text.value())));
      }
      all += paragraphs.size();
      back += (int) paragraphs.stream().filter(it -> found.contains(letters(it))).count();
    }
    assertTrue(all > 50 && back * 100 >= all * 93, back + " of " + all);
  }

  // Paragraphs of letters and stops only: what is markup is no matter of plain text.
  private static List<String> paragraphs(Path file) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (String block : Files.readString(file).split("\n\\s*\n")) {
      String line = block.strip().replaceAll("\\s+", " ");
      if (line.length() > 30
          && !line.matches("(?s).*[#*_|<>{}\\[\\]\\\\—-].*")
          && line.endsWith(".")) {
        paragraphs.add(line);
      }
    }
    return paragraphs;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}.,;:]+", " ").strip();
  }
}

package octavo.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.ManuscriptText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The words of the examples of CommonMark 0.31.2 are those its own HTML holds. */
class CommonMarkWordsTest {
  private static final Path SPEC = Path.of("../shared/oracles/commonmark/spec.txt");
  private static final String FENCE = "`".repeat(32);
  private static final NoteRules RULES = new NoteRules(Set.of(), false, false);

  /** An example: its number, its Markdown and the HTML it stands for. */
  private record Example(int number, String markdown, String html) {}

  @Test
  void theWordsOfAnExampleAreThoseOfItsHtml() throws IOException {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Example example : examples()) {
      if (holdsHtml(example)) {
        continue;
      }
      compared++;
      String expected = words(example.html());
      SourceText read = read(example.markdown());
      String actual = read.main().toString();
      if (!expected.equals(actual)) {
        wrong.add(
            example.number() + "\n" + example + "\nexpected " + expected + "\nread " + actual);
      }
    }
    assertTrue(compared > 500, "only " + compared);
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyCharacterOfAnExampleIsAccountedFor() throws IOException {
    for (Example example : examples()) {
      Ledger ledger = read(example.markdown()).ledger();
      assertEquals(ledger.length(), ledger.next(Mark.UNREAD, 0), example.toString());
    }
  }

  private static SourceText read(String markdown) {
    SourceFile file = new SourceFile("spec.md", markdown);
    return SourceReader.read(ManuscriptText.of(file, false), RULES, new Pictures(Map.of()));
  }

  // What a book does with raw HTML and images, the specification does not say. A definition of a
  // note is none of CommonMark's.
  private static boolean holdsHtml(Example example) {
    return example.html().contains("<img")
        || example
            .html()
            .matches(
                "(?s).*<(?!/?(?:p|h[1-6]|blockquote|ul|ol|li|pre|code|em|strong|a|hr|br)\\b).*")
        || example.markdown().matches("(?s).*<[a-z!?/][^:@>\\s]*(?:\\s[^>]*)?>.*");
  }

  private static String words(String html) {
    Words<Reference> words = new Words<>();
    String text =
        html.replaceAll("<(?:/?(?:em|strong|code|a))\\b[^>]*>", "").replaceAll("<[^>]*>", "\n");
    for (char c :
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .toCharArray()) {
      words.add(c, 0, false);
    }
    words.end();
    return words.toString();
  }

  private static List<Example> examples() throws IOException {
    Assumptions.assumeTrue(Files.exists(SPEC), "the CommonMark specification is not here");
    List<Example> examples = new ArrayList<>();
    StringBuilder markdown = new StringBuilder();
    StringBuilder html = new StringBuilder();
    int part = 0;
    for (String line : Files.readAllLines(SPEC)) {
      if (line.startsWith(FENCE + " example")) {
        part = 1;
      } else if (line.equals(FENCE) && part == 2) {
        examples.add(new Example(examples.size() + 1, tabs(markdown), tabs(html)));
        markdown.setLength(0);
        html.setLength(0);
        part = 0;
      } else if (part == 1 && line.equals(".")) {
        part = 2;
      } else if (part > 0) {
        (part == 1 ? markdown : html).append(line).append('\n');
      }
    }
    return examples;
  }

  private static String tabs(StringBuilder text) {
    return text.toString().replace('→', '\t');
  }
}

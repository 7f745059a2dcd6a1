package octavo.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.ManuscriptText;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The inline level is our own, so its structure is compared with what commonmark-java's own parser
 * finds: on every example of the CommonMark specification, and on made-up lines of markup.
 */
class CommonMarkSpecTest {
  private static final Path SPEC = Path.of("../shared/oracles/commonmark/spec.txt");
  private static final String FENCE = "`".repeat(32);

  @Test
  void everyExampleHasTheStructureOfCommonMark() throws IOException {
    List<String> examples = examples();
    assertTrue(examples.size() >= 652, () -> "only " + examples.size());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      String markdown = examples.get(i);
      Node reference = Parser.builder().build().parse(markdown);
      if (ReferenceDraft.holdsHtml(reference)) {
        continue;
      }
      String expected = plain(DraftPrinter.print(ReferenceDraft.blocks(reference)));
      String actual = plain(DraftPrinter.print(parse(markdown).blocks()));
      if (!expected.equals(actual)) {
        wrong.add(
            "example "
                + (i + 1)
                + "\n"
                + markdown
                + "\nexpected\n"
                + expected
                + "\nactual\n"
                + actual);
      }
    }
    assertTrue(
        wrong.isEmpty(), () -> wrong.size() + " examples\n" + String.join("\n----\n", wrong));
  }

  @Test
  void madeUpMarkupHasTheStructureOfCommonMark() {
    String[] pieces = {
      "*",
      "**",
      "***",
      "_",
      "__",
      "[",
      "]",
      "(",
      ")",
      "](a)",
      "![",
      "`",
      "``",
      "\\",
      "a",
      "b c",
      " ",
      "\n",
      "\"",
      ".",
      "&amp;",
      "](<b c> 'd')",
      "[d]",
      "[]",
      "\n\n[d]: /e\n\n",
      "  \n",
      "é",
      "-",
      "#"
    };
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder markdown = new StringBuilder();
      for (int length = random.nextInt(24); length >= 0; length--) {
        markdown.append(pieces[random.nextInt(pieces.length)]);
      }
      Node reference = Parser.builder().build().parse(markdown.toString());
      if (ReferenceDraft.holdsHtml(reference)) {
        continue;
      }
      String expected = plain(DraftPrinter.print(ReferenceDraft.blocks(reference)));
      String actual = plain(DraftPrinter.print(parse(markdown.toString()).blocks()));
      assertEquals(expected.replace(" ", ""), actual.replace(" ", ""), markdown::toString);
    }
  }

  private static Draft parse(String markdown) {
    SourceFile file = new SourceFile("spec.md", markdown);
    return new MarkdownParser("en", new Diagnostics()).parse(ManuscriptText.of(file, false));
  }

  // Typewriter marks again, and white space as in HTML.
  private static String plain(String printed) {
    return printed
        .replaceAll("[“”″]", "\"")
        .replaceAll("[‘’′]", "'")
        .replace("—", "---")
        .replace("–", "--")
        .replace("…", "...")
        .replaceAll("[ \\t]*⏎[ \\t]*", "⏎")
        .replaceAll("[ \\t\\n]+", " ")
        .replaceAll(" ?([|⟩]) ?", "$1")
        .replaceAll(" ?alternative ?⟨[|] *⟩", "")
        .replaceAll(" +", " ")
        .strip();
  }

  private static List<String> examples() throws IOException {
    Assumptions.assumeTrue(Files.exists(SPEC), "the CommonMark specification is not here");
    List<String> examples = new ArrayList<>();
    StringBuilder markdown = new StringBuilder();
    boolean within = false;
    for (String line : Files.readAllLines(SPEC)) {
      if (line.startsWith(FENCE + " example")) {
        within = true;
        markdown.setLength(0);
      } else if (within && line.equals(".")) {
        examples.add(markdown.toString().replace('→', '\t'));
        within = false;
      } else if (within) {
        markdown.append(line).append('\n');
      }
    }
    return examples;
  }
}

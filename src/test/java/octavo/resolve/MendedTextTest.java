package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diagnostic.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mends findings changes nothing but the order of marks and punctuation. */
class MendedTextTest {
  private static final List<String> PIECES =
      List.of(
          "word",
          "other",
          " ",
          " ",
          "\n",
          "\n\n",
          "[1]",
          "[1]",
          "[2]",
          "[^a]",
          "[^b]",
          "^[in",
          "note]",
          ".",
          ".",
          ",",
          ";",
          ":",
          "!",
          "?",
          "...",
          "*",
          "**",
          "_",
          "“",
          "”",
          "\"",
          "'",
          "(",
          ")",
          "`",
          "&amp",
          "&",
          "https://a.b/c",
          "![",
          "](u)",
          "{.c}",
          "\n> ",
          "\n- ",
          "\n1. ",
          "\n| ",
          " | ",
          "---",
          "\\",
          "3",
          "items[0]",
          "<b>",
          "</b>",
          "~~",
          "$x",
          "…",
          "é",
          "😀");

  private static final List<String> DEFINITIONS =
      List.of(
          "\n[1]: One.\n",
          "\n\n[2]: Two[1].\n",
          "\n\n[^a]: Text of *a*.\n",
          "\n\n[^a]: Text of *a*.\n\n    More of it.\n\n",
          "\n\n[^b]: Text.\n[^b]: Text.\n[1]: One.\n",
          "\n\n[^b]: Text.\n\n- item\n\n  [^b]: Text.\n",
          "\n\n[1]: One.\n    indented\n");

  private static final Pattern REFERENCE = Pattern.compile("\\(\\d+→\\d+\\)");
  private static final Pattern SIGNS = Pattern.compile("[.,;:!?…]+");

  @TempDir private Path folder;
  private int mended;

  @Test
  void wordsAndNotesStayAndASecondTimeNothingIsLeftToMend() throws IOException {
    Random random = new Random(25);
    for (int i = 0; i < 4_000; i++) {
      check(text(random));
    }
    assertTrue(mended > 500, mended + " texts were mended");
  }

  private static String text(Random random) {
    List<String> all = new ArrayList<>();
    for (int i = 3 + random.nextInt(25); i > 0; i--) {
      all.add(PIECES.get(random.nextInt(PIECES.size())));
    }
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      all.add(DEFINITIONS.get(random.nextInt(DEFINITIONS.size())));
    }
    String text = "# A\n\n" + String.join("", all);
    return random.nextBoolean() ? text : text.replace("\n", "\r\n");
  }

  private void check(String text) throws IOException {
    Resolving before = resolved(text);
    List<Patch> patches = Patch.of(before.diagnostics.sorted());
    if (before.diagnostics.hasErrors() || patches.isEmpty()) {
      return;
    }
    mended++;
    assertEquals(1, patches.size());
    String now = patches.getFirst().apply(text);
    Resolving after = resolved(now);
    String shown = text + "\n=====\n" + now;
    assertEquals(words(before), words(after), shown);
    assertEquals(List.of(), Patch.of(after.diagnostics.sorted()), shown);
  }

  private Resolving resolved(String text) throws IOException {
    Path file = folder.resolve("a.md");
    Files.writeString(file, text);
    return new Resolving(file, Map.of("language", "en"));
  }

  private static String words(Resolving resolved) {
    String printed = REFERENCE.matcher(BookPrinter.print(resolved.book())).replaceAll("");
    return SIGNS.matcher(printed).replaceAll(found -> sorted(found.group()));
  }

  private static String sorted(String signs) {
    char[] all = signs.toCharArray();
    Arrays.sort(all);
    return Matcher.quoteReplacement(new String(all));
  }
}

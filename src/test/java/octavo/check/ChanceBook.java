package octavo.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small book of notes, made of numbers that choose what comes next: notes of a word or of pages,
 * which cite others, themselves among them, and hold figures whose captions cite notes, as those in
 * the text do. When the numbers are used up each choice is the first, so that fewer and smaller
 * numbers make a simpler book.
 */
final class ChanceBook {
  private static final List<String> TRIMS =
      List.of("A5", "A6", "150mm x 70mm", "A4", "110mm x 60mm", "210mm x 90mm");

  /** Names of notes: half in chapters, the numbered ones in a file of their own. */
  private static final List<String> NOTES = List.of("[^a]", "[1]", "[^b]", "[2]", "[^c]", "[3]");

  private static final List<String> WORDS =
      List.of("lamp", "a", "window", "to", "circumstances", "rain", "of", "remembered");

  private final List<Integer> numbers;
  private final NoteLayout layout;
  private final String trim;
  private final int kinds;
  private final Map<String, String> files = new TreeMap<>();
  private int used;
  private int words;

  /** The book of some numbers. */
  ChanceBook(List<Integer> numbers, List<NoteLayout> layouts) {
    this.numbers = List.copyOf(numbers);
    this.layout = layouts.get(next(layouts.size()));
    this.trim = TRIMS.get(next(TRIMS.size()));
    this.kinds = 1 + next(NOTES.size());
    StringBuilder numbered = new StringBuilder();
    StringBuilder footnotes = new StringBuilder();
    for (String note : NOTES) {
      (note.startsWith("[^") ? footnotes : numbered).append(note + ": " + note() + "\n\n");
    }
    files.put("notes.md", numbered.toString());
    files.put("captions.yaml", caption("one") + caption("two"));
    files.put("one.svg", picture(40));
    files.put("two.svg", picture(120));
    files.put("1.md", "# One" + marks(8) + "\n\n" + chapter() + footnotes);
    files.put("2.md", "# Two\n\n" + (next(2) == 0 ? "Short.\n\n" : chapter()) + footnotes);
    files.put(
        "book.yaml",
        "title: By Chance\nlanguage: en-GB\ndate: 2026-01-01\nnotes: {numbered: true}\n"
            + "contents: [1.md, 2.md]\n");
  }

  private int next(int below) {
    return used < numbers.size() ? numbers.get(used++) % below : 0;
  }

  /** Where its notes stand. */
  NoteLayout layout() {
    return layout;
  }

  /** Its pages. */
  String trim() {
    return trim;
  }

  /** Writes it to a folder, over the book that is there. */
  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static String picture(int height) {
    String size = " width='60' height='" + height + "'";
    return "<svg xmlns='http://www.w3.org/2000/svg'" + size + "><rect" + size + "/></svg>";
  }

  private String chapter() {
    StringBuilder text = new StringBuilder();
    for (int blocks = 1 + next(12); blocks > 0; blocks--) {
      text.append(
          switch (next(8)) {
            case 0, 1, 2, 3 -> text(120);
            case 4 -> figure();
            case 5 -> "> " + text(40);
            case 6 -> "| One" + marks(2) + " | Two |\n|---|---|\n| a | b" + marks(2) + " |\n";
            default -> "## Section" + marks(2) + "\n\n" + text(40);
          });
      text.append("\n\n");
    }
    return text.toString();
  }

  private String note() {
    return switch (next(5)) {
      case 0, 1 -> text(6);
      case 2 -> text(40);
      case 3 -> text(400);
      default -> text(300) + "\n\n    " + figure() + (next(2) == 0 ? "" : "\n\n    " + text(80));
    };
  }

  private String caption(String image) {
    String text = "Caption" + marks(1) + " and" + marks(1) + ".";
    return image + ".svg: {alt: A box, caption: \"" + text + "\"}\n";
  }

  private String figure() {
    return next(2) == 0 ? "![](one.svg)" : "![](two.svg)";
  }

  /** Words, each another, and a mark after some of them. */
  private String text(int most) {
    StringBuilder text = new StringBuilder("Text");
    int left = 1 + next(most);
    while (left > 0) {
      for (int run = Math.min(left, 1 + next(most)); run > 0; run--, left--) {
        text.append(' ').append(WORDS.get(words % WORDS.size())).append(words++);
      }
      text.append(marks(2));
    }
    return text.append('.').toString();
  }

  /** A mark, or two, or none, which are so many chances more than one. */
  private String marks(int rare) {
    return switch (next(rare + 2)) {
      case 1 -> mark();
      case 2 -> mark() + mark();
      default -> "";
    };
  }

  private String mark() {
    return NOTES.get(next(kinds));
  }

  @Override
  public String toString() {
    return layout + " " + trim + " " + numbers.subList(0, used);
  }
}

package octavo.typeset;

import java.util.List;

/**
 * Chapters that look like chance and are the same each time, with all kinds of blocks, and notes.
 */
final class ChanceText {
  private static final List<String> WORDS =
      List.of(
          "the",
          "lamp",
          "stood",
          "upon",
          "a",
          "table",
          "by",
          "window",
          "and",
          "rain",
          "ran",
          "down",
          "extraordinary",
          "constitutional",
          "circumstances",
          "while",
          "nobody",
          "remembered",
          "to",
          "communication",
          "old",
          "of",
          "it",
          "was",
          "unfortunately",
          "never",
          "is",
          "in",
          "or");

  /** Numbers that look like chance and are the same each time (Park and Miller, 1988). */
  private long seed = 1;

  private int next(int below) {
    seed = seed * 48_271 % 2_147_483_647;
    return (int) (seed % below);
  }

  /** A chapter; a third of its paragraphs call a note. */
  String chapter(String title, int paragraphs) {
    StringBuilder text = new StringBuilder("# " + title + "\n\n");
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      text.append(next(9) == 0 ? "## " + sentence(3) + "\n\n" : "");
      if (next(6) == 0) {
        text.append(piece(next(3)));
      }
      text.append(next(12) == 0 ? "> " : "").append(sentence(30 + next(150)));
      if (next(3) == 0) {
        text.append("[^").append(i).append("] ").append(sentence(10 + next(40)));
        notes.append("[^").append(i).append("]: ").append(sentence(5 + next(80))).append("\n\n");
      }
      text.append("\n\n");
    }
    return text.append(notes).toString();
  }

  private String piece(int kind) {
    StringBuilder text = new StringBuilder();
    int size = 1 + next(12);
    for (int i = 0; i < size; i++) {
      switch (kind) {
        case 0 -> text.append("- ").append(sentence(next(30)));
        case 1 -> text.append(i == 0 ? "| One | Two |\n|---|---|\n" : "").append(row());
        default -> text.append("    ").append(sentence(next(5)));
      }
      text.append('\n');
    }
    return text.append('\n').toString();
  }

  private String row() {
    return "| " + sentence(next(4)) + " | " + sentence(next(next(9) == 0 ? 600 : 40)) + " |";
  }

  private String sentence(int words) {
    StringBuilder text = new StringBuilder("Here");
    for (int i = 0; i < words; i++) {
      text.append(' ').append(WORDS.get(next(WORDS.size())));
    }
    return text.append('.').toString();
  }
}

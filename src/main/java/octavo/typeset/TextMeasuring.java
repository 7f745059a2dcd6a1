package octavo.typeset;

import java.util.List;
import java.util.function.ToDoubleFunction;
import octavo.typeset.line.Piece;

/** Measures text without setting it: its words, and its lines as far as it breaks them itself. */
final class TextMeasuring {
  private final ToDoubleFunction<Piece.Text> width;
  private double longest;
  private double word;
  private double widest;
  private double line;

  /**
   * For one text.
   *
   * @param width how wide a piece of it is, in points
   */
  TextMeasuring(ToDoubleFunction<Piece.Text> width) {
    this.width = width;
  }

  /** How wide the text of these pieces is. */
  TextWidths of(List<Piece> pieces) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Break end -> endLine();
        case Piece.Tear _, Piece.Isolate _, Piece.EndOfIsolate _ -> {
          // No cell is made narrower for them.
        }
        case Piece.Fixed fixed -> {
          word += fixed.width();
          line += fixed.width();
        }
        case Piece.Text text -> {
          words(text);
          line += width.applyAsDouble(text);
        }
      }
    }
    endLine();
    return new TextWidths(longest, widest);
  }

  private void endLine() {
    endWord();
    widest = Math.max(widest, line);
    line = 0;
  }

  private void endWord() {
    longest = Math.max(longest, word);
    word = 0;
  }

  private void words(Piece.Text text) {
    String[] words = text.text().split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      boolean joined = i > 0 && staysBehind(words[i]);
      if (i > 0 && !joined) {
        endWord();
      }
      String own = joined ? " " + words[i] : words[i];
      word += width.applyAsDouble(text.with(own));
    }
  }

  // No line begins with these, though a space is before them (UAX 14, LB13 and LB15d).
  private static boolean staysBehind(String word) {
    return !word.isEmpty() && ",.:;!?)]}/".indexOf(word.charAt(0)) >= 0;
  }
}

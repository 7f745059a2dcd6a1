package octavo.typeset.line;

import java.util.List;

/**
 * What the line breaking algorithm sees of a paragraph, and what it says.
 *
 * @param text a character for each of the pieces' characters; all white space is a space, a fixed
 *     piece U+FFFC, the end of a line by the author's will a space
 * @param opportunities whether a line may end before each
 * @param isEastAsian whether Japanese or Chinese characters are in it
 */
record ParagraphText(String text, boolean[] opportunities, boolean isEastAsian) {
  private static final char OBJECT = '\uFFFC';

  static ParagraphText of(List<Piece> pieces, BreakOpportunities opportunities) {
    String text = text(pieces);
    boolean isEastAsian = EastAsian.isIn(text);
    boolean[] found = isEastAsian ? opportunities.strict(text) : opportunities.of(text);
    return new ParagraphText(text, found, isEastAsian);
  }

  private static String text(List<Piece> pieces) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Text only) {
      return spaced(only.text());
    }
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text words -> text.append(spaced(words.text()));
        case Piece.Fixed fixed -> text.append(OBJECT);
        case Piece.Tear _, Piece.Isolate _, Piece.EndOfIsolate _ -> {
          // They have no text.
        }
        case Piece.Break end -> text.append(' ');
      }
    }
    return text.toString();
  }

  private static String spaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && isSpace(text.charAt(i))) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ').replace('\f', ' ');
      }
    }
    return text;
  }

  /** Whether it is white space that becomes a word space. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** Whether a line may end before a character. */
  boolean mayBreak(int at) {
    return opportunities[at];
  }
}

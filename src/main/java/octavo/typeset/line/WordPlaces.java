package octavo.typeset.line;

import octavo.typeset.line.Items.Place;
import octavo.typeset.line.Items.Reach;

/** Adds words to the material, with the places within them where a line may end. */
final class WordPlaces {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char EM_DASH = '\u2014';

  /** What a line costs that ends before a dash. */
  private static final double DASH = 1_000;

  /** What a line costs that ends within a word without a hyphen. */
  static final double TORN = 2_000;

  /** What a line costs that ends within a chain of marks: less, for no word is divided. */
  private static final double CHAINED = 1_900;

  /** What a line costs that ends within code, after a mark that parts it. */
  private static final Place PARTED = new Place(150, 0, 0, false, Reach.ALWAYS);

  /** Where a word is torn. */
  private static final Place TEAR = new Place(TORN, 0, 0, false, Reach.LAST_RESORT);

  /**
   * A word that is longer than a third of a line of code may have to be torn, as an indent is
   * before it; one in running text only where it is longer than its line.
   */
  private static final int LONG_CODE = 3;

  /**
   * How many places to tear a word there are to a line: more would be finer, and slow for nothing.
   */
  private static final int TEARS = 16;

  private final ParagraphText paragraph;
  private final String text;
  private final Material material;
  private final double narrowest;
  private final Division division;

  /**
   * For a paragraph.
   *
   * @param narrowest the width of its narrowest line
   * @param division how readily its words are divided
   */
  WordPlaces(ParagraphText paragraph, Material material, double narrowest, Division division) {
    this.division = division;
    this.paragraph = paragraph;
    this.text = paragraph.text();
    this.material = material;
    this.narrowest = narrowest;
  }

  /** Adds a word that begins at a place of the text. */
  void add(Word word, Type type, int origin, Piece.Manner manner) {
    if (manner == Piece.Manner.CODE) {
      addCode(word, origin);
      return;
    }
    int length = word.text().length();
    boolean isTooLong = word.width() > narrowest;
    int point = 0;
    int name = 0;
    int from = 0;
    for (int at = 1; at < length; at++) {
      boolean isPoint = point < word.points().length && word.points()[point] == at;
      boolean isName = name < word.names().length && word.names()[name] == at;
      point += isPoint ? 1 : 0;
      name += isName ? 1 : 0;
      if (paragraph.mayBreak(origin + at) && isApart(origin + at)) {
        from = box(word, from, at);
        opportunity(word, type, at, origin + at);
      } else if (isPoint || isName) {
        from = box(word, from, at);
        material.place(at, hyphen(word, type, at, isPoint));
      } else if (isTooLong && isTear(word, from, at)) {
        from = box(word, from, at);
        material.place(at, TEAR);
      }
    }
    box(word, from, length);
  }

  // Where the algorithm for prose sees a place is one only if code is parted there as well: it
  // would leave the hyphens of an option behind.
  private void addCode(Word word, int origin) {
    int length = word.text().length();
    boolean isLong = word.width() * (material.isJustified() ? 1 : LONG_CODE) > narrowest;
    int from = 0;
    for (int at = 1; at < length; at++) {
      if (CodeBreaks.mayBreak(text, origin + at)) {
        from = box(word, from, at);
        material.place(at, PARTED);
      } else if (isLong && isTear(word, from, at)) {
        from = box(word, from, at);
        material.place(at, TEAR);
      }
    }
    box(word, from, length);
  }

  /** Adds a place between two pieces of code that no space parts. */
  void betweenCode(int at) {
    if (!isSpace(text.charAt(at - 1)) && !isSpace(text.charAt(at))) {
      material.placeBetween(CodeBreaks.mayBreak(text, at) ? PARTED : TEAR);
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0';
  }

  /** Adds a place between two pieces that no space parts. */
  void between(int at, double left) {
    if (isApart(at) && text.charAt(at - 1) != SOFT_HYPHEN) {
      material.placeBetween(place(at, material.rightEdge(), left));
    }
  }

  /** Adds a place between two pieces that belong together. */
  void tear() {
    material.placeBetween(new Place(CHAINED, -material.rightEdge(), 0, false, Reach.LAST_RESORT));
  }

  private int box(Word word, int from, int to) {
    material.box(word, from, to);
    return to;
  }

  private void opportunity(Word word, Type type, int at, int inText) {
    Edges edges = material.edges();
    material.place(
        at,
        text.charAt(inText - 1) == SOFT_HYPHEN
            ? hyphen(word, type, at, true)
            : place(inText, edges.right(word, at), edges.left(word, at)));
  }

  // A dash that no space parts from its word begins no line, where that can be helped.
  private Place place(int at, double right, double left) {
    boolean isHyphen = text.charAt(at - 1) == '-' || text.charAt(at - 1) == '\u2010';
    return text.charAt(at) == EM_DASH
        ? new Place(DASH, -right, -left, isHyphen, Reach.LAST_RESORT)
        : new Place(isHyphen ? division.hyphen() : 0, -right, -left, isHyphen, Reach.ALWAYS);
  }

  private Place hyphen(Word word, Type type, int at, boolean isCommon) {
    return new Place(
        isCommon ? division.hyphen() : division.name(),
        type.hyphenWidth() - material.edges().hyphen(type),
        -material.edges().left(word, at),
        true,
        isCommon ? Reach.HYPHENS : Reach.LAST_RESORT);
  }

  // A single character is not left behind: the dash of a dialogue, the x of x-ray.
  private boolean isApart(int at) {
    return Character.isIdeographic(text.charAt(at - 1)) || at >= 2 && text.charAt(at - 2) != ' ';
  }

  private boolean isTear(Word word, int from, int at) {
    return TEARS * word.width(from, at) >= narrowest && isCharacter(word.text(), at);
  }

  private static boolean isCharacter(String text, int at) {
    return switch (Character.getType(text.codePointAt(at))) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT,
          Character.SURROGATE ->
          false;
      default -> !Character.isLowSurrogate(text.charAt(at));
    };
  }
}

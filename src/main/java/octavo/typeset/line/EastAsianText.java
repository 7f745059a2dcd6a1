package octavo.typeset.line;

import octavo.typeset.font.Setting;
import octavo.typeset.font.Shaped;
import octavo.typeset.line.EastAsian.Writing;
import octavo.typeset.line.Items.Place;
import octavo.typeset.line.Items.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Adds the East Asian characters of a paragraph to its material, each alone in its {@link
 * CharacterFrame}, and the white between them and what stands beside them. A line may end in any
 * such {@link Gap} where the line breaking algorithm lets it.
 */
final class EastAsianText {
  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  private final ParagraphText paragraph;
  private final String text;
  private final ParagraphStyle style;
  private final Material material;
  private final CharacterFrames frames;
  private final double narrowest;

  /** What the line at hand ends with so far; none at its beginning. */
  private @Nullable CharacterFrame last;

  /** Whether {@link #last} is a western letter or figure, or punctuation that ends a word. */
  private boolean isLastSpaced;

  /** Up to which place of the text characters must be torn apart. */
  private int torn;

  EastAsianText(
      ParagraphText paragraph, ParagraphStyle style, Material material, CharacterFrames frames) {
    this.paragraph = paragraph;
    this.text = paragraph.text();
    this.style = style;
    this.material = material;
    this.frames = frames;
    this.narrowest = style.measures().narrowest();
  }

  /** Begins a line by the author's will. */
  void begin() {
    last = null;
  }

  /** How much of the text is of one kind from a place on: where that ends. */
  int end(int from, int to, boolean isEastAsian, Writing writing) {
    int at = from;
    while (at < to && isEastAsian(at, writing) == isEastAsian) {
      at = isEastAsian ? character(at, to) : at + Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, to);
  }

  /** Whether the character at a place is set as an East Asian one. */
  boolean isEastAsian(int at, Writing writing) {
    int character = text.codePointAt(at);
    if (EastAsian.of(character) != EastAsian.WESTERN) {
      return true;
    }
    byte among = EastAsian.amongIdeographs(character);
    if (among == EastAsian.WESTERN || writing == Writing.OTHER) {
      return false;
    }
    boolean isQuote = among == EastAsian.OPEN || among == EastAsian.CLOSE;
    return isQuote && writing == Writing.CHINESE ? !isApostrophe(at) : isBeside(at, character);
  }

  private boolean isApostrophe(int at) {
    return at > 0
        && at + 1 < text.length()
        && text.charAt(at) == '\u2019'
        && isWesternLetter(text.charAt(at - 1))
        && isWesternLetter(text.charAt(at + 1));
  }

  private static boolean isWesternLetter(char c) {
    return Character.isLetter(c) && EastAsian.of(c) == EastAsian.WESTERN;
  }

  private boolean isBeside(int at, int character) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == character) {
      before--;
    }
    int after = at + 1;
    while (after < text.length() && text.charAt(after) == character) {
      after++;
    }
    return before >= 0 && EastAsian.of(text.codePointBefore(before + 1)) != EastAsian.WESTERN
        || after < text.length() && EastAsian.of(text.codePointAt(after)) != EastAsian.WESTERN;
  }

  /** Where the character at a place ends, with the marks and selectors on it. */
  private int character(int at, int to) {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < to && isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return Math.min(end, to);
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> character == '\u200D';
    };
  }

  /**
   * Adds East Asian characters.
   *
   * @param from where they begin in the text of the paragraph
   * @param joined whether no line ends before the first
   * @param space the word space before them, if there is one
   */
  void add(
      Piece.Text piece, Type type, int from, int to, boolean joined, Atom.@Nullable Space space) {
    Setting setting = piece.setting();
    Atom.@Nullable Space open = space;
    boolean breaks = paragraph.mayBreak(from) && !joined;
    int at = from;
    while (at < to) {
      int end = character(at, to);
      CharacterFrame frame = frames.of(text.substring(at, end), setting);
      if (breaks || open != null || at == from) {
        tear(at, to, frame, setting);
      }
      meet(frame, at, breaks, 0, true, open);
      open = null;
      if (text.charAt(at) == IDEOGRAPHIC_SPACE && !material.beginsLine()) {
        space(frame, type, piece, paragraph.mayBreak(end));
      } else {
        material.begin(new Atom.Letters(frame.word(), type, piece));
        material.box(frame.word(), 0, end - at);
      }
      last = frame;
      at = end;
      breaks = at < to && paragraph.mayBreak(at);
    }
  }

  private void space(CharacterFrame frame, Type type, Piece.Text piece, boolean breaks) {
    Shaped shaped = frame.word().shaped().getFirst();
    material.space(new Atom.Space(type.spacedBy(shaped), frame.word().width(), piece), breaks, 0);
  }

  // What has no place to end a line and is longer than one is torn apart as a last resort.
  private void tear(int from, int to, CharacterFrame first, Setting setting) {
    if (from < torn) {
      return;
    }
    double width = first.word().width();
    CharacterFrame before = first;
    int at = character(from, to);
    while (at < to && !paragraph.mayBreak(at)) {
      int end = character(at, to);
      CharacterFrame frame = frames.of(text.substring(at, end), setting);
      width += Gap.between(before, frame, false).width() + frame.word().width();
      before = frame;
      at = end;
    }
    torn = width > narrowest ? at : from;
  }

  /**
   * Adds what stands between what has been and a western word or a fixed piece.
   *
   * @param left how far it hangs over the edge when a line begins with it
   * @return whether it has been added; else it is as in other paragraphs
   */
  boolean meetWestern(int at, boolean breaks, double left, Atom.@Nullable Space space) {
    if (last == null || last.kind() == EastAsian.WESTERN) {
      return false;
    }
    meet(WESTERN, at, breaks, left, opensWord(at), space);
    return true;
  }

  /** Notes that a western word or a fixed piece has been added that ends before a place. */
  void passWestern(int end) {
    last = WESTERN;
    isLastSpaced = closesWord(end);
  }

  private static final CharacterFrame WESTERN =
      new CharacterFrame(
          new Word("x", java.util.List.of(), new float[2], new int[0], new int[0]),
          EastAsian.WESTERN,
          0,
          0,
          0);

  private boolean opensWord(int at) {
    if (at >= text.length()) {
      return false;
    }
    int type = Character.getType(text.codePointAt(at));
    return isLetter(type)
        || type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  private boolean closesWord(int end) {
    int character = text.codePointBefore(end);
    int type = Character.getType(character);
    return isLetter(type)
        || type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || character < 0x80 && ".,;:!?%".indexOf(character) >= 0;
  }

  private static boolean isLetter(int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.CURRENCY_SYMBOL ->
          true;
      default -> false;
    };
  }

  private void meet(
      CharacterFrame next,
      int at,
      boolean breaks,
      double left,
      boolean isNextSpaced,
      Atom.@Nullable Space space) {
    CharacterFrame before = last;
    if (space != null) {
      // The white of punctuation beside a word space is part of it, and goes with it.
      double white = next.before() + (before == null ? 0 : before.after());
      material.space(
          new Atom.Space(space.type(), space.width() + white, space.piece()), breaks, left);
    } else if (before != null && !material.beginsLine()) {
      boolean isSpaced = before.kind() == EastAsian.WESTERN ? isLastSpaced : isNextSpaced;
      gap(Gap.between(before, next, isSpaced), before, at, breaks, left);
    } else if (breaks && !material.beginsLine()) {
      gap(Gap.NONE, next, at, true, left);
    }
  }

  private void gap(Gap gap, CharacterFrame before, int at, boolean breaks, double left) {
    if (breaks) {
      if (before.isClosing() && before.after() > 0 && style.alignment() == Alignment.JUSTIFY) {
        // A line ends in the ink of the mark or, all at once, in its white (JLReq 3.8.3): the
        // shorter first, as whoever chooses gives up at the first that is too long.
        material.placeBetween(new Place(0, 0, -left, false, Reach.ALWAYS));
        material.placeBetween(new Place(0, before.after(), -left, false, Reach.ALWAYS));
        material.gap(gap);
      } else {
        material.gap(gap);
        material.breakable(new Place(0, -material.rightEdge(), -left, false, Reach.ALWAYS));
      }
      return;
    }
    if (at < torn) {
      material.placeBetween(new Place(WordPlaces.TORN, 0, 0, false, Reach.LAST_RESORT));
    }
    if (gap.width() > 0 || gap.stretch() > 0) {
      material.gap(gap);
    }
  }
}

package octavo.typeset.line;

import com.ibm.icu.text.Bidi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import octavo.typeset.font.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Which way the characters of a paragraph run: of an even level to the right, of an odd one to the
 * left (UAX 9, revision 50; by ICU). Found for the paragraph as a whole, before it has lines.
 */
final class Levels {
  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  /** What stands in the place of a control that must do nothing: it is passed over as well. */
  private static final char NOTHING = '\u2060';

  private final String text;
  private final byte[] levels;
  private final byte[] fences;

  private Levels(String text, byte[] levels, byte[] fences) {
    this.text = text;
    this.levels = levels;
    this.fences = fences;
  }

  /**
   * The levels of a paragraph.
   *
   * @param text of its pieces, see {@link ParagraphText}
   * @param rightToLeft the direction of the paragraph itself
   * @return null where all of it runs to the right, so that nothing else need be asked
   */
  static @Nullable Levels of(List<Piece> pieces, String text, boolean rightToLeft) {
    if (!rightToLeft && !RightToLeft.isIn(text)) {
      return null;
    }
    Isolated isolated = new Isolated(text);
    pieces.forEach(isolated::add);
    Bidi bidi = new Bidi();
    bidi.setPara(isolated.out.toString(), rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    byte[] all = bidi.getLevels();
    byte[] levels = new byte[text.length()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = all[isolated.places[i]];
    }
    byte[] fences = new byte[isolated.fences.size()];
    for (int i = 0; i < fences.length; i++) {
      fences[i] = all[isolated.fences.get(i)];
    }
    return new Levels(text, levels, fences);
  }

  /** The level of what an isolate stands in, by its number among all beginnings and ends. */
  byte fence(int number) {
    return fences[number];
  }

  /** The level of a character. */
  byte at(int place) {
    return levels[place];
  }

  /**
   * Where the run ends that begins at a place, at the latest at a limit after it. Controls, which
   * are not seen, stay with what stands beside them, so that none is left alone.
   */
  int end(int from, int limit) {
    byte level = of(from, limit);
    int at = from;
    while (at < limit && (levels[at] == level || RightToLeft.isControl(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** The level of the run that begins at a place, before a limit: of its first letter. */
  byte of(int from, int limit) {
    int at = from;
    while (at < limit - 1 && RightToLeft.isControl(text.charAt(at))) {
      at++;
    }
    return levels[at];
  }

  /**
   * A text with the controls that isolate parts of it. What an author has opened within a part is
   * closed with it, and what he has closed that is not open there closes nothing (CSS Writing Modes
   * 4, section 2.4.2).
   */
  private static final class Isolated {
    private final String text;
    private final StringBuilder out;
    private final int[] places;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private final List<Integer> fences = new ArrayList<>();
    private int from;

    /** How many isolates the author has opened in the part at hand. */
    private int open;

    Isolated(String text) {
      this.text = text;
      this.out = new StringBuilder(text.length() + 16);
      this.places = new int[text.length()];
    }

    void add(Piece piece) {
      switch (piece) {
        case Piece.Text words -> characters(words.text().length());
        case Piece.Fixed _, Piece.Break _ -> characters(1);
        case Piece.Tear _ -> {
          // It has no text.
        }
        case Piece.Isolate isolate -> {
          fences.add(out.length());
          out.append(initiator(isolate.direction()));
          outer.push(open);
          open = 0;
        }
        case Piece.EndOfIsolate _ -> {
          out.repeat(POP_DIRECTIONAL_ISOLATE, open + (outer.isEmpty() ? 0 : 1));
          fences.add(Math.max(0, out.length() - 1));
          open = outer.isEmpty() ? 0 : outer.pop();
        }
      }
    }

    private static char initiator(Direction direction) {
      return switch (direction) {
        case RIGHTWARDS -> LEFT_TO_RIGHT_ISOLATE;
        case LEFTWARDS -> RIGHT_TO_LEFT_ISOLATE;
        case OF_SCRIPT -> FIRST_STRONG_ISOLATE;
      };
    }

    private void characters(int count) {
      for (int end = from + count; from < end; from++) {
        char c = text.charAt(from);
        places[from] = out.length();
        if (c == POP_DIRECTIONAL_ISOLATE) {
          out.append(open > 0 ? c : NOTHING);
          open = Math.max(0, open - 1);
        } else {
          open += c >= LEFT_TO_RIGHT_ISOLATE && c <= FIRST_STRONG_ISOLATE ? 1 : 0;
          out.append(c);
        }
      }
    }
  }
}

package octavo.pdf.paint;

import java.util.Arrays;
import octavo.pdf.document.PdfBytes;
import octavo.typeset.font.Face;

/**
 * The codes of one face in a PDF, as {@link CodeMap} writes them. A code is a glyph with the text
 * it stands for, so that a small capital says {@code a} in one place and {@code A} in another, and
 * a hyphen U+00AD at a line's end: ToUnicode (ISO 32000-1, 9.10.3) then tells all of it. Code 0 is
 * the glyph of the undefined. Codes are counted in the order they are first asked for.
 */
final class FontCodes {
  private static final int NONE = 0;

  private final Face face;

  /** The first code of each glyph, and after each code the next of the same glyph; 0 is none. */
  private final int[] first;

  private int[] next = new int[256];
  private int[] glyphs = new int[256];
  private String[] texts = new String[256];

  /** The text of each code that is one character, else 0: nearly all are, and asked for often. */
  private char[] characters = new char[256];

  private double[] widths = new double[256];
  private int count = 1;

  FontCodes(Face face) {
    this.face = face;
    first = new int[face.glyphCount()];
    texts[0] = "\uFFFD";
    widths[0] = widthOf(0);
  }

  Face face() {
    return face;
  }

  /** How many codes there are; they are the numbers below. */
  int count() {
    return count;
  }

  int glyph(int code) {
    return glyphs[code];
  }

  String text(int code) {
    return texts[code];
  }

  /** The width of a code as the PDF gives it, in thousandths of an em. */
  double width(int code) {
    return widths[code];
  }

  private double widthOf(int glyph) {
    return PdfBytes.rounded(face.advance(glyph) * 1000);
  }

  /**
   * The code of a glyph that stands for the characters of {@code text} from {@code start} to {@code
   * end}.
   */
  int code(int glyph, String text, int start, int end) {
    int code = first[glyph];
    if (end - start == 1) {
      char character = text.charAt(start);
      while (code != NONE && characters[code] != character) {
        code = next[code];
      }
    } else {
      while (code != NONE && !matches(texts[code], text, start, end)) {
        code = next[code];
      }
    }
    return code == NONE ? add(glyph, text.substring(start, end)) : code;
  }

  /** The number that a content stream writes for a code. */
  int written(int code) {
    return CodeMap.written(code);
  }

  private static boolean matches(String known, String text, int start, int end) {
    return known.length() == end - start && text.startsWith(known, start);
  }

  private int add(int glyph, String text) {
    if (count == CodeMap.MOST) {
      throw new IllegalStateException("more codes than can be written: " + face.postScriptName());
    }
    if (count == glyphs.length) {
      next = Arrays.copyOf(next, count * 2);
      glyphs = Arrays.copyOf(glyphs, count * 2);
      texts = Arrays.copyOf(texts, count * 2);
      characters = Arrays.copyOf(characters, count * 2);
      widths = Arrays.copyOf(widths, count * 2);
    }
    next[count] = first[glyph];
    first[glyph] = count;
    glyphs[count] = glyph;
    texts[count] = text;
    characters[count] = text.length() == 1 ? text.charAt(0) : 0;
    widths[count] = widthOf(glyph);
    return count++;
  }

  /** The glyphs by code. */
  int[] glyphs() {
    return Arrays.copyOf(glyphs, count);
  }
}

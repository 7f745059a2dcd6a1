package octavo.theme.sfnt;

import java.util.ArrayList;
import java.util.List;

/**
 * A CFF font program (Adobe Technical Note 5176), read in place: the outlines of one font, with the
 * subroutines they call and the dictionaries they are drawn by. Whoever has checked it can read any
 * part of it.
 */
public final class CffFont {
  private final byte[] data;
  private final CffDict top;
  private final CffIndex outlines;
  private final CffIndex global;
  private final List<CffDict> fonts = new ArrayList<>();
  private final List<CffDict> privates = new ArrayList<>();
  private final List<CffIndex> locals = new ArrayList<>();

  /**
   * Reads a program.
   *
   * @param data a {@code CFF} table
   * @throws IndexOutOfBoundsException when its numbers lead outside it
   */
  public CffFont(byte[] data) {
    this.data = data;
    CffIndex names = CffIndex.read(data, data[2] & 0xFF);
    CffIndex tops = CffIndex.read(data, names.end());
    top = CffDict.read(data, tops.start(0), tops.end(0));
    global = CffIndex.read(data, CffIndex.read(data, tops.end()).end());
    outlines = CffIndex.read(data, top.numbers(CffDict.CHAR_STRINGS)[0]);
    if (top.has(CffDict.FONT_ARRAY)) {
      CffIndex array = CffIndex.read(data, top.numbers(CffDict.FONT_ARRAY)[0]);
      for (int i = 0; i < array.count(); i++) {
        addFont(CffDict.read(data, array.start(i), array.end(i)));
      }
    } else {
      addFont(top);
    }
  }

  private void addFont(CffDict font) {
    fonts.add(font);
    int[] place = font.numbers(CffDict.PRIVATE);
    boolean none = place.length < 2;
    CffDict dict =
        none ? new CffDict() : CffDict.read(data, place[1], Math.addExact(place[1], place[0]));
    privates.add(dict.without(CffDict.SUBROUTINES));
    locals.add(
        dict.has(CffDict.SUBROUTINES)
            ? CffIndex.read(data, place[1] + dict.numbers(CffDict.SUBROUTINES)[0])
            : new CffIndex(data, new int[] {0}));
  }

  /** The dictionary of the whole. */
  public CffDict top() {
    return top;
  }

  /** Whether its glyphs are known by number and drawn by several dictionaries. */
  public boolean hasFontArray() {
    return top.has(CffDict.FONT_ARRAY);
  }

  /** The outlines by glyph. */
  public CffIndex outlines() {
    return outlines;
  }

  /** The subroutines that outlines of all dictionaries call. */
  public CffIndex global() {
    return global;
  }

  /** The dictionaries of the font array; only {@link #top} where there is none. */
  public List<CffDict> fonts() {
    return List.copyOf(fonts);
  }

  /** The Private DICT of each of {@link #fonts}, but for where its subroutines are. */
  public List<CffDict> privates() {
    return List.copyOf(privates);
  }

  /** The subroutines of each of {@link #fonts}. */
  public List<CffIndex> locals() {
    return List.copyOf(locals);
  }

  /** By which of {@link #fonts} a glyph is drawn. */
  public int font(int glyph) {
    int[] place = top.numbers(CffDict.FONT_SELECT);
    if (place.length == 0) {
      return 0;
    }
    int at = place[0];
    if (data[at] == 0) {
      return data[at + 1 + glyph] & 0xFF;
    }
    // Format 3: ranges of first glyph and font; the last range is only an end.
    int low = 0;
    int high = unsigned(at + 1);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (unsigned(at + 3 + 3 * middle) <= glyph) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return data[at + 3 + 3 * low + 2] & 0xFF;
  }

  private int unsigned(int at) {
    return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
  }
}

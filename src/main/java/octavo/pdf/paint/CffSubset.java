package octavo.pdf.paint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import octavo.theme.sfnt.CffDict;
import octavo.theme.sfnt.CffFont;
import octavo.theme.sfnt.CffIndex;

/**
 * A CFF font program of chosen glyphs in a chosen order (Adobe Technical Note 5176), so that a code
 * of the PDF is the number of its glyph. A glyph may be there twice, which a font whose glyphs have
 * names could not have: what is made is always keyed by CIDs, of one Private DICT or of as many as
 * there were. Subroutines that no chosen glyph calls are left empty, for calls are by number.
 */
final class CffSubset {
  /** Strings beyond the standard ones begin here (appendix A). */
  private static final int FIRST_STRING = 391;

  private static final int HEADER = 4;
  private static final byte[] RETURN = {11};

  private final CffFont font;
  private final List<CffDict> fonts = new ArrayList<>();
  private final int[] glyphs;

  private CffSubset(CffFont font, int[] glyphs) {
    this.font = font;
    this.glyphs = glyphs;
    for (CffDict dict : font.fonts()) {
      CffDict kept = new CffDict();
      // Its name would be a string of the old table of strings.
      fonts.add(font.hasFontArray() ? kept.copy(dict, CffDict.FONT_MATRIX) : kept);
    }
  }

  /**
   * The font program.
   *
   * @param data a {@code CFF} table
   * @param name the font's name
   */
  static byte[] of(byte[] data, String name, int[] glyphs) {
    return new CffSubset(new CffFont(data), glyphs).program(name);
  }

  private byte[] program(String name) {
    int[] selected = IntStream.of(glyphs).map(font::font).toArray();
    SubroutineCalls calls = new SubroutineCalls(font.outlines(), font.global(), font.locals());
    for (int i = 0; i < glyphs.length; i++) {
      calls.follow(glyphs[i], selected[i]);
    }
    byte[] names = CffIndex.of(List.of(ascii(name)));
    byte[] strings = CffIndex.of(List.of(ascii("Adobe"), ascii("Identity")));
    byte[] subroutines = subroutines(font.global(), calls::callsGlobal);
    byte[] charset = charset();
    byte[] select = select(selected);
    byte[] shapes = CffIndex.of(IntStream.of(glyphs).mapToObj(font.outlines()::item).toList());

    int afterTop = HEADER + names.length + topIndex(0, 0, 0, 0).length;
    int charsetAt = afterTop + strings.length + subroutines.length;
    int selectAt = charsetAt + charset.length;
    int shapesAt = selectAt + select.length;
    int fontsAt = shapesAt + shapes.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {1, 0, HEADER, 4});
    out.writeBytes(names);
    out.writeBytes(topIndex(charsetAt, selectAt, shapesAt, fontsAt));
    Stream.of(strings, subroutines, charset, select, shapes).forEach(out::writeBytes);
    writeFonts(out, calls);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] topIndex(int charset, int select, int shapes, int fontArray) {
    CffDict made =
        new CffDict()
            .copy(font.top(), CffDict.FONT_MATRIX)
            .copy(font.top(), CffDict.FONT_BOX)
            .put(CffDict.REGISTRY_ORDERING_SUPPLEMENT, FIRST_STRING, FIRST_STRING + 1, 0)
            .put(CffDict.COUNT_OF_CODES, glyphs.length)
            .put(CffDict.CHARSET, charset)
            .put(CffDict.FONT_SELECT, select)
            .put(CffDict.CHAR_STRINGS, shapes)
            .put(CffDict.FONT_ARRAY, fontArray);
    return CffIndex.of(List.of(made.bytes()));
  }

  // Format 2 of section 13: one range from CID 1 on. A font of the undefined glyph alone has none.
  private byte[] charset() {
    int rest = glyphs.length - 2;
    return rest < 0 ? new byte[] {0} : new byte[] {2, 0, 1, (byte) (rest >> 8), (byte) rest};
  }

  // Format 0 of section 19.
  private static byte[] select(int[] selected) {
    byte[] select = new byte[selected.length + 1];
    for (int i = 0; i < selected.length; i++) {
      select[i + 1] = (byte) selected[i];
    }
    return select;
  }

  private void writeFonts(ByteArrayOutputStream out, SubroutineCalls calls) {
    List<byte[]> bodies = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < fonts.size(); i++) {
      int owner = i;
      CffDict dict = font.privates().get(i);
      CffIndex local = font.locals().get(i);
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      if (local.count() > 0) {
        int size = dict.put(CffDict.SUBROUTINES, 0).bytes().length;
        body.writeBytes(dict.put(CffDict.SUBROUTINES, size).bytes());
        body.writeBytes(subroutines(local, n -> calls.callsLocal(owner, n)));
        sizes.add(size);
      } else {
        body.writeBytes(dict.bytes());
        sizes.add(body.size());
      }
      bodies.add(body.toByteArray());
    }
    int at = out.size() + fontArray(sizes, Collections.nCopies(fonts.size(), 0)).length;
    List<Integer> places = new ArrayList<>();
    for (byte[] body : bodies) {
      places.add(at);
      at += body.length;
    }
    out.writeBytes(fontArray(sizes, places));
    bodies.forEach(out::writeBytes);
  }

  private byte[] fontArray(List<Integer> sizes, List<Integer> places) {
    List<byte[]> dicts = new ArrayList<>();
    for (int i = 0; i < fonts.size(); i++) {
      dicts.add(fonts.get(i).put(CffDict.PRIVATE, sizes.get(i), places.get(i)).bytes());
    }
    return CffIndex.of(dicts);
  }

  private static byte[] subroutines(CffIndex index, IntPredicate called) {
    return CffIndex.of(
        IntStream.range(0, index.count())
            .mapToObj(i -> called.test(i) ? index.item(i) : RETURN)
            .toList());
  }
}

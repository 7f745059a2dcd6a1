package octavo.check;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * A composite font (ISO 32000-1, 9.7) that tells all of its codes itself: by an embedded CMap or
 * Identity-H, and by ToUnicode. Nothing of the font's program is looked at, which PDFBox reads
 * first of all.
 */
final class CompositeFont implements GlyphText.Source {
  private static final int LARGEST = 0xFFFF;

  private final CharacterMap codes;
  private final CharacterMap characters;
  private final float[] widths;
  private final float otherwise;

  private CompositeFont(
      CharacterMap codes, CharacterMap characters, float[] widths, float otherwise) {
    this.codes = codes;
    this.characters = characters;
    this.widths = widths;
    this.otherwise = otherwise;
  }

  /** Reads a font; null when it leaves something to a program to know. */
  static @Nullable CompositeFont of(COSDictionary font) throws IOException {
    COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (!COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))
        || !(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream toUnicode)
        || descendants == null
        || !(descendants.getObject(0) instanceof COSDictionary descendant)) {
      return null;
    }
    CharacterMap codes = null;
    if (COSName.IDENTITY_H.equals(encoding)) {
      codes = CharacterMap.IDENTITY;
    } else if (encoding instanceof COSStream stream && stream.getInt("WMode", 0) == 0) {
      codes = CharacterMap.read(stream);
    }
    CharacterMap characters = CharacterMap.read(toUnicode);
    if (codes == null || characters == null) {
      return null;
    }
    float otherwise = descendant.getFloat(COSName.DW, 1000);
    return new CompositeFont(codes, characters, widths(descendant, otherwise), otherwise);
  }

  // A number and an array of the widths from there on, or two numbers and one width (9.7.4.3).
  private static float[] widths(COSDictionary descendant, float otherwise) {
    float[] widths = new float[0];
    COSArray array = descendant.getCOSArray(COSName.W);
    int i = 0;
    while (array != null && i + 1 < array.size()) {
      int first = array.getInt(i);
      if (array.getObject(i + 1) instanceof COSArray list) {
        for (int j = 0; j < list.size(); j++) {
          widths = with(widths, first + j, list.getObject(j), otherwise);
        }
        i += 2;
      } else {
        int last = Math.min(array.getInt(i + 1), LARGEST);
        for (int j = first; i + 2 < array.size() && j <= last; j++) {
          widths = with(widths, j, array.getObject(i + 2), otherwise);
        }
        i += 3;
      }
    }
    return widths;
  }

  private static float[] with(
      float[] widths, int number, @Nullable COSBase width, float otherwise) {
    if (number < 0 || number > LARGEST || !(width instanceof COSNumber known)) {
      return widths;
    }
    float[] more = widths;
    if (number >= widths.length) {
      more = Arrays.copyOf(widths, Math.max(number + 1, widths.length * 2));
      Arrays.fill(more, widths.length, more.length, otherwise);
    }
    more[number] = known.floatValue();
    return more;
  }

  @Override
  public int length(byte[] string, int at) {
    return codes.length(string[at] & 0xFF);
  }

  @Override
  public String text(int code) {
    String text = characters.text(code);
    return text == null ? GlyphText.UNKNOWN : text;
  }

  @Override
  public float advance(int code) {
    int number = codes.number(code);
    return (number < widths.length ? widths[number] : otherwise) / 1000;
  }
}

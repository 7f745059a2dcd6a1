package octavo.check;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * A font of the PDF as far as reading needs it: the characters and the advance of each code. Asked
 * once a code; a book draws each of its few hundred codes many thousand times.
 */
final class GlyphText {
  /** What stands for a glyph whose characters the PDF does not tell. */
  static final String UNKNOWN = "\uFFFD";

  /** Codes of the two-byte encodings books use; a damaged file may claim any number. */
  private static final int LARGEST_KEPT = 0xFFFF;

  private final Source source;
  private @Nullable String[] texts = new String[256];
  private float[] advances = new float[256];

  private GlyphText(Source source) {
    this.source = source;
  }

  /** What a font says of its codes. */
  interface Source {
    /**
     * How many bytes the code takes that begins at a place of a string.
     *
     * @return 1 to 4
     */
    int length(byte[] string, int at) throws IOException;

    /** The characters of a code. */
    String text(int code) throws IOException;

    /** The width of a code as a part of the type's size. */
    float advance(int code) throws IOException;
  }

  /** Reads the font that a page has under a name. */
  static GlyphText of(COSDictionary font, PDResources resources, COSName name) throws IOException {
    CompositeFont composite = CompositeFont.of(font);
    Source source = composite == null ? new LibraryFont(resources.getFont(name)) : composite;
    return new GlyphText(source);
  }

  /**
   * Reads a string.
   *
   * @param drawn where its characters go
   * @return how far it takes the pen along its line
   */
  double read(byte[] string, Characters drawn, TextState state) throws IOException {
    double way = 0;
    for (int at = 0; at < string.length; ) {
      int length = source.length(string, at);
      if (at + length > string.length) {
        break;
      }
      int code = 0;
      for (int i = 0; i < length; i++) {
        code = code << 8 | string[at++] & 0xFF;
      }
      // Word spacing applies to this code and no other (ISO 32000-1, 9.3.3).
      double space = state.charSpace + (length == 1 && code == ' ' ? state.wordSpace : 0);
      if (code < 0 || code > LARGEST_KEPT) {
        drawn.add(UNKNOWN);
      } else {
        drawn.add(text(code));
        way += advances[code] * state.size;
      }
      way += space;
    }
    return way * state.scale;
  }

  private String text(int code) throws IOException {
    if (code >= texts.length) {
      texts = Arrays.copyOf(texts, Math.max(code + 1, texts.length * 2));
      advances = Arrays.copyOf(advances, texts.length);
    }
    String text = texts[code];
    if (text == null) {
      text = source.text(code);
      texts[code] = text;
      advances[code] = source.advance(code);
    }
    return text;
  }
}

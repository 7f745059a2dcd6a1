package octavo.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * A font of the PDF as far as reading needs it: the characters and the advance of each code. Asked
 * once a code; a book draws each of its few hundred codes many thousand times.
 */
final class GlyphText {
  /** What stands for a glyph whose characters the PDF does not tell. */
  private static final String UNKNOWN = "\uFFFD";

  /** Codes of the two-byte encodings books use; a damaged file may claim any number. */
  private static final int LARGEST_KEPT = 0xFFFF;

  private final PDFont font;
  private final boolean twoBytes;
  private final boolean oneByte;
  private @Nullable String[] texts = new String[256];
  private float[] advances = new float[256];

  GlyphText(PDFont font) {
    this.font = font;
    boolean composite = font instanceof PDType0Font;
    this.oneByte = !composite;
    this.twoBytes =
        composite && COSName.IDENTITY_H.equals(font.getCOSObject().getItem(COSName.ENCODING));
  }

  /** Receives the codes of a string one after the other. */
  interface Sink {
    /**
     * A code.
     *
     * @param text its characters
     * @param advance its width as a part of the type's size
     * @param isSpace whether word spacing applies to it
     */
    void glyph(String text, float advance, boolean isSpace);
  }

  void read(byte[] codes, Sink sink) throws IOException {
    if (twoBytes) {
      for (int i = 0; i + 1 < codes.length; i += 2) {
        glyph((codes[i] & 0xFF) << 8 | codes[i + 1] & 0xFF, false, sink);
      }
    } else if (oneByte) {
      for (byte code : codes) {
        glyph(code & 0xFF, code == ' ', sink);
      }
    } else {
      ByteArrayInputStream in = new ByteArrayInputStream(codes);
      while (in.available() > 0) {
        int before = in.available();
        int code = font.readCode(in);
        glyph(code, before - in.available() == 1 && code == ' ', sink);
      }
    }
  }

  private void glyph(int code, boolean isSpace, Sink sink) throws IOException {
    if (code < 0 || code > LARGEST_KEPT) {
      sink.glyph(UNKNOWN, 0, false);
      return;
    }
    if (code >= texts.length) {
      texts = Arrays.copyOf(texts, Math.max(code + 1, texts.length * 2));
      advances = Arrays.copyOf(advances, texts.length);
    }
    String text = texts[code];
    if (text == null) {
      String known = font.toUnicode(code);
      text = known == null ? UNKNOWN : known;
      texts[code] = text;
      advances[code] = font.getWidth(code) / 1000;
    }
    sink.glyph(text, advances[code], isSpace);
  }
}

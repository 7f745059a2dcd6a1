package octavo.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of any kind, read by PDFBox. */
final class LibraryFont implements GlyphText.Source {
  private final PDFont font;
  private final boolean isComposite;

  LibraryFont(PDFont font) {
    this.font = font;
    this.isComposite = font instanceof PDType0Font;
  }

  @Override
  public int length(byte[] string, int at) throws IOException {
    if (!isComposite) {
      return 1;
    }
    ByteArrayInputStream in = new ByteArrayInputStream(string, at, string.length - at);
    int before = in.available();
    font.readCode(in);
    return Math.max(1, before - in.available());
  }

  @Override
  public String text(int code) throws IOException {
    String text = font.toUnicode(code);
    return text == null ? GlyphText.UNKNOWN : text;
  }

  @Override
  public float advance(int code) throws IOException {
    return font.getWidth(code) / 1000;
  }
}

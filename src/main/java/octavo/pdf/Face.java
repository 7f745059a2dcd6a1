package octavo.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import octavo.theme.FontFile;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * One font file as the PDF uses it: parsed once, embedded as a subset when a glyph of it is first
 * set.
 *
 * <p>Its substitution table is switched off. PDFBox applies ligatures when it draws but not when it
 * measures, and then "office" extracts as "o ce" and PDF/UA 7.21.7 fails; without the table the
 * text comes out as it went in, without ligatures.
 */
final class Face extends PDFontSupplier {
  private final FontFile file;
  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final PDDocument document;
  private @Nullable PDFont embedded;

  private Face(FontFile file, TrueTypeFont font, PDDocument document) throws IOException {
    super(null);
    this.file = file;
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.document = document;
  }

  /**
   * Parses a font file.
   *
   * @throws IOException when it is no TrueType font with a Unicode character map
   */
  static Face parse(FontFile file, PDDocument document) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.bytes().read()));
    font.setEnableGsub(false);
    return new Face(file, font, document);
  }

  FontFile file() {
    return file;
  }

  boolean has(int codePoint) {
    return characters.getGlyphId(codePoint) != 0;
  }

  /** The file anew, for another library. */
  InputStream stream() {
    try {
      return new ByteArrayInputStream(file.bytes().read());
    } catch (IOException e) {
      throw new UncheckedIOException("font " + file.name(), e);
    }
  }

  /** The font within the document. Embedding begins with the first call. */
  @Override
  public PDFont supply() {
    PDFont known = embedded;
    if (known == null) {
      known = embed();
      embedded = known;
    }
    return known;
  }

  private PDFont embed() {
    try {
      return PDType0Font.load(document, font, true);
    } catch (IOException e) {
      throw new UncheckedIOException("font " + file.name(), e);
    }
  }
}

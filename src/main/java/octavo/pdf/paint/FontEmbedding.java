package octavo.pdf.paint;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import octavo.pdf.document.PdfBytes;
import octavo.pdf.document.Streams;
import octavo.theme.sfnt.FontTables;
import octavo.typeset.font.Face;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes a face into the PDF: a Type 0 font over a CIDFont (ISO 32000-1, 9.7), whose program holds
 * the glyph of each code at the code's number.
 */
final class FontEmbedding {

  /** The glyphs are in no standard character set (9.8.2). */
  private static final int SYMBOLIC = 4;

  /** The descriptor must have one; nobody draws by it when the font is embedded. */
  private static final int STEM = 80;

  private final FontCodes codes;
  private final Face face;
  private final FontTables tables;

  private FontEmbedding(FontCodes codes) throws IOException {
    this.codes = codes;
    this.face = codes.face();
    this.tables = FontTables.of(face.file(), face.index());
  }

  /** Fills the dictionary that the pages refer to. */
  static void write(FontCodes codes, COSStream codeMap, COSDictionary font) throws IOException {
    new FontEmbedding(codes).write(codeMap, font);
  }

  private void write(COSStream codeMap, COSDictionary font) throws IOException {
    int[] glyphs = face.maySubset() ? codes.glyphs() : allGlyphs();
    String name = face.maySubset() ? tag(glyphs) + "+" + name() : name();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, codeMap);
    COSArray descendants = new COSArray();
    descendants.add(descendant(name, glyphs));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, Streams.deflated(CodeMap.toUnicode(codes)));
  }

  private String name() {
    String name = face.postScriptName().replaceAll("[^!-~]|[\\[\\](){}<>/%]", "");
    return name.isEmpty() ? "Unnamed" : name;
  }

  /** Those of the codes, and after them whatever else the face has. */
  private int[] allGlyphs() {
    int[] used = codes.glyphs();
    BitSet rest = new BitSet();
    rest.set(0, face.glyphCount());
    for (int glyph : used) {
      rest.clear(glyph);
    }
    int[] all = Arrays.copyOf(used, used.length + rest.cardinality());
    int count = used.length;
    for (int glyph = rest.nextSetBit(0); glyph >= 0; glyph = rest.nextSetBit(glyph + 1)) {
      all[count++] = glyph;
    }
    return all;
  }

  /** Six capitals that tell one subset from another (9.6.4). */
  private static String tag(int[] glyphs) {
    long hash = 0xcbf29ce484222325L;
    for (int glyph : glyphs) {
      hash = (hash ^ glyph) * 0x100000001b3L;
    }
    char[] tag = new char[6];
    for (int i = 0; i < tag.length; i++) {
      tag[i] = (char) ('A' + Long.remainderUnsigned(hash, 26));
      hash = Long.divideUnsigned(hash, 26);
    }
    return String.valueOf(tag);
  }

  private COSDictionary descendant(String name, int[] glyphs) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, face.isCff() ? COSName.CID_FONT_TYPE0 : COSName.CID_FONT_TYPE2);
    font.setName(COSName.BASE_FONT, name);
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.FONT_DESC, descriptor(name, glyphs));
    font.setItem(COSName.W, widths());
    if (!face.isCff()) {
      font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    }
    return font;
  }

  private COSArray widths() {
    COSArray widths = new COSArray();
    for (int code = 0; code < codes.count(); code++) {
      widths.add(number(codes.width(code)));
    }
    COSArray array = new COSArray();
    array.add(COSInteger.ZERO);
    array.add(widths);
    return array;
  }

  private static COSNumber number(double value) {
    return value == Math.rint(value) ? COSInteger.get((long) value) : new COSFloat((float) value);
  }

  private COSDictionary descriptor(String name, int[] glyphs) throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    descriptor.setItem(COSName.FONT_BBOX, box());
    descriptor.setItem(COSName.ITALIC_ANGLE, number(PdfBytes.rounded(face.italicAngle())));
    descriptor.setLong(COSName.ASCENT, Math.round(face.ascent() * 1000));
    descriptor.setLong(COSName.DESCENT, -Math.round(face.descent() * 1000));
    descriptor.setLong(COSName.CAP_HEIGHT, Math.round(face.capHeight() * 1000));
    descriptor.setLong(COSName.XHEIGHT, Math.round(face.xHeight() * 1000));
    descriptor.setInt(COSName.STEM_V, STEM);
    descriptor.setItem(
        face.isCff() ? COSName.FONT_FILE3 : COSName.FONT_FILE2, program(name, glyphs));
    return descriptor;
  }

  /** The box around all glyphs: left, bottom, right, top. */
  private COSArray box() {
    ByteBuffer head = tables.table("head");
    int unitsPerEm = head.getShort(18) & 0xFFFF;
    COSArray box = new COSArray();
    for (int at = 36; at <= 42; at += 2) {
      box.add(COSInteger.get(Math.round(head.getShort(at) * 1000.0 / unitsPerEm)));
    }
    return box;
  }

  private COSStream program(String name, int[] glyphs) throws IOException {
    try {
      return subset(name, glyphs);
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new IOException(
          "the font " + face.postScriptName() + " is damaged: its tables lead outside the file", e);
    }
  }

  private COSStream subset(String name, int[] glyphs) throws IOException {
    if (face.isCff()) {
      byte[] program = CffSubset.of(tables.bytes("CFF "), name, glyphs);
      COSStream stream = Streams.deflated(program);
      stream.setName(COSName.SUBTYPE, "CIDFontType0C");
      return stream;
    }
    byte[] program = GlyfSubset.of(tables, glyphs);
    COSStream stream = Streams.deflated(program);
    stream.setInt(COSName.LENGTH1, program.length);
    return stream;
  }
}

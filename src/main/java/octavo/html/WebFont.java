package octavo.html;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A font file in the container of the Web, version 1 (W3C, WOFF File Format 1.0): the same tables,
 * each deflated. Version 2 is smaller by a fifth and needs an encoder for Brotli, which Java has
 * not.
 */
final class WebFont {
  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int ENTRY = 20;
  private static final int SFNT_HEADER = 12;
  private static final int SFNT_ENTRY = 16;

  private WebFont() {}

  /**
   * The font in that container.
   *
   * @param sfnt a font file of one face whose tables lie in it and do not overlap
   */
  static byte[] of(byte[] sfnt) {
    ByteBuffer font = ByteBuffer.wrap(sfnt);
    int count = font.getShort(4);
    ByteArrayOutputStream tables = new ByteArrayOutputStream(sfnt.length / 2);
    ByteBuffer entries = ByteBuffer.allocate(count * ENTRY);
    int start = HEADER + entries.capacity();
    int whole = SFNT_HEADER + SFNT_ENTRY * count;
    for (int i = 0; i < count; i++) {
      int at = SFNT_HEADER + SFNT_ENTRY * i;
      byte[] table = new byte[font.getInt(at + 12)];
      font.get(font.getInt(at + 8), table);
      byte[] packed = deflated(table);
      entries.putInt(font.getInt(at)).putInt(start + tables.size()).putInt(packed.length);
      entries.putInt(table.length).putInt(font.getInt(at + 4));
      tables.writeBytes(packed);
      tables.writeBytes(new byte[-packed.length & 3]);
      whole += table.length + 3 & ~3;
    }
    ByteBuffer out = ByteBuffer.allocate(start + tables.size());
    out.putInt(SIGNATURE).putInt(font.getInt(0)).putInt(out.capacity());
    out.putShort((short) count).putShort((short) 0).putInt(whole);
    // No version of its own, no metadata, no private data.
    out.position(HEADER);
    return out.put(entries.array()).put(tables.toByteArray()).array();
  }

  // What does not become smaller is stored (section 5).
  private static byte[] deflated(byte[] table) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(table);
    deflater.finish();
    byte[] packed = new byte[table.length];
    int length = deflater.deflate(packed);
    boolean smaller = deflater.finished() && length < table.length;
    deflater.end();
    return smaller ? Arrays.copyOf(packed, length) : table;
  }
}

package octavo.pdf.paint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import octavo.typeset.font.Face;

/**
 * The tables of one face of a font file (OpenType 1.9, "Organization of an OpenType font"), read in
 * place: of a collection only the face's own.
 */
final class FontTables {
  private static final int COLLECTION = 0x74746366;
  private static final int HEADER = 12;
  private static final int RECORD = 16;

  private final String name;
  private final Map<String, ByteBuffer> tables = new TreeMap<>();

  private FontTables(String name) {
    this.name = name;
  }

  static FontTables of(Face face) {
    FontTables tables = new FontTables(face.postScriptName());
    ByteBuffer file = ByteBuffer.wrap(face.file());
    int start = file.getInt(0) == COLLECTION ? file.getInt(HEADER + 4 * face.index()) : 0;
    int count = file.getShort(start + 4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int at = start + HEADER + RECORD * i;
      byte[] tag = new byte[4];
      file.get(at, tag);
      int offset = file.getInt(at + 8);
      int length = Math.min(file.getInt(at + 12), file.capacity() - offset);
      tables.tables.put(
          new String(tag, StandardCharsets.ISO_8859_1), file.slice(offset, Math.max(0, length)));
    }
    return tables;
  }

  /** Whether the face has a table. */
  boolean has(String tag) {
    return tables.containsKey(tag);
  }

  /** A table the face cannot be without, for the shaper has opened it. */
  ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException("the font " + name + " has no table " + tag);
    }
    return table.duplicate();
  }

  /** A copy of a table. */
  byte[] bytes(String tag) {
    ByteBuffer table = table(tag);
    byte[] bytes = new byte[table.remaining()];
    table.get(bytes);
    return bytes;
  }

  /** The units of an em. */
  int unitsPerEm() {
    return table("head").getShort(18) & 0xFFFF;
  }

  /** The box around all glyphs: left, bottom, right, top, in font units. */
  int[] box() {
    ByteBuffer head = table("head");
    return new int[] {head.getShort(36), head.getShort(38), head.getShort(40), head.getShort(42)};
  }
}

package octavo.theme;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One face of a font file in the sfnt container (OpenType 1.9, "Font file"): its tables, and what
 * they say of family, weight and slope. A collection holds several.
 */
final class Sfnt {
  private static final int COLLECTION = 0x74746366;
  private static final int FAMILY = 1;
  private static final int TYPOGRAPHIC_FAMILY = 16;
  private static final int ITALIC = 1;
  private static final int WINDOWS = 3;

  private final int version;
  private final Map<String, ByteBuffer> tables;

  private Sfnt(int version, Map<String, ByteBuffer> tables) {
    this.version = version;
    this.tables = tables;
  }

  /** Whether these first bytes of a file begin a font or a collection of fonts. */
  static boolean begins(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    int tag = ByteBuffer.wrap(head).getInt();
    return tag == 0x00010000 || tag == 0x74727565 || tag == 0x4F54544F || tag == COLLECTION;
  }

  /**
   * The faces of a file.
   *
   * @throws IOException when it is no font
   */
  static List<Sfnt> faces(byte[] file) throws IOException {
    if (!begins(file)) {
      throw new IOException("not a TrueType or OpenType font");
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(file);
      if (in.getInt(0) != COLLECTION) {
        return List.of(face(in, 0));
      }
      List<Sfnt> faces = new ArrayList<>();
      int count = Math.min(in.getInt(8), 1000);
      for (int i = 0; i < count; i++) {
        faces.add(face(in, in.getInt(12 + 4 * i)));
      }
      return faces;
    } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
      throw new IOException("a damaged font: its tables lie outside the file", e);
    }
  }

  private static Sfnt face(ByteBuffer in, int at) {
    Map<String, ByteBuffer> tables = new TreeMap<>();
    int count = in.getShort(at + 4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int record = at + 12 + 16 * i;
      byte[] tag = new byte[4];
      in.get(record, tag);
      tables.put(
          new String(tag, StandardCharsets.ISO_8859_1),
          in.slice(in.getInt(record + 8), in.getInt(record + 12)));
    }
    return new Sfnt(in.getInt(at), tables);
  }

  /** The family's name, the typographic one where it is given; empty when there is none. */
  String family() {
    ByteBuffer name = tables.get("name");
    String family = "";
    if (name == null) {
      return family;
    }
    int strings = name.getShort(4) & 0xFFFF;
    for (int i = 0; i < (name.getShort(2) & 0xFFFF); i++) {
      int record = 6 + 12 * i;
      int id = name.getShort(record + 6);
      boolean wanted = id == TYPOGRAPHIC_FAMILY || id == FAMILY && family.isEmpty();
      if (name.getShort(record) == WINDOWS && wanted) {
        byte[] text = new byte[name.getShort(record + 8) & 0xFFFF];
        name.get(strings + (name.getShort(record + 10) & 0xFFFF), text);
        family = new String(text, StandardCharsets.UTF_16BE);
      }
    }
    return family;
  }

  /** The weight, 100 to 900. */
  int weight() {
    ByteBuffer os2 = tables.get("OS/2");
    return os2 == null ? 400 : Math.clamp(os2.getShort(4) & 0xFFFF, 100, 900);
  }

  /** Whether it is an italic. */
  boolean italic() {
    ByteBuffer os2 = tables.get("OS/2");
    return os2 != null && (os2.getShort(62) & ITALIC) != 0;
  }

  /** The face as a file of its own, its tables byte for byte. */
  byte[] bytes() {
    int size = 12 + 16 * tables.size();
    for (ByteBuffer table : tables.values()) {
      size += padded(table.capacity());
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(Math.max(1, tables.size()));
    out.putInt(version).putShort((short) tables.size());
    out.putShort((short) (power * 16)).putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (tables.size() * 16 - power * 16));
    int offset = 12 + 16 * tables.size();
    for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
      ByteBuffer content = table.getValue();
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(checksum(content)).putInt(offset).putInt(content.capacity());
      out.put(offset, content, 0, content.capacity());
      offset += padded(content.capacity());
    }
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int checksum(ByteBuffer table) {
    int sum = 0;
    for (int i = 0; i < table.capacity(); i++) {
      sum += (table.get(i) & 0xFF) << (24 - 8 * (i % 4));
    }
    return sum;
  }
}

package octavo.typeset.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables of one face of a font file in the sfnt container (OpenType 1.9, "OpenType font file").
 * All of them lie within the file; what is in them is for their readers to doubt.
 */
final class FontTables {
  private static final int COLLECTION = 0x74746366;
  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE_TRUE_TYPE = 0x74727565;
  private static final int OPEN_TYPE = 0x4F54544F;
  private static final int WOFF = 0x774F4646;
  private static final int WOFF2 = 0x774F4632;
  private static final int DIRECTORY = 12;
  private static final int RECORD = 16;

  private final Map<String, ByteBuffer> tables;

  private FontTables(Map<String, ByteBuffer> tables) {
    this.tables = tables;
  }

  /**
   * Reads the directory of a face.
   *
   * @param index which face of a collection; 0 for a file of one face
   * @throws FontException when there is no such face or its tables do not lie within the file
   */
  static FontTables of(byte[] file, int index) throws FontException {
    ByteBuffer in = ByteBuffer.wrap(file);
    int start = start(in, index);
    if (start < 0 || start > file.length - DIRECTORY) {
      throw new FontException("its directory of tables lies outside the file");
    }
    int version = in.getInt(start);
    if (version != TRUE_TYPE && version != APPLE_TRUE_TYPE && version != OPEN_TYPE) {
      throw new FontException(
          version == WOFF || version == WOFF2
              ? "it is packed for the web (WOFF)"
              : "it is no TrueType or OpenType font");
    }
    return new FontTables(directory(in, start));
  }

  private static int start(ByteBuffer in, int index) throws FontException {
    if (in.capacity() < DIRECTORY) {
      throw new FontException("it is no TrueType or OpenType font");
    }
    boolean collection = in.getInt(0) == COLLECTION;
    int count = collection ? in.getInt(8) : 1;
    if (index < 0 || index >= count) {
      throw new FontException("it has no face of index " + index);
    }
    if (!collection) {
      return 0;
    }
    if (index > (in.capacity() - DIRECTORY) / 4 - 1) {
      throw new FontException("its list of faces ends early");
    }
    return in.getInt(DIRECTORY + 4 * index);
  }

  private static Map<String, ByteBuffer> directory(ByteBuffer in, int start) throws FontException {
    int count = in.getShort(start + 4) & 0xFFFF;
    if (start + DIRECTORY + (long) RECORD * count > in.capacity()) {
      throw new FontException("its directory of tables ends early");
    }
    Map<String, ByteBuffer> tables = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      int record = start + DIRECTORY + RECORD * i;
      byte[] tag = new byte[4];
      in.get(record, tag);
      String name = new String(tag, StandardCharsets.ISO_8859_1);
      long offset = in.getInt(record + 8) & 0xFFFFFFFFL;
      long length = in.getInt(record + 12) & 0xFFFFFFFFL;
      if (offset + length > in.capacity()) {
        throw new FontException("its table " + shown(name) + " lies outside the file");
      }
      tables.putIfAbsent(name, in.slice((int) offset, (int) length));
    }
    return tables;
  }

  /** Whether there is a table of this name with anything in it. */
  boolean has(String tag) {
    return table(tag).capacity() > 0;
  }

  /** A table, empty when there is none. */
  ByteBuffer table(String tag) {
    return tables.getOrDefault(tag, ByteBuffer.allocate(0));
  }

  /**
   * A table that must be there.
   *
   * @param size how many bytes it must have at the least
   * @throws FontException when it is not there or shorter
   */
  ByteBuffer table(String tag, int size) throws FontException {
    ByteBuffer table = table(tag);
    if (table.capacity() == 0) {
      throw new FontException("it has no table " + shown(tag));
    }
    if (table.capacity() < size) {
      throw new FontException("its table " + shown(tag) + " ends early");
    }
    return table;
  }

  /** A tag fit to be printed, whatever bytes a broken font has there. */
  private static String shown(String tag) {
    return "'" + tag.replaceAll("[^!-~]+", " ").strip() + "'";
  }
}

package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of one face of a font file in the sfnt container (OpenType 1.9, "OpenType font file"),
 * read in place: of a collection only the face's own. All of them lie within the file; what is in
 * them is for {@link FontCheck} to doubt.
 */
public final class FontTables {
  private static final int COLLECTION = 0x74746366;
  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE_TRUE_TYPE = 0x74727565;
  private static final int OPEN_TYPE = 0x4F54544F;
  private static final int WOFF = 0x774F4646;
  private static final int WOFF2 = 0x774F4632;
  private static final int DIRECTORY = 12;
  private static final int RECORD = 16;
  private static final String NONE = "it is no TrueType or OpenType font";

  private final int version;
  private final Map<String, ByteBuffer> tables = new TreeMap<>();
  private final Map<String, Integer> checksums = new TreeMap<>();
  private final Set<String> outside = new HashSet<>();

  private FontTables(int version) {
    this.version = version;
  }

  /** Whether these first bytes of a file begin a font or a collection of fonts. */
  public static boolean begins(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    int tag = ByteBuffer.wrap(head).getInt();
    return isFont(tag) || tag == COLLECTION;
  }

  private static boolean isFont(int version) {
    return version == TRUE_TYPE || version == APPLE_TRUE_TYPE || version == OPEN_TYPE;
  }

  /**
   * How many faces a file has.
   *
   * @throws FontException when it is no font
   */
  public static int faces(byte[] file) throws FontException {
    if (file.length < DIRECTORY) {
      throw new FontException(NONE);
    }
    ByteBuffer in = ByteBuffer.wrap(file);
    if (in.getInt(0) != COLLECTION) {
      return 1;
    }
    int count = in.getInt(8);
    if (count < 0 || count > (file.length - DIRECTORY) / 4) {
      throw new FontException("its list of faces ends early");
    }
    return count;
  }

  /**
   * Reads the directory of a face.
   *
   * @param index which face of a collection; 0 for a file of one face
   * @throws FontException when there is no such face
   */
  public static FontTables of(byte[] file, int index) throws FontException {
    if (index < 0 || index >= faces(file)) {
      throw new FontException("it has no face of index " + index);
    }
    ByteBuffer in = ByteBuffer.wrap(file);
    int start = in.getInt(0) == COLLECTION ? in.getInt(DIRECTORY + 4 * index) : 0;
    if (start < 0 || start > file.length - DIRECTORY) {
      throw new FontException("its directory of tables lies outside the file");
    }
    int version = in.getInt(start);
    if (!isFont(version)) {
      boolean packed = version == WOFF || version == WOFF2;
      throw new FontException(packed ? "it is packed for the web (WOFF)" : NONE);
    }
    FontTables tables = new FontTables(version);
    tables.read(in, start);
    return tables;
  }

  private void read(ByteBuffer in, int start) throws FontException {
    int count = in.getShort(start + 4) & 0xFFFF;
    if (start + DIRECTORY + (long) RECORD * count > in.capacity()) {
      throw new FontException("its directory of tables ends early");
    }
    for (int i = 0; i < count; i++) {
      int record = start + DIRECTORY + RECORD * i;
      byte[] tag = new byte[4];
      in.get(record, tag);
      String name = new String(tag, StandardCharsets.ISO_8859_1);
      long offset = in.getInt(record + 8) & 0xFFFFFFFFL;
      long length = in.getInt(record + 12) & 0xFFFFFFFFL;
      if (offset + length > in.capacity()) {
        outside.add(name);
        offset = Math.min(offset, in.capacity());
        length = in.capacity() - offset;
      }
      tables.putIfAbsent(name, in.slice((int) offset, (int) length));
      checksums.putIfAbsent(name, in.getInt(record + 4));
    }
  }

  /** Whether there is a table of this name with anything in it. */
  public boolean has(String tag) {
    return table(tag).capacity() > 0;
  }

  /** A table, empty when there is none; of one that leaves the file, what lies in it. */
  public ByteBuffer table(String tag) {
    return tables.getOrDefault(tag, ByteBuffer.allocate(0)).duplicate();
  }

  /**
   * A table that must be there.
   *
   * @param size how many bytes it must have at the least
   * @throws FontException when it is not there or shorter
   */
  public ByteBuffer table(String tag, int size) throws FontException {
    ByteBuffer table = table(tag);
    if (outside.contains(tag)) {
      throw FontException.of(tag, "lies outside the file");
    }
    if (table.capacity() == 0) {
      throw new FontException("it has no table " + FontException.shown(tag));
    }
    if (table.capacity() < size) {
      throw FontException.of(tag, "ends early");
    }
    return table;
  }

  /** The names of its tables, sorted. */
  Set<String> tags() {
    return tables.keySet();
  }

  /** A copy of a table, empty when there is none. */
  public byte[] bytes(String tag) {
    ByteBuffer table = table(tag);
    byte[] bytes = new byte[table.capacity()];
    table.get(0, bytes);
    return bytes;
  }

  /** Whether a table is in the directory but, whole or in part, not in the file. */
  boolean leavesTheFile(String tag) {
    return outside.contains(tag);
  }

  /**
   * Whether the sum over a table is the one the directory gives. That of {@code head} is not asked,
   * as many fonts in use have it wrong.
   */
  boolean isAsWritten(String tag) {
    return tag.equals("head") || FontFileWriter.checksum(bytes(tag)) == checksums.get(tag);
  }

  /** The face as a file of its own, its tables byte for byte. */
  public byte[] file() {
    Map<String, byte[]> copies = new TreeMap<>();
    tables.keySet().forEach(tag -> copies.put(tag, bytes(tag)));
    return FontFileWriter.file(version, copies);
  }
}

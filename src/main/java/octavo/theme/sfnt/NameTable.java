package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The names a face gives itself (OpenType 1.9, table name). */
public final class NameTable {
  private static final int FAMILY = 1;
  private static final int FULL = 4;
  private static final int POST_SCRIPT = 6;
  private static final int TYPOGRAPHIC_FAMILY = 16;
  private static final int MACINTOSH = 1;
  private static final int RECORD = 12;

  private final ByteBuffer table;

  /** The names of a face. */
  public NameTable(FontTables tables) {
    this.table = tables.table("name");
  }

  /** The family's name, the typographic one where it is given; empty when there is none. */
  public String family() {
    String family = string(TYPOGRAPHIC_FAMILY);
    return family.isEmpty() ? string(FAMILY) : family;
  }

  /**
   * The PostScript name, as the names of PDF want it: up to 63 characters of ASCII, none of them
   * space or a delimiter. Made from the full name when the face has none.
   */
  public String postScriptName() {
    String name = ascii(string(POST_SCRIPT));
    if (name.isEmpty()) {
      name = ascii(string(FULL));
    }
    return name.isEmpty() ? "Unnamed" : name;
  }

  private String string(int identifier) {
    int count = unsigned(2);
    int strings = unsigned(4);
    for (int i = 0; i < count; i++) {
      int record = 6 + RECORD * i;
      if (unsigned(record + 6) == identifier) {
        int length = unsigned(record + 8);
        int start = strings + unsigned(record + 10);
        if (length > 0 && start + length <= table.capacity()) {
          byte[] text = new byte[length];
          table.get(start, text);
          return new String(text, charset(unsigned(record)));
        }
      }
    }
    return "";
  }

  private static Charset charset(int platform) {
    return platform == MACINTOSH ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE;
  }

  private int unsigned(int at) {
    return at + 2 <= table.capacity() ? table.getShort(at) & 0xFFFF : 0;
  }

  private static String ascii(String name) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < name.length() && kept.length() < 63; i++) {
      char c = name.charAt(i);
      if (c > ' ' && c < 0x7F && "[](){}<>/%".indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}

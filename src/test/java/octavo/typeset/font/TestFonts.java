package octavo.typeset.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import octavo.theme.sfnt.FontParts;

/** The fonts of the project that the tests set type from, whole and tampered with. */
final class TestFonts {
  private static final Path FONTS = Path.of("styles/classic/fonts");

  static final Path GARAMOND = FONTS.resolve("eb-garamond/EBGaramond_400Regular.ttf");
  static final Path GARAMOND_ITALIC = FONTS.resolve("eb-garamond/EBGaramond_400Regular_Italic.ttf");
  static final Path GARAMOND_BOLD = FONTS.resolve("eb-garamond/EBGaramond_700Bold.ttf");
  static final Path SANS = FONTS.resolve("alegreya-sans/AlegreyaSans_400Regular.ttf");
  static final Path MONO = FONTS.resolve("jetbrains-mono/JetBrainsMono_400Regular.ttf");

  private TestFonts() {}

  static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Face face(Path path) {
    try {
      return Face.open(bytes(path), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record of a table in the directory of a file of one face. */
  private static int record(ByteBuffer font, String tag) {
    for (int i = 0; i < font.getShort(4); i++) {
      byte[] found = new byte[4];
      font.get(12 + 16 * i, found);
      if (new String(found, StandardCharsets.ISO_8859_1).equals(tag)) {
        return 12 + 16 * i;
      }
    }
    throw new IllegalArgumentException("no table " + tag);
  }

  /** Puts a number of two bytes at a place of a table. */
  static byte[] patched(byte[] font, String table, int at, int value) {
    Map<String, byte[]> tables = parts(font);
    ByteBuffer.wrap(tables.get(table)).putShort(at, (short) value);
    return FontParts.file(tables);
  }

  private static Map<String, byte[]> parts(byte[] font) {
    try {
      return FontParts.of(font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a table out of the directory by giving it a name nobody asks for. */
  static byte[] without(byte[] font, String table) {
    ByteBuffer copy = ByteBuffer.wrap(font.clone());
    copy.put(record(copy, table), "none".getBytes(StandardCharsets.ISO_8859_1));
    return copy.array();
  }

  /** A collection of fonts, each of one face. */
  static byte[] collection(byte[]... fonts) {
    int start = 12 + 4 * fonts.length;
    int size = start;
    for (byte[] font : fonts) {
      size += font.length;
    }
    ByteBuffer all = ByteBuffer.allocate(size).putInt(0x74746366).putInt(0x00010000);
    all.putInt(fonts.length);
    for (byte[] font : fonts) {
      all.putInt(start);
      ByteBuffer moved = ByteBuffer.wrap(font.clone());
      for (int i = 0; i < moved.getShort(4); i++) {
        int offset = 12 + 16 * i + 8;
        moved.putInt(offset, moved.getInt(offset) + start);
      }
      all.put(start, moved.array());
      start += font.length;
    }
    return all.array();
  }

  /**
   * The font with another character map (format 6), of a few characters in a row.
   *
   * @param first the first of the characters
   * @param letters those whose glyphs they have
   */
  static byte[] mapped(Path path, char first, String letters) {
    byte[] font = bytes(path);
    int size = 10 + 2 * letters.length();
    ByteBuffer map = ByteBuffer.allocate(12 + size);
    map.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 1).putInt(12);
    map.putShort((short) 6).putShort((short) size).putShort((short) 0);
    map.putShort((short) first).putShort((short) letters.length());
    try (Face face = face(path)) {
      letters.chars().forEach(letter -> map.putShort((short) face.glyph(letter)));
    }
    Map<String, byte[]> tables = parts(font);
    tables.put("cmap", map.array());
    return FontParts.file(tables);
  }
}

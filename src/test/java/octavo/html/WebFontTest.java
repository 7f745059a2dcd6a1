package octavo.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class WebFontTest {
  private static final Path FONT =
      Path.of("styles/classic/fonts/eb-garamond/EBGaramond_400Regular.ttf");

  private static byte[] bytes(ByteBuffer from, int at, int length) {
    byte[] bytes = new byte[length];
    from.get(at, bytes);
    return bytes;
  }

  private static byte[] inflated(byte[] packed, int length) throws DataFormatException {
    if (packed.length == length) {
      return packed;
    }
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    byte[] table = new byte[length];
    assertEquals(length, inflater.inflate(table));
    inflater.end();
    return table;
  }

  @Test
  void everyTableComesOutOfItsContainerAsItWentIn() throws IOException, DataFormatException {
    ByteBuffer font = ByteBuffer.wrap(Files.readAllBytes(FONT));
    ByteBuffer woff = ByteBuffer.wrap(WebFont.of(font.array()));
    assertEquals(0x774F4646, woff.getInt(0));
    assertEquals(woff.capacity(), woff.getInt(8));
    assertEquals(font.getShort(4), woff.getShort(12));
    assertTrue(woff.capacity() < font.capacity() * 0.7);
    for (int i = 0; i < font.getShort(4); i++) {
      int from = 12 + 16 * i;
      int to = 44 + 20 * i;
      assertEquals(font.getInt(from), woff.getInt(to));
      assertEquals(font.getInt(from + 4), woff.getInt(to + 16));
      assertEquals(0, woff.getInt(to + 4) % 4);
      byte[] packed = bytes(woff, woff.getInt(to + 4), woff.getInt(to + 8));
      byte[] table = bytes(font, font.getInt(from + 8), font.getInt(from + 12));
      assertArrayEquals(table, inflated(packed, woff.getInt(to + 12)));
    }
  }
}

package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FontObfuscationTest {
  /** SHA-1 of “abc” as FIPS 180-1, appendix A, has it. */
  private static final byte[] KEY =
      HexFormat.of().parseHex("a9993e364706816aba3e25717850c26c9cd0d89d");

  @Test
  void theFirst1040BytesAreCombinedWithTheDigestOfTheIdentifier() {
    byte[] font = new byte[1100];
    byte[] obfuscated = new FontObfuscation("abc").apply(font);
    for (int i = 0; i < 1040; i++) {
      assertEquals(KEY[i % 20], obfuscated[i]);
    }
    assertArrayEquals(new byte[60], Arrays.copyOfRange(obfuscated, 1040, 1100));
  }

  @Test
  void whiteSpaceInTheIdentifierDoesNotCount() {
    byte[] font = {1, 2, 3};
    assertArrayEquals(
        new FontObfuscation("abc").apply(font), new FontObfuscation(" a\tb\r\nc ").apply(font));
  }

  @Test
  void aSecondTimeGivesTheFontBack() {
    byte[] font = new byte[3000];
    for (int i = 0; i < font.length; i++) {
      font[i] = (byte) (i * 7);
    }
    FontObfuscation obfuscation = new FontObfuscation("urn:isbn:9783161484100");
    assertArrayEquals(font, obfuscation.apply(obfuscation.apply(font)));
  }

  @Test
  void theContainerSaysWhichFilesAreObfuscated() {
    String said = FontObfuscation.encryption(List.of("EPUB/fonts/a b.ttf"));
    assertEquals(1, said.split("<enc:EncryptedData>", -1).length - 1);
    assertEquals(1, said.split("URI=\"EPUB/fonts/a%20b.ttf\"", -1).length - 1);
    assertEquals(1, said.split("\"http://www.idpf.org/2008/embedding\"", -1).length - 1);
  }
}

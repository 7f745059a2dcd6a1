package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;

/** A CMap of a PDF is read as its syntax has it, or left to PDFBox. */
class CharacterMapTest {
  private static COSStream stream(String map) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(map.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private static CharacterMap map(String map) throws IOException {
    CharacterMap read = CharacterMap.read(stream(map));
    assertNotNull(read);
    return read;
  }

  @Test
  void charactersStandOneByOneInRangesAndInLists() throws IOException {
    CharacterMap map =
        map(
            "1 begincodespacerange <0000> <FFFF> endcodespacerange "
                + "2 beginbfchar <0001> <00410042> <0002> <D83DDE00> endbfchar "
                + "2 beginbfrange <0010> <0012> <0061> "
                + "<0020> <0021> [<0078> <00790079>] endbfrange");
    assertEquals("AB", map.text(1));
    assertEquals("\uD83D\uDE00", map.text(2));
    assertEquals("abc", map.text(0x10) + map.text(0x11) + map.text(0x12));
    assertEquals("xyy", map.text(0x20) + map.text(0x21));
    assertNull(map.text(0x13));
  }

  @Test
  void codesHaveTheLengthOfTheirSpace() throws IOException {
    CharacterMap map =
        map(
            "2 begincodespacerange <60> <FF> <0000> <5FFF> endcodespacerange "
                + "2 begincidrange <60> <FF> 0 <0100> <01FF> 160 endcidrange "
                + "1 begincidchar <0200> 7 endcidchar");
    assertEquals(1, map.length(0x60));
    assertEquals(2, map.length(0x5F));
    assertEquals(5, map.number(0x65));
    assertEquals(161, map.number(0x101));
    assertEquals(7, map.number(0x200));
    assertEquals(0, map.number(0x5000));
  }

  @Test
  void whatCannotBeHeldIsLeftToTheLibrary() throws IOException {
    assertNull(CharacterMap.read(stream("/Other usecmap")));
    COSStream further = stream("");
    further.setItem(COSName.getPDFName("UseCMap"), COSName.IDENTITY_H);
    assertNull(CharacterMap.read(further));
    String three = "1 begincodespacerange <000000> <FFFFFF> endcodespacerange";
    assertNull(CharacterMap.read(stream(three)));
    String alike = "2 begincodespacerange <00> <80> <7000> <FFFF> endcodespacerange";
    assertNull(CharacterMap.read(stream(alike)));
    String same = "2 begincidchar <41> 1 <0041> 2 endcidchar";
    assertNull(CharacterMap.read(stream(same)));
    assertNull(CharacterMap.read(stream("1 beginbfrange <0005> <0001> <0041> endbfrange")));
  }
}

package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String TEXT = "Täler, “Höhen”\r\nund 😀 more\n";

  private final Diagnostics diagnostics = new Diagnostics();

  private String decode(byte[] bytes) {
    return decodeFile(bytes).text();
  }

  private SourceFile decodeFile(byte[] bytes) {
    return new TextDecoder().decode("a.md", bytes, diagnostics);
  }

  private List<DiagnosticCode> codes() {
    return diagnostics.sorted().stream().map(Diagnostic::code).toList();
  }

  @Test
  void utf8IsReadWithItsLineEndsAsTheyStand() {
    assertEquals(TEXT, decode(TEXT.getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), codes());
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertEquals(TEXT, decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void otherUnicodeIsReadByItsMarkWithANote(String charset) {
    assertEquals(TEXT, decode(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))));
    assertEquals(List.of(DiagnosticCode.FILE_DECODED), codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithoutAMarkIsToldByItsZeros(String charset) {
    assertEquals(TEXT, decode(TEXT.getBytes(Charset.forName(charset))));
    assertEquals(List.of(DiagnosticCode.FILE_DECODED), codes());
  }

  @Test
  void japaneseInUtf16WithoutAMarkIsToldByItsSpacesAndLineEnds() {
    String text = "1. 日本語 の本\n2. 第二 章\n\n";
    assertEquals(text, decode(text.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void whatIsNotUtf8IsAnErrorAtItsPlaceThatSaysWhatTheByteMayBe() {
    byte[] latin = "first line\nTäler\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("first line\nT\uFFFDler\n", decode(latin));
    Diagnostic d = diagnostics.sorted().getFirst();
    assertEquals(DiagnosticCode.FILE_ENCODING, d.code());
    assertEquals("a.md:2:2", d.place().toString());
    assertEquals("the byte 0xE4 here is not valid UTF-8", d.message());
    assertTrue(d.hint().contains("'ä'"), d.hint());
  }

  @Test
  void aSequenceCutShortAtTheEndIsAnErrorToo() {
    decode(new byte[] {'a', (byte) 0xE2, (byte) 0x80});
    assertEquals(List.of(DiagnosticCode.FILE_ENCODING), codes());
  }

  @Test
  void theReplacementCharacterItselfIsNoError() {
    assertEquals("a\uFFFDb", decode("a\uFFFDb".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), codes());
  }

  @Test
  void controlCharactersAreReplacedInPlaceAndCounted() {
    assertEquals(
        "a\uFFFDb\tc d\uFFFD", decode("a\0b\tc\fd\u0092".getBytes(StandardCharsets.UTF_8)));
    Diagnostic d = diagnostics.sorted().getFirst();
    assertEquals("a.md:1:2", d.place().toString());
    assertEquals("3 control characters were replaced, the first, U+0000, by U+FFFD", d.message());
  }

  @Test
  void megabytesOfZerosAreOneFinding() {
    decodeFile(new byte[2_000_001]);
    assertEquals(List.of(DiagnosticCode.FILE_CONTROL_CHARACTER), codes());
  }

  @Test
  void oneDecoderReadsFileAfterFile() {
    TextDecoder decoder = new TextDecoder();
    String first = decoder.decode("a", TEXT.getBytes(StandardCharsets.UTF_8), diagnostics).text();
    assertEquals("x", decoder.decode("b", new byte[] {'x'}, diagnostics).text());
    assertEquals(TEXT, first);
  }

  @Test
  void everyPrefixOfAnyEncodingIsDecodedOrReported() {
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE")) {
      byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
      for (int i = 0; i <= bytes.length; i++) {
        decode(java.util.Arrays.copyOf(bytes, i));
      }
    }
    assertTrue(diagnostics.hasErrors());
  }
}

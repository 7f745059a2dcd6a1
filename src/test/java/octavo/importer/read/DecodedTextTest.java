package octavo.importer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Files in whatever encoding, and files that are no text. */
class DecodedTextTest {
  private static final String TEXT =
      "“Déjà vu,” said André—it’s the naïve façade of Zürich: ‘über’ all, at 20 °C.\n";

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<String> read(byte[] bytes) {
    return DecodedText.of("a.txt", bytes, diagnostics);
  }

  private List<DiagnosticCode> codes() {
    return diagnostics.sorted().stream().map(Diagnostic::code).toList();
  }

  private void reads(String charset) {
    assertEquals(Optional.of(TEXT), read(TEXT.getBytes(Charset.forName(charset))), charset);
  }

  @Test
  void unicodeIsReadWithAndWithoutAMark() {
    reads("UTF-8");
    reads("UTF-16");
    reads("UTF-16LE");
    assertEquals(Optional.of(TEXT), read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
    assertTrue(codes().isEmpty());
  }

  @Test
  void windowsAndMacintoshAreToldApartByTheText() {
    reads("windows-1252");
    reads("x-MacRoman");
    assertEquals(List.of(DiagnosticCode.IMPORT_ENCODING, DiagnosticCode.IMPORT_ENCODING), codes());
  }

  @Test
  void russianOfOneByteALetterIsRead() {
    String russian = "Это было в начале июля, в чрезвычайно жаркое время, под вечер. ".repeat(5);
    assertEquals(Optional.of(russian), read(russian.getBytes(Charset.forName("windows-1251"))));
  }

  @Test
  void strayBytesAmongUtf8AreReadAndTold() {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
    mixed.writeBytes("caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(Optional.of(TEXT + "café"), read(mixed.toByteArray()));
    assertEquals(List.of(DiagnosticCode.IMPORT_ENCODING), codes());
  }

  @Test
  void lineEndsOfAllSystemsAreOne() {
    assertEquals(Optional.of("a\nb\nc\nd"), read("a\r\nb\rc\nd".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aPdfIsSaidToBeOne() {
    assertEquals(Optional.empty(), read("%PDF-1.7 text".getBytes(StandardCharsets.UTF_8)));
    assertTrue(diagnostics.sorted().getFirst().message().contains("a PDF"));
    assertEquals(List.of(DiagnosticCode.IMPORT_FORMAT), codes());
  }

  @Test
  void binaryFilesAreRefused() {
    byte[] bytes = new byte[1000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    assertEquals(Optional.empty(), read(bytes));
    assertEquals(List.of(DiagnosticCode.IMPORT_FORMAT), codes());
  }

  @Test
  void fewControlCharactersAreTold() {
    String text = "It was so. ".repeat(40) + "\u0007";
    assertEquals(Optional.of(text), read(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(DiagnosticCode.IMPORT_LEFT), codes());
  }

  @Test
  void aLineOfFiveMegabytesIsRefused() {
    byte[] bytes = "word ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    assertTrue(new PlainTextReader().read("a.txt", bytes, diagnostics).isEmpty());
    assertEquals(List.of(DiagnosticCode.IMPORT_DAMAGED), codes());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertTrue(new PlainTextReader().read("a.txt", new byte[0], diagnostics).isEmpty());
    assertEquals(List.of(DiagnosticCode.IMPORT_DAMAGED), codes());
  }
}

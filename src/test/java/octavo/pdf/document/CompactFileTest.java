package octavo.pdf.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactFileTest {
  private static final COSName OURS = COSName.getPDFName("Ours");

  /** A document with something of ours in its catalog. */
  private static PDDocument document(COSBase ours) {
    PDDocument document = new PDDocument();
    document.addPage(new PDPage());
    document.getDocumentCatalog().getCOSObject().setItem(OURS, ours);
    document.setDocumentId(42L);
    return document;
  }

  private static byte[] written(COSBase ours) throws IOException {
    try (PDDocument document = document(ours)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CompactFile.write(document, out);
      return out.toByteArray();
    }
  }

  /** What PDFBox reads of it, without leniency towards broken files. */
  private static COSBase readBack(COSBase ours) throws IOException {
    byte[] file = written(ours);
    PDDocument document = new PDFParser(new RandomAccessReadBuffer(file)).parse(false);
    assertEquals(1, document.getNumberOfPages());
    return document.getDocumentCatalog().getCOSObject().getDictionaryObject(OURS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "(unbalanced",
        "back\\slash)",
        "line\r\nline\r",
        "Grüße – 吾輩 😀",
        "\u0000\u007f\u0080"
      })
  void stringsComeBackAsTheyWere(String text) throws IOException {
    COSString string = new COSString(text);
    assertArrayEquals(string.getBytes(), ((COSString) readBack(string)).getBytes());
  }

  @Test
  void everyByteOfAStringComesBack() throws IOException {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    assertArrayEquals(bytes, ((COSString) readBack(new COSString(bytes))).getBytes());
  }

  @ParameterizedTest
  @ValueSource(floats = {0, 1, -1, 0.5f, -0.125f, 1234.567f, 0.000123f, 3.4e10f, -1e-9f})
  void numbersComeBackAsTheyWere(float number) throws IOException {
    assertEquals(number, ((COSNumber) readBack(new COSFloat(number))).floatValue());
  }

  @Test
  void scalarsInAnArrayStandApart() throws IOException {
    COSArray array = new COSArray();
    List<COSBase> all =
        List.of(
            COSInteger.get(7),
            COSInteger.get(-3_000_000_000L),
            COSBoolean.TRUE,
            COSBoolean.FALSE,
            COSNull.NULL,
            COSName.getPDFName("A b#/(%é"),
            COSName.getPDFName("Plain"),
            COSInteger.get(0));
    all.forEach(array::add);
    assertEquals(array.toString(), readBack(array).toString());
  }

  @Test
  void anObjectUsedTwiceIsWrittenOnceAndCyclesEnd() throws IOException {
    COSDictionary shared = new COSDictionary();
    shared.setItem(COSName.P, shared);
    COSDictionary direct = new COSDictionary();
    direct.setDirect(true);
    direct.setItem(COSName.A, shared);
    COSArray array = new COSArray();
    array.add(shared);
    array.add(direct);
    array.add(new COSObject(shared));
    COSArray read = (COSArray) readBack(array);
    COSBase first = read.getObject(0);
    assertEquals(first, ((COSDictionary) first).getDictionaryObject(COSName.P));
    assertEquals(first, ((COSDictionary) read.getObject(1)).getDictionaryObject(COSName.A));
    assertEquals(first, read.getObject(2));
    assertFalse(read.get(1) instanceof COSObject, "a direct dictionary stands where it is used");
  }

  @Test
  void objectsFillSeveralStreamsAndAreAllFound() throws IOException {
    COSArray array = new COSArray();
    for (int i = 0; i < 25_000; i++) {
      COSDictionary one = new COSDictionary();
      one.setInt(COSName.N, i);
      array.add(one);
    }
    COSArray read = (COSArray) readBack(array);
    for (int i = 0; i < 25_000; i++) {
      assertEquals(i, ((COSDictionary) read.getObject(i)).getInt(COSName.N));
    }
  }

  @Test
  void aStreamKeepsItsBytesAndFilter() throws IOException {
    byte[] data = "endstream endobj ".repeat(500).getBytes(StandardCharsets.US_ASCII);
    COSStream plain = new COSStream();
    try (var out = plain.createRawOutputStream()) {
      out.write(data);
    }
    COSArray both = new COSArray();
    both.add(plain);
    both.add(Streams.deflated(data));
    COSArray read = (COSArray) readBack(both);
    for (int i = 0; i < 2; i++) {
      try (var in = ((COSStream) read.getObject(i)).createInputStream()) {
        assertArrayEquals(data, in.readAllBytes());
      }
    }
  }

  @Test
  void theSameDocumentGivesTheSameBytesAndTheIdentifierItWasGiven() throws IOException {
    byte[] file = written(COSInteger.get(1));
    assertArrayEquals(file, written(COSInteger.get(1)));
    try (PDDocument document = Loader.loadPDF(file)) {
      assertEquals(1.7f, document.getVersion());
      COSArray id = document.getDocument().getDocumentID();
      assertEquals(id.getObject(0).toString(), id.getObject(1).toString());
      assertEquals(42, ((COSString) id.getObject(0)).getBytes()[7]);
    }
  }

  @Test
  void whatPdfDoesNotKnowIsRefused() throws IOException {
    try (COSDocument stranger = new COSDocument()) {
      assertThrows(IOException.class, () -> written(stranger));
    }
  }

  @Test
  void noReferenceLeadsNowhere() throws IOException {
    byte[] file = written(new COSArray());
    try (PDDocument document = Loader.loadPDF(file)) {
      assertTrue(document.getDocument().getXrefTable().size() >= 4, "catalog, pages, page, tables");
    }
  }
}

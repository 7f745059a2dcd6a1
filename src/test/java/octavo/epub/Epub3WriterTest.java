package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.GuideReference;
import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import octavo.check.FileCheck;
import octavo.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default time zone")
class Epub3WriterTest {
  @TempDir Path folder;

  private static final String XHTML_1_1 =
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\""
          + " \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">";

  private static Resource page(String path, String doctype, String body) {
    String text =
        doctype
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>"
            + body
            + "</body></html>";
    Resource resource = new Resource(text.getBytes(StandardCharsets.UTF_8), path);
    resource.setMediaType(MediaTypes.XHTML);
    return resource;
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static Book book() throws IOException {
    Book book = new Book();
    book.getMetadata().addTitle("Tea & Cake");
    book.getMetadata().addTitle("A <short> story");
    book.getMetadata().addAuthor(new Author("Ada", "Writer"));
    book.getMetadata().addContributor(new Author("Emil Drawer"));
    book.getMetadata().setLanguage("en");
    book.getMetadata().addPublisher("A Press");
    Resource one = page("one.xhtml", XHTML_1_1, "<h1>One</h1><p><img alt=\"\" src=\"c.png\"/></p>");
    Resource two =
        page(
            "deep/zwei-ü.xhtml",
            "<!DOCTYPE html>",
            "<h1 id=\"x\">Two</h1>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"></svg>");
    TOCReference first = book.addSection("One", one);
    first.addChildSection(new TOCReference("Two", two, "x"));
    book.addResource(two);
    Resource cover = new Resource(png(), "c.png");
    book.setCoverImage(book.addResource(cover));
    book.getGuide().addReference(new GuideReference(one, GuideReference.TEXT, "Start"));
    return book;
  }

  private static byte[] written(Book book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Epub3Writer.write(book, out);
    return out.toByteArray();
  }

  private static Map<String, String> entries(byte[] epub) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void anyBookOfTheModelPassesEpubCheck() throws IOException {
    Path file = folder.resolve("book.epub");
    Files.write(file, written(book()));
    Diagnostics diagnostics = new Diagnostics();
    FileCheck.check(file, "book.epub", diagnostics);
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void theMediaTypeComesFirstUncompressedAndWithoutExtraField() throws IOException {
    byte[] epub = written(book());
    assertEquals(0, epub[8], "stored");
    assertEquals(0, epub[28] + epub[29], "no extra field");
    assertEquals(
        "mimetypeapplication/epub+zip", new String(epub, 30, 28, StandardCharsets.US_ASCII));
  }

  @Test
  void equalBooksGiveEqualBytesInEveryTimeZone() throws IOException {
    byte[] here = written(book());
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertArrayEquals(here, written(book()));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aDocumentTheSpineForgotIsAddedOutOfLine() throws IOException {
    String document = entries(written(book())).get("EPUB/package.opf");
    assertTrue(document.contains("linear=\"no\""), document);
    assertTrue(document.contains("properties=\"svg\""), document);
    assertTrue(document.contains("properties=\"cover-image\""), document);
    assertTrue(document.contains("properties=\"nav\""), document);
    assertTrue(document.contains("Tea &amp; Cake"), document);
    assertTrue(document.contains("<meta refines=\"#creator\" property=\"file-as\">Writer, Ada"));
  }

  @Test
  void theNavigationHoldsContentsAndLandmarks() throws IOException {
    String navigation = entries(written(book())).get("EPUB/nav.xhtml");
    assertTrue(navigation.contains("<a href=\"deep/zwei-%C3%BC.xhtml#x\">Two</a>"), navigation);
    assertTrue(navigation.contains("<a epub:type=\"bodymatter\" href=\"one.xhtml\">Start</a>"));
  }

  private static int method(int fontSize) throws IOException {
    Book book = book();
    Resource font = new Resource(new byte[fontSize], "fonts/a.ttf");
    font.setMediaType(new MediaType("font/ttf", ".ttf"));
    book.addResource(font);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(book)))) {
      ZipEntry entry = zip.getNextEntry();
      while (!entry.getName().endsWith(".ttf")) {
        entry = zip.getNextEntry();
      }
      return entry.getMethod();
    }
  }

  @Test
  void aSmallFontIsNotCompressedSoThatNoScriptNeedUnpackIt() throws IOException {
    assertEquals(ZipEntry.STORED, method(100_000));
    assertEquals(ZipEntry.DEFLATED, method(100_001));
  }

  @Test
  void twoPathsThatDifferOnlyInCaseAreRefused() throws IOException {
    Book book = book();
    book.addResource(page("ONE.xhtml", "", "<p>x</p>"));
    assertThrows(IllegalArgumentException.class, () -> written(book));
  }
}

package octavo.check.store;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** A small EPUB that every store takes, to be spoilt in one point. */
final class StoreSample {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  StoreSample() throws IOException {
    with(
        "META-INF/container.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="EPUB/package.opf"
          media-type="application/oebps-package+xml"/></rootfiles>
        </container>
        """);
    with(
        "EPUB/package.opf",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id">urn:uuid:e30fce9e-26fe-5906-860b-20dc14174656</dc:identifier>
        <dc:title>A Book</dc:title>
        <dc:creator>Jane Doe</dc:creator>
        <dc:language>en</dc:language>
        <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
        </metadata>
        <manifest>
        <item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
        <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="css" href="book.css" media-type="text/css"/>
        <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
        </manifest>
        <spine toc="ncx"><itemref idref="one"/></spine>
        </package>
        """);
    with(
        "EPUB/toc.ncx",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
        <head><meta name="dtb:uid" content="urn:uuid:e30fce9e-26fe-5906-860b-20dc14174656"/></head>
        <docTitle><text>A Book</text></docTitle>
        <navMap><navPoint id="n1"><navLabel><text>One</text></navLabel>
        <content src="one.xhtml"/></navPoint></navMap>
        </ncx>
        """);
    with(
        "EPUB/nav.xhtml",
        page(
            """
            <nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>
            <nav epub:type="landmarks" hidden="hidden"><ol>
            <li><a epub:type="bodymatter" href="one.xhtml">Start</a></li></ol></nav>
            """));
    with("EPUB/book.css", "p { margin: 0; text-indent: 1em }\na { padding: 1em; margin: -1em }\n");
    with("EPUB/one.xhtml", page("<h1>One</h1>\n<p>It rained.</p>\n"));
    image("EPUB/cover.png", "png", 1600, 2400);
  }

  static String page(String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\""
        + " xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>One</title>"
        + "<link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/></head>\n<body>\n"
        + body
        + "</body></html>\n";
  }

  StoreSample with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  StoreSample with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  StoreSample without(String name) {
    files.remove(name);
    return this;
  }

  /** Another body of the one chapter. */
  StoreSample body(String body) {
    return with("EPUB/one.xhtml", page(body));
  }

  /** Words of a file replaced, which must be there. */
  StoreSample changed(String name, String words, String others) {
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    if (!text.contains(words)) {
      throw new IllegalArgumentException(words + " is not in " + name);
    }
    return with(name, text.replace(words, others));
  }

  /** A file with an item of its own in the manifest. */
  StoreSample item(String name, String type, byte[] bytes) {
    String item = "<item id=\"x\" href=\"" + name + "\" media-type=\"" + type + "\"/>\n</manifest>";
    changed("EPUB/package.opf", "</manifest>", item);
    return with("EPUB/" + name, bytes);
  }

  StoreSample image(String name, String format, int width, int height) throws IOException {
    return with(name, picture(format, width, height));
  }

  static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    if (!ImageIO.write(image, format, out)) {
      throw new IOException("nothing writes " + format);
    }
    return out.toByteArray();
  }

  Path write(Path folder) throws IOException {
    Path file = folder.resolve("sample.epub");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
      CRC32 crc = new CRC32();
      crc.update(type);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      first.setCrc(crc.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }
}

package octavo.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small EPUB of one chapter, written by hand so that a test can spoil any piece of it. */
public final class SampleEpub {
  private final Map<String, byte[]> members = new LinkedHashMap<>();

  /** Sound, and with nothing that is not needed. */
  public SampleEpub() {
    with("mimetype", "application/epub+zip");
    with(
        "META-INF/container.xml",
        """
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="OEBPS/package.opf"
         media-type="application/oebps-package+xml"/></rootfiles></container>
        """);
    with(
        "OEBPS/package.opf",
        """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"
         xml:lang="en"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id">urn:uuid:12345678-1234-5234-9234-123456789012</dc:identifier>
        <dc:title>Sample</dc:title><dc:language>en</dc:language>
        <meta property="dcterms:modified">2000-01-01T00:00:00Z</meta></metadata>
        <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="chapter" href="chapter.xhtml" media-type="application/xhtml+xml"/>
        </manifest><spine><itemref idref="chapter"/></spine></package>
        """);
    with(
        "OEBPS/nav.xhtml",
        document(
            "<nav epub:type=\"toc\"><ol><li><a"
                + " href=\"chapter.xhtml\">Chapter</a></li></ol></nav>"));
    with("OEBPS/chapter.xhtml", document("<p>Text.</p>"));
  }

  /** A whole XHTML document; its body begins on line 3. */
  public static String document(String body) {
    return """
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
    <head><title>Sample</title></head><body>
    """
        + body
        + "\n</body></html>\n";
  }

  /** With a member of this text. */
  public SampleEpub with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** With a member of these bytes. */
  public SampleEpub with(String name, byte[] content) {
    members.put(name, content);
    return this;
  }

  /** The file. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        if (member.getKey().equals("mimetype")) {
          CRC32 sum = new CRC32();
          sum.update(member.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(member.getValue().length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}

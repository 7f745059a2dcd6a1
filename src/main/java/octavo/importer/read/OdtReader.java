package octavo.importer.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.read.SourceArchive.Refused;
import octavo.importer.text.SourceText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads OpenDocument texts (ISO/IEC 26300), as LibreOffice writes them. */
final class OdtReader implements FormatReader {
  private static final int HEAD = 200;

  @Override
  public boolean reads(String name, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return SourceArchive.is(bytes)
        && (head.contains("application/vnd.oasis.opendocument.text")
            || name.matches("(?i).*\\.o[dt]t"));
  }

  @Override
  public Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    return SourceArchive.open(name, bytes, OdtReader::check, diagnostics)
        .map(
            archive ->
                new OfficePage(name, body(archive))
                    .take(archive, OfficePage.said(archive.xml("meta.xml"))));
  }

  private static void check(Map<String, byte[]> entries) throws Refused {
    SourceArchive archive = new SourceArchive(entries);
    Document manifest = archive.xml("META-INF/manifest.xml");
    if (!manifest.getElementsByTag("manifest:encryption-data").isEmpty()) {
      throw new Refused(
          "the document is locked with a password", "open it, and save it without the password");
    }
    if (!entries.containsKey("content.xml")) {
      throw new Refused(
          "the archive is no OpenDocument text: it has no content",
          "open it in a word processor, and save it as ODT");
    }
  }

  private static Element body(SourceArchive archive) {
    Document content = archive.xml("content.xml");
    OdtObjects.fill(content, archive);
    Document styles = archive.xml("styles.xml");
    OdtStyles known = new OdtStyles(List.of(styles, content));
    Element body = new Element("body");
    Element notes = new Element("div");
    OdtText text = new OdtText(known, notes, body);
    content.getElementsByTag("office:text").forEach(text::take);
    body.appendChild(notes);
    styles.getElementsByTag("style:header").forEach(it -> text.left(it, "a running head"));
    styles.getElementsByTag("style:footer").forEach(it -> text.left(it, "a running foot"));
    return body;
  }
}

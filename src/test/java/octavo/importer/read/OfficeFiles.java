package octavo.importer.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;

/** Makes documents of word processors for tests, and shows what was read of them. */
final class OfficeFiles {
  static final String WORD =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>";

  private OfficeFiles() {}

  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static Map<String, String> word(String body) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "word/document.xml", "<w:document" + WORD + "<w:body>" + body + "</w:body></w:document>");
    return files;
  }

  static Map<String, String> odt(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/vnd.oasis.opendocument.text");
    files.put(
        "content.xml",
        "<office:document-content><office:body><office:text>"
            + text
            + "</office:text></office:body></office:document-content>");
    return files;
  }

  static List<String> shown(SourceText source) {
    return source.passages().stream()
        .map(
            it ->
                it.getClass().getSimpleName()
                    + " "
                    + it.texts().stream().map(TracedText::value).toList())
        .toList();
  }

  static List<String> dropped(SourceText source) {
    return source.dropped().stream()
        .map(it -> it.what() + ": " + source.transcript().text().substring(it.start(), it.end()))
        .toList();
  }
}

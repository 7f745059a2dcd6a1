package octavo.importer.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.importer.text.SourceText;

/** Makes documents of word processors for tests, and shows what was left out of them. */
final class OfficeFiles {
  static final String WORD =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>";

  private OfficeFiles() {}

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

  static List<String> dropped(SourceText source) {
    return source.dropped().stream()
        .map(it -> it.what() + ": " + source.transcript().text().substring(it.start(), it.end()))
        .toList();
  }
}

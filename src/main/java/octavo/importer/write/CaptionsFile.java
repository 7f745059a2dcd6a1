package octavo.importer.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;

/** The captions of pictures. */
final class CaptionsFile {
  private CaptionsFile() {}

  /** The file's text; empty when there is no picture. */
  static String of(SourceText source, List<Passage> passages) {
    Map<String, Object> captions = new LinkedHashMap<>();
    for (Passage passage : passages) {
      if (passage instanceof Passage.Figure(var image, var alternative, var caption)) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("caption", MarkdownText.of(caption));
        if (alternative.length() > 0) {
          entry.put("alt", MarkdownText.of(alternative));
        }
        captions.put("images/" + image, entry);
      }
    }
    return captions.isEmpty() ? "" : Yaml.text(captions);
  }
}

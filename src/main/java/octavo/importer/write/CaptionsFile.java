package octavo.importer.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.importer.text.Passage;

/** The captions of pictures; of a picture that comes twice, that of its first place. */
final class CaptionsFile {
  private CaptionsFile() {}

  /**
   * The file's text; empty when there is no picture.
   *
   * @param decided what an editor says of images, by their paths: it wins, key by key
   */
  static String of(List<Passage> passages, MarkdownText markdown, Map<String, Object> decided) {
    Map<String, Object> captions = new LinkedHashMap<>();
    for (Passage passage : passages) {
      if (passage instanceof Passage.Figure figure
          && !captions.containsKey("images/" + figure.image())) {
        captions.put("images/" + figure.image(), entry(figure, markdown));
      }
    }
    decided.forEach((image, said) -> captions.merge(image, said, CaptionsFile::merged));
    return captions.isEmpty() ? "" : Yaml.text(captions);
  }

  private static Object merged(Object found, Object said) {
    if (!(found instanceof Map<?, ?> old) || !(said instanceof Map<?, ?> more)) {
      return said;
    }
    Map<Object, Object> both = new LinkedHashMap<>(old);
    both.putAll(more);
    return both;
  }

  private static Map<String, Object> entry(Passage.Figure figure, MarkdownText markdown) {
    Map<String, Object> entry = new LinkedHashMap<>();
    String caption = markdown.line(BlockAttributes.of(figure.caption()).text());
    if (!caption.isEmpty()) {
      entry.put("caption", caption);
    }
    String alternative = figure.alternative().value().strip();
    if (!alternative.isEmpty()) {
      entry.put("alt", alternative.replace('\n', ' '));
    }
    return entry;
  }
}

package octavo.importer.write;

import java.util.List;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;

/** The texts of numbered notes. */
final class NotesFile {
  private NotesFile() {}

  /** The file's text; empty when there are none. */
  static String of(SourceText source, List<Passage> passages) {
    StringBuilder out = new StringBuilder();
    for (Passage passage : passages) {
      if (passage instanceof Passage.NoteText(var label, var text)) {
        String words =
            source.markup() == SourceText.Markup.MARKDOWN ? text.value() : MarkdownText.of(text);
        out.append('[').append(label).append("]: ").append(words).append("\n\n");
      }
    }
    return out.toString();
  }
}

package octavo.importer.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * The texts of numbered notes. Extracts often lack those of their marks: each of these has an empty
 * entry, where an editor who finds it can write it.
 */
final class NotesFile {
  // A definition of which the text is one word like these is that of a link.
  private static final String LIKE_AN_ADDRESS =
      "(?s)[<#/.].*|[^\\s]*[:/][^\\s]*.*|[^\\s]*(?:\\.md|html).*";

  private NotesFile() {}

  /** The file's text; empty when there are none. */
  static String of(List<Passage> passages, MarkdownText markdown) {
    Map<String, List<TracedText>> notes = new LinkedHashMap<>();
    for (Passage passage : passages) {
      if (passage instanceof Passage.NoteText(var label, var text)) {
        notes.computeIfAbsent(label, _ -> new ArrayList<>()).add(text);
      }
    }
    StringBuilder out = new StringBuilder();
    notes.forEach((label, texts) -> write(label, texts, markdown, out));
    missing(passages, markdown.tied())
        .forEach(number -> out.append('[').append(number).append("]:\n\n"));
    return out.toString();
  }

  /** The numbers of marks whose notes have no text. A source that ties the two lacks none. */
  static SortedSet<Integer> missing(List<Passage> passages, boolean tied) {
    SortedSet<Integer> missing = new TreeSet<>();
    if (tied) {
      return missing;
    }
    for (Passage passage : passages) {
      if (passage instanceof Passage.Code) {
        continue;
      }
      for (TracedText text : passage.texts()) {
        MarkdownText.marks(text).forEach(mark -> missing.add(Integer.valueOf(mark.group(1))));
      }
    }
    for (Passage passage : passages) {
      if (passage instanceof Passage.NoteText(var label, var _) && label.matches("\\d{1,3}")) {
        missing.remove(Integer.valueOf(label));
      }
    }
    return missing;
  }

  private static void write(
      String label, List<TracedText> texts, MarkdownText markdown, StringBuilder out) {
    out.append(MarkdownText.mark(label)).append(':');
    for (int i = 0; i < texts.size(); i++) {
      String words = markdown.lines(texts.get(i)).replace("\n", "\n    ");
      boolean inLine = i == 0 && !words.matches(LIKE_AN_ADDRESS);
      out.append(inLine ? " " : "\n    ").append(words).append('\n');
    }
    out.append('\n');
  }
}

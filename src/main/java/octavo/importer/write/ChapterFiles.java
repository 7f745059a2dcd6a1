package octavo.importer.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.importer.text.FileName;
import octavo.importer.text.Passage;

/**
 * The chapters as Markdown files.
 *
 * @param files the files' texts by name, in the book's order
 */
record ChapterFiles(Map<String, String> files) {
  /** The chapters of a text: one begins at each heading of level 1, or at the text's begin. */
  static ChapterFiles of(List<Passage> passages, MarkdownWriter markdown) {
    Map<String, String> files = new LinkedHashMap<>();
    List<Passage> chapter = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Passage.Heading(int level, var _)
          && level <= 1
          && holdsText(chapter)) {
        add(files, chapter, markdown);
        chapter = new ArrayList<>();
      }
      chapter.add(passage);
    }
    add(files, chapter, markdown);
    return new ChapterFiles(files);
  }

  private static boolean holdsText(List<Passage> chapter) {
    return chapter.stream().anyMatch(it -> !(it instanceof Passage.NoteText));
  }

  private static void add(
      Map<String, String> files, List<Passage> chapter, MarkdownWriter markdown) {
    String text = markdown.write(chapter);
    if (!text.isBlank()) {
      String name = String.format(Locale.ROOT, "%02d-%s.md", files.size() + 1, slug(chapter));
      files.put(name, text);
    }
  }

  private static String slug(List<Passage> chapter) {
    for (Passage passage : chapter) {
      if (passage instanceof Passage.Heading(int _, var text)) {
        return FileName.of(text.value());
      }
    }
    return "text";
  }
}

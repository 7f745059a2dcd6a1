package octavo.importer.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.importer.text.FileName;
import octavo.importer.text.Passage;
import octavo.importer.text.TextSpan;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;

/**
 * The chapters as Markdown files.
 *
 * @param files the files' texts by name, in the book's order
 * @param introduced whether the first is what stands before the first of several headings, without
 *     one of its own
 */
record ChapterFiles(Map<String, String> files, boolean introduced) {
  private static final String INTRODUCTION = "introduction";

  /** The chapters of a text: one begins at each heading of level 1, or at the text's begin. */
  static ChapterFiles of(List<Passage> passages, MarkdownWriter markdown) {
    List<List<Passage>> chapters = chapters(passages);
    boolean introduced = chapters.size() > 1 && !isHeaded(chapters.getFirst());
    Map<String, String> files = new LinkedHashMap<>();
    for (List<Passage> chapter : chapters) {
      String text = markdown.write(chapter);
      if (!text.isBlank()) {
        String slug = introduced && files.isEmpty() ? INTRODUCTION : slug(chapter);
        files.put(String.format(Locale.ROOT, "%02d-%s.md", files.size() + 1, slug), text);
      }
    }
    return new ChapterFiles(files, introduced);
  }

  private static List<List<Passage>> chapters(List<Passage> passages) {
    List<List<Passage>> chapters = new ArrayList<>();
    List<Passage> chapter = new ArrayList<>();
    for (Passage passage : passages) {
      if (isChapter(passage) && holdsText(chapter)) {
        chapters.add(chapter);
        chapter = new ArrayList<>();
      }
      chapter.add(passage);
    }
    chapters.add(chapter);
    return chapters;
  }

  private static boolean isChapter(Passage passage) {
    return passage instanceof Passage.Heading(int level, var _) && level <= 1;
  }

  private static boolean isHeaded(List<Passage> chapter) {
    return chapter.stream().anyMatch(ChapterFiles::isChapter);
  }

  private static boolean holdsText(List<Passage> chapter) {
    return chapter.stream().anyMatch(it -> !(it instanceof Passage.NoteText));
  }

  /** The entries of the contents. */
  List<Object> contents() {
    List<Object> contents = new ArrayList<>(files.keySet());
    if (introduced) {
      Map<String, Object> first = new LinkedHashMap<>();
      first.put("kind", INTRODUCTION);
      first.put("file", contents.getFirst());
      contents.set(0, first);
    }
    return contents;
  }

  private static String slug(List<Passage> chapter) {
    for (Passage passage : chapter) {
      if (passage instanceof Passage.Heading(int _, var text)) {
        return FileName.of(words(text));
      }
    }
    return "text";
  }

  // Without the marks of notes.
  private static String words(TracedText text) {
    StringBuilder words = new StringBuilder(text.value());
    text.spans().stream()
        .filter(span -> span.style() instanceof TextStyle.NoteMark)
        .sorted(Comparator.comparingInt(TextSpan::start).reversed())
        .forEach(span -> words.delete(span.start(), span.end()));
    return words.toString();
  }
}

package octavo.importer.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.importer.mend.Change;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;

/** Makes the files of a book folder: settings, chapters, notes, captions, images. */
public final class FolderWriter {
  private FolderWriter() {}

  /** The files by their paths in the folder. */
  public static SortedMap<String, byte[]> files(
      SourceText source, List<Passage> passages, List<Change> changes) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    MarkdownText markdown = MarkdownText.of(passages, source.markup());
    ChapterFiles chapters =
        ChapterFiles.of(passages, new MarkdownWriter(markdown, new Doubts(source, changes)));
    chapters.files().forEach((name, text) -> put(files, "manuscript/" + name, text));
    put(files, "manuscript/notes.md", NotesFile.of(passages, markdown));
    put(files, "manuscript/captions.yaml", CaptionsFile.of(passages, markdown));
    put(
        files,
        "manuscript/book.yaml",
        SettingsFile.of(source, new ArrayList<>(chapters.files().keySet())));
    source.images().forEach((name, bytes) -> files.put("images/" + name, bytes));
    return files;
  }

  private static void put(SortedMap<String, byte[]> files, String path, String text) {
    if (!text.isEmpty()) {
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}

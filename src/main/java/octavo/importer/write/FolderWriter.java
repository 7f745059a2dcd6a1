package octavo.importer.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.importer.decide.Decisions;
import octavo.importer.mend.Change;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;

/** Makes the files of a book folder: settings, chapters, notes, captions, images. */
public final class FolderWriter {
  private FolderWriter() {}

  /**
   * The files by their paths in the folder.
   *
   * @param source the text after mending
   * @param changes those made, of which the open ones become comments
   * @param decisions what an editor adds to the settings, the contents and the captions
   */
  public static SortedMap<String, byte[]> files(
      SourceText source, List<Change> changes, Decisions decisions) {
    List<Passage> passages = source.passages();
    SortedMap<String, byte[]> files = new TreeMap<>();
    MarkdownText markdown = MarkdownText.of(passages, source.markup());
    ChapterFiles chapters =
        ChapterFiles.of(passages, new MarkdownWriter(markdown, new Doubts(source, changes)));
    chapters.files().forEach((name, text) -> put(files, "manuscript/" + name, text));
    put(files, "manuscript/notes.md", NotesFile.of(passages, markdown));
    Map<String, Object> said = decisions.captions();
    put(files, "manuscript/captions.yaml", CaptionsFile.of(passages, markdown, said));
    List<Object> contents = new ArrayList<>(decisions.front());
    contents.addAll(chapters.contents());
    contents.addAll(decisions.back());
    boolean missing = !NotesFile.missing(passages, markdown.tied()).isEmpty();
    String settings = SettingsFile.of(source, missing, contents, decisions.settings());
    put(files, "manuscript/book.yaml", settings);
    source.images().forEach((name, bytes) -> files.put("images/" + name, bytes));
    return files;
  }

  private static void put(SortedMap<String, byte[]> files, String path, String text) {
    if (!text.isEmpty()) {
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}

package octavo.resolve;

import java.io.File;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.BookFolder;
import octavo.parse.Draft;

/** Finds a file that was probably meant to be {@code notes.md} and is called otherwise. */
final class MisnamedNotes {
  private static final List<String> FOLDERS = List.of("manuscript/", "");
  private static final List<String> NAMES =
      List.of(
          "Notes.md",
          "NOTES.md",
          "note.md",
          "Note.md",
          "notes.txt",
          "notes.markdown",
          "footnotes.md",
          "Footnotes.md",
          "endnotes.md",
          "Endnotes.md");

  private MisnamedNotes() {}

  /** Its path relative to the book folder; empty for none. A chapter is none. */
  static String find(BookFolder folder, Map<SourceFile, Draft> drafts) {
    List<String> chapters = drafts.keySet().stream().map(SourceFile::path).toList();
    for (String place : FOLDERS) {
      for (String name : NAMES) {
        String path = place + name;
        if (!chapters.contains(path) && new File(folder.root().toFile(), path).isFile()) {
          return path;
        }
      }
    }
    return "";
  }
}

package octavo.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.SourceFile;

/**
 * A book as it lies on disk, read and decoded, its markup not yet looked at.
 *
 * @param folder access to the book's other files
 * @param settings what {@code book.yaml}, {@code book.toml} or guesses say of it
 * @param entries the tree of its files in the book's order
 * @param structure what the tree is made of
 * @param notesFile the shared texts of numbered references, if there are any
 * @param captions by image path relative to the book folder, sorted
 */
public record Manuscript(
    BookFolder folder,
    Settings settings,
    List<Entry> entries,
    Structure structure,
    Optional<SourceFile> notesFile,
    Map<String, CaptionEntry> captions) {

  /** Who decides which files are parts and which chapters lie in them. */
  public enum Structure {
    /** The tree of entries says so ({@code book.yaml}, {@code SUMMARY.md}). */
    GIVEN,
    /** The depth of each file's first heading does ({@code Book.txt}, a folder). */
    BY_HEADINGS,
    /** One file: its headings make the chapters. */
    SINGLE_FILE
  }

  /** The text of every chapter file in the book's order, then that of the notes file. */
  public List<ManuscriptText> texts() {
    List<ManuscriptText> texts = new ArrayList<>();
    add(entries, texts);
    notesFile.ifPresent(file -> texts.add(ManuscriptText.of(file, true)));
    return texts;
  }

  private static void add(List<Entry> entries, List<ManuscriptText> texts) {
    for (Entry entry : entries) {
      entry.text().ifPresent(texts::add);
      add(entry.entries(), texts);
    }
  }
}

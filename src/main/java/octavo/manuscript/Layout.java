package octavo.manuscript;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One of the ways people keep a book on disk. */
interface Layout {
  /** The folder past which nothing is read. */
  BookFolder folder();

  /** The path of the book's own settings file relative to the book folder, if it has one. */
  default Optional<String> settingsFile() {
    return Optional.empty();
  }

  /** Reads the chapters. */
  Found read(Sources sources) throws IOException;

  /**
   * What the layouts read from.
   *
   * @param files the book's files
   * @param root our own settings, overrides applied; an empty map where there are none
   */
  record Sources(TextFiles files, SettingsNode root) {}

  /**
   * The chapters found.
   *
   * @param entries their tree
   * @param structure what it is made of
   * @param known what the layout says of the book
   * @param chapters the chapters' texts in reading order
   */
  record Found(
      List<Entry> entries, Manuscript.Structure structure, Known known, Chapters chapters) {
    public Found {
      entries = List.copyOf(entries);
    }
  }
}

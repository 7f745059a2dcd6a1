package octavo.manuscript;

import java.util.List;
import java.util.Optional;
import octavo.book.ComponentKind;
import octavo.diagnostic.SourceSpan;

/**
 * A line of the book's table of contents as the author keeps it.
 *
 * @param kind what it is
 * @param title the title given beside the file, as inline Markdown; empty where the file's own
 *     heading is the title
 * @param text the file's text; empty for a part that is only a title
 * @param entries what lies inside it
 * @param at where the settings name it
 */
public record Entry(
    ComponentKind kind,
    String title,
    Optional<ManuscriptText> text,
    List<Entry> entries,
    SourceSpan at) {
  /** Copies the entries. */
  public Entry {
    entries = List.copyOf(entries);
  }
}

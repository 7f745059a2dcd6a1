package octavo.parse;

import java.util.List;
import octavo.book.Block;
import octavo.book.NoteSpace;
import octavo.diagnostic.SourceSpan;

/**
 * The definition of a note as it stands in a file.
 *
 * @param space {@code [18]:} or {@code [^id]:}
 * @param label without brackets and caret, as written
 * @param content its blocks; a definition without text has none
 * @param at the label at its head
 */
public record DraftNote(NoteSpace space, String label, List<Block> content, SourceSpan at) {
  /** Copies the content. */
  public DraftNote {
    content = List.copyOf(content);
  }
}

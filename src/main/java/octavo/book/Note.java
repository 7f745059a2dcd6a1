package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * A note: one text, however many references lead to it and wherever an edition prints it.
 *
 * @param index its place in {@link Book#notes()}
 * @param space the name space of its label
 * @param label as the author wrote it, such as {@code 18}; empty for an inline note
 * @param content its text; empty when its source was not given
 * @param at its definition, or the first reference when there is none
 */
public record Note(int index, NoteSpace space, String label, List<Block> content, SourceSpan at) {
  /** Copies the content. */
  public Note {
    content = List.copyOf(content);
  }

  /** Whether its text was not given; the edition says so in its place and invents none. */
  public boolean isMissing() {
    return content.isEmpty();
  }
}

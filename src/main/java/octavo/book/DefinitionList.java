package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * Terms and what they mean, as in a glossary.
 *
 * @param attributes the author's
 * @param entries in order
 * @param at where it stands
 */
public record DefinitionList(Attributes attributes, List<Entry> entries, SourceSpan at)
    implements Block {
  /** Copies the entries. */
  public DefinitionList {
    entries = List.copyOf(entries);
  }

  /**
   * Terms that share their definitions.
   *
   * @param terms one or more
   * @param definitions the blocks of each definition
   */
  public record Entry(List<List<Inline>> terms, List<List<Block>> definitions) {
    /** Copies both. */
    public Entry {
      terms = terms.stream().map(List::copyOf).toList();
      definitions = definitions.stream().map(List::copyOf).toList();
    }
  }
}

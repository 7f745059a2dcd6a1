package octavo.parse;

import java.util.List;
import octavo.book.Block;
import octavo.manuscript.ManuscriptText;

/**
 * One file parsed.
 *
 * @param text what was parsed
 * @param blocks its blocks in order, note definitions left out
 * @param notes its note definitions in order, all of them, also those defined twice
 * @param unusedLinks its link definitions that no text of it asks for
 */
public record Draft(
    ManuscriptText text, List<Block> blocks, List<DraftNote> notes, List<UnusedLink> unusedLinks) {
  /** Copies the lists. */
  public Draft {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
    unusedLinks = List.copyOf(unusedLinks);
  }
}

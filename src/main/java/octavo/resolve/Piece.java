package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.ComponentKind;
import octavo.book.Inline;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * A component on its way through the passes.
 *
 * @param kind what it is
 * @param id see {@link octavo.book.Component#id()}
 * @param title its title, with draft marks until the passes resolve them
 * @param heading attributes of the heading the title was taken from
 * @param label the title given beside the file, as inline text; empty where there is none
 * @param depth the author's level of the heading its title was taken from, or of the first heading
 *     when that is not its title; 0 for none
 * @param blocks its text
 * @param pieces the components inside it
 * @param source the file it was read from
 * @param at where its title stands, or where the settings name it
 */
record Piece(
    ComponentKind kind,
    String id,
    List<Inline> title,
    Attributes heading,
    List<Inline> label,
    int depth,
    List<Block> blocks,
    List<Piece> pieces,
    SourceFile source,
    SourceSpan at) {

  /** The same with other components inside it. */
  Piece with(List<Piece> inside) {
    return new Piece(kind, id, title, heading, label, depth, blocks, inside, source, at);
  }

  /** The same under another name. */
  Piece named(String other) {
    return new Piece(kind, other, title, heading, label, depth, blocks, pieces, source, at);
  }

  /** The same as another kind. */
  Piece ofKind(ComponentKind other) {
    return new Piece(other, id, title, heading, label, depth, blocks, pieces, source, at);
  }

  /** The same at another depth. */
  Piece atDepth(int other) {
    return new Piece(kind, id, title, heading, label, other, blocks, pieces, source, at);
  }

  /** The same with another title and text. */
  Piece with(List<Inline> otherTitle, List<Block> otherBlocks) {
    return new Piece(kind, id, otherTitle, heading, label, depth, otherBlocks, pieces, source, at);
  }

  /** The same with a block more at its end. */
  Piece endingWith(Block block) {
    List<Block> longer = new ArrayList<>(blocks);
    longer.add(block);
    return with(title, longer);
  }

  /** What happens to one piece, whatever lies inside it. */
  interface Change {
    Piece apply(Piece piece);
  }

  /** Changes each piece of a tree in reading order, the outer before the inner. */
  static List<Piece> each(List<Piece> pieces, Change change) {
    List<Piece> out = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      Piece changed = change.apply(piece);
      out.add(changed.with(each(changed.pieces(), change)));
    }
    return out;
  }
}

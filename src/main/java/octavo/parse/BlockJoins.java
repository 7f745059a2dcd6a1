package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.Paragraph;
import octavo.book.Styled;
import octavo.book.Table;

/**
 * Joins what belongs together although it stands apart: lines of attributes go to their block,
 * anchors go into the block after them, and a caption in a paragraph of its own goes to its picture
 * or table.
 */
final class BlockJoins {
  /** What is of the caption alone. */
  private static final Set<String> OF_CAPTION = Set.of("lang", "dir", "title");

  private BlockJoins() {}

  /** The blocks, joined. */
  static List<Block> join(List<Block> blocks, Scope scope) {
    boolean none = true;
    boolean lines = false;
    for (Block block : blocks) {
      none &= !(block instanceof Paragraph it) || !(isAnchors(it) || isCaption(it));
      lines |= AttributeLines.isLine(block);
    }
    List<Block> settled = lines ? AttributeLines.settle(blocks, scope) : blocks;
    return none ? settled : captions(anchors(settled));
  }

  private static boolean isAnchors(Paragraph paragraph) {
    for (Inline inline : paragraph.content()) {
      boolean anchor =
          inline instanceof Styled styled
              && styled.style() == InlineStyle.SPAN
              && styled.content().isEmpty();
      if (!anchor) {
        return false;
      }
    }
    return true;
  }

  private static List<Block> anchors(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    List<Inline> waiting = new ArrayList<>();
    Block last = null;
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph && isAnchors(paragraph)) {
        waiting.addAll(paragraph.content());
        last = block;
      } else {
        joined.add(waiting.isEmpty() ? block : withAnchors(block, waiting, joined));
        waiting.clear();
      }
    }
    if (last != null && !waiting.isEmpty()) {
      joined.add(new Paragraph(Attributes.NONE, waiting, last.at()));
    }
    return joined;
  }

  // Before a block that holds no line of its own they stay in a paragraph.
  private static Block withAnchors(Block block, List<Inline> anchors, List<Block> joined) {
    List<Inline> content = new ArrayList<>(anchors);
    switch (block) {
      case Paragraph it when !Figures.isImage(it) -> {
        content.addAll(it.content());
        return new Paragraph(it.attributes(), content, it.at());
      }
      case Heading it -> {
        content.addAll(it.content());
        return new Heading(it.attributes(), it.level(), content, it.at());
      }
      default -> {
        joined.add(new Paragraph(Attributes.NONE, content, block.at()));
        return block;
      }
    }
  }

  private static boolean isCaption(Paragraph paragraph) {
    return paragraph.attributes().isEmpty()
        && paragraph.content().size() == 1
        && paragraph.content().getFirst() instanceof Styled styled
        && styled.style() == InlineStyle.SPAN
        && styled.attributes().hasClass("caption");
  }

  // What a caption says of the whole: how it is called, where it may stand; not its own language.
  private static Attributes around(Attributes caption) {
    Map<String, String> pairs = new TreeMap<>(caption.pairs());
    pairs.keySet().removeAll(OF_CAPTION);
    return new Attributes(caption.id(), List.of(), pairs);
  }

  // A picture stands before its caption, a table after it.
  private static List<Block> captions(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!(block instanceof Paragraph paragraph && isCaption(paragraph))) {
        joined.add(block);
        continue;
      }
      Styled caption = (Styled) paragraph.content().getFirst();
      Attributes own = around(caption.attributes());
      boolean picture =
          !joined.isEmpty() && joined.getLast() instanceof Paragraph it && Figures.isImage(it);
      boolean table = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Table;
      if (picture && Figures.isFree(joined.getLast())) {
        joined.add(Figures.caption(joined.removeLast(), caption.content(), own));
      } else if (table && Figures.isFree(blocks.get(i + 1))) {
        joined.add(Figures.caption(blocks.get(++i), caption.content(), own));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }
}

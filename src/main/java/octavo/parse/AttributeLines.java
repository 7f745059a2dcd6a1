package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.CodeBlock;
import octavo.book.DefinitionList;
import octavo.book.Division;
import octavo.book.DraftMark;
import octavo.book.Figure;
import octavo.book.Heading;
import octavo.book.ListBlock;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Table;
import octavo.book.Text;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * Attributes on a line of their own belong to the block on the line above, or else below. Until
 * that is settled they stand as a paragraph without content.
 */
final class AttributeLines {
  private AttributeLines() {}

  /** The paragraph that stands for a line of attributes. */
  static Paragraph line(Attributes attributes, SourceSpan at) {
    return new Paragraph(attributes, List.of(), at);
  }

  static boolean isLine(Block block) {
    return block instanceof Paragraph paragraph && paragraph.content().isEmpty();
  }

  /** The blocks with the attributes where they belong. */
  static List<Block> settle(List<Block> blocks, Scope scope) {
    List<Block> settled = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!isLine(block)) {
        settled.add(block);
      } else if (!settled.isEmpty() && touch(settled.getLast(), block)) {
        settled.add(add(settled.removeLast(), block.attributes()));
      } else if (i + 1 < blocks.size()
          && !isLine(blocks.get(i + 1))
          && touch(block, blocks.get(i + 1))) {
        settled.add(add(blocks.get(++i), block.attributes()));
      } else {
        settled.add(asText(block.at(), scope));
      }
    }
    return settled;
  }

  // Whether no empty line lies between them.
  private static boolean touch(Block above, Block below) {
    int from = above.at().end();
    int end = below.at().start();
    if (from > end) {
      return false;
    }
    String between = above.at().file().text().substring(from, end);
    return between.isBlank() && between.chars().filter(c -> c == '\n').count() <= 1;
  }

  private static Paragraph asText(SourceSpan at, Scope scope) {
    scope.report(
        DiagnosticCode.TEXT_ATTRIBUTE,
        at,
        "attributes that belong to no block stay in the text: " + at.text(),
        "write them on the line below the block they are meant for");
    return new Paragraph(Attributes.NONE, List.of(new Text(at.text())), at);
  }

  /** The block with more attributes. */
  static Block add(Block block, Attributes more) {
    Attributes all = Figures.merge(block.attributes(), more);
    return switch (block) {
      case Paragraph it when Figures.isImage(it) ->
          new Paragraph(it.attributes(), List.of(image(it, more)), it.at());
      case Paragraph it -> new Paragraph(all, it.content(), it.at());
      case Heading it -> new Heading(all, it.level(), it.content(), it.at());
      case BlockQuote it -> new BlockQuote(all, it.content(), it.at());
      case ListBlock it ->
          new ListBlock(all, it.ordered(), it.start(), it.tight(), it.items(), it.at());
      case DefinitionList it -> new DefinitionList(all, it.entries(), it.at());
      case CodeBlock it -> it.with(all, it.caption());
      case SectionBreak it -> new SectionBreak(all, it.at());
      case Table it -> new Table(all, it.caption(), it.columns(), it.head(), it.body(), it.at());
      case Figure it ->
          new Figure(all, it.ordinal(), it.image(), it.caption(), it.placement(), it.at());
      case Division it -> new Division(all, it.aside(), it.content(), it.at());
    };
  }

  private static DraftMark.DraftImage image(Paragraph figure, Attributes more) {
    DraftMark.DraftImage image = (DraftMark.DraftImage) figure.content().getFirst();
    return new DraftMark.DraftImage(
        image.destination(),
        image.title(),
        image.alternative(),
        Figures.merge(image.attributes(), more),
        image.at());
  }
}

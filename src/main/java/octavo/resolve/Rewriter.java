package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.Caption;
import octavo.book.CodeBlock;
import octavo.book.CodeText;
import octavo.book.DefinitionList;
import octavo.book.Division;
import octavo.book.DraftMark;
import octavo.book.Figure;
import octavo.book.Formula;
import octavo.book.Heading;
import octavo.book.Image;
import octavo.book.Inline;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.ListBlock;
import octavo.book.NoteReference;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Styled;
import octavo.book.Table;
import octavo.book.Text;

/**
 * Walks text in reading order and rebuilds what a pass changes; what it does not change stays the
 * same object, so that a pass over a long book costs little more than looking at it. A pass
 * overrides what it cares about. Recursion is as deep as the text is nested, which the parser
 * bounds.
 */
abstract class Rewriter {
  /** Rewrites blocks that stand one after another. */
  List<Block> blocks(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    boolean same = true;
    for (Block block : blocks) {
      Block changed = block(block);
      same &= changed == block;
      out.add(changed);
    }
    return same ? blocks : out;
  }

  /** Rewrites running text. */
  List<Inline> inlines(List<Inline> inlines) {
    if (inlines.isEmpty()) {
      return inlines;
    }
    List<Inline> out = new ArrayList<>(inlines.size());
    for (Inline inline : inlines) {
      inline(inline, out);
    }
    return same(inlines, out) ? inlines : merged(out);
  }

  /** What becomes of the author's attributes. */
  Attributes attributes(Attributes attributes) {
    return attributes;
  }

  /** Rewrites one block. */
  Block block(Block block) {
    return switch (block) {
      case Paragraph paragraph -> paragraph(paragraph);
      case Heading heading -> heading(heading);
      case BlockQuote quote -> {
        Attributes attributes = attributes(quote.attributes());
        List<Block> content = blocks(quote.content());
        yield attributes == quote.attributes() && content == quote.content()
            ? quote
            : new BlockQuote(attributes, content, quote.at());
      }
      case ListBlock list -> list(list);
      case DefinitionList list -> definitions(list);
      case CodeBlock code -> {
        Attributes attributes = attributes(code.attributes());
        List<Inline> caption = inlines(code.caption());
        yield attributes == code.attributes() && caption == code.caption()
            ? code
            : code.with(attributes, caption);
      }
      case SectionBreak sectionBreak -> {
        Attributes attributes = attributes(sectionBreak.attributes());
        yield attributes == sectionBreak.attributes()
            ? sectionBreak
            : new SectionBreak(attributes, sectionBreak.at());
      }
      case Table table -> table(table);
      case Figure figure -> figure(figure);
      case Division division -> {
        Attributes attributes = attributes(division.attributes());
        List<Block> content = blocks(division.content());
        yield attributes == division.attributes() && content == division.content()
            ? division
            : new Division(attributes, division.aside(), content, division.at());
      }
    };
  }

  /** Rewrites a paragraph; it may become another block. */
  Block paragraph(Paragraph paragraph) {
    Attributes attributes = attributes(paragraph.attributes());
    List<Inline> content = inlines(paragraph.content());
    return attributes == paragraph.attributes() && content == paragraph.content()
        ? paragraph
        : new Paragraph(attributes, content, paragraph.at());
  }

  /** Rewrites a heading. */
  Heading heading(Heading heading) {
    Attributes attributes = attributes(heading.attributes());
    List<Inline> content = inlines(heading.content());
    return attributes == heading.attributes() && content == heading.content()
        ? heading
        : new Heading(attributes, heading.level(), content, heading.at());
  }

  /** Rewrites a figure. */
  Figure figure(Figure figure) {
    Attributes attributes = attributes(figure.attributes());
    Caption caption = caption(figure.caption());
    return attributes == figure.attributes() && caption == figure.caption()
        ? figure
        : new Figure(
            attributes, figure.ordinal(), figure.image(), caption, figure.placement(), figure.at());
  }

  /** Rewrites a caption. */
  final Caption caption(Caption caption) {
    List<Inline> text = inlines(caption.text());
    List<Inline> credit = inlines(caption.credit());
    List<Inline> licence = inlines(caption.licence());
    return text == caption.text() && credit == caption.credit() && licence == caption.licence()
        ? caption
        : new Caption(caption.number(), text, credit, licence);
  }

  /** Rewrites one piece of running text to any number of them. */
  void inline(Inline inline, List<Inline> out) {
    switch (inline) {
      case Text _, Formula _, LineBreak _, NoteReference _ -> out.add(inline);
      case Styled styled -> out.add(styled(styled));
      case CodeText code -> {
        Attributes attributes = attributes(code.attributes());
        out.add(
            attributes == code.attributes() ? code : new CodeText(attributes, code.characters()));
      }
      case Link link -> link(link, out);
      case Image image -> {
        Attributes attributes = attributes(image.attributes());
        out.add(
            attributes == image.attributes()
                ? image
                : new Image(image.source(), image.alternative(), attributes, image.at()));
      }
      case DraftMark mark -> mark(mark, out);
    }
  }

  /** Rewrites a link that has its target. */
  void link(Link link, List<Inline> out) {
    Attributes attributes = attributes(link.attributes());
    List<Inline> content = inlines(link.content());
    out.add(
        attributes == link.attributes() && content == link.content()
            ? link
            : new Link(link.target(), link.title(), attributes, content, link.at()));
  }

  /** Rewrites a draft mark; unless a pass resolves it, what it holds is rewritten. */
  void mark(DraftMark mark, List<Inline> out) {
    switch (mark) {
      case DraftMark.NoteMark _ -> out.add(mark);
      case DraftMark.InlineNote note -> {
        List<Inline> content = inlines(note.content());
        out.add(content == note.content() ? note : new DraftMark.InlineNote(content, note.at()));
      }
      case DraftMark.DraftLink link -> {
        Attributes attributes = attributes(link.attributes());
        List<Inline> content = inlines(link.content());
        out.add(
            attributes == link.attributes() && content == link.content()
                ? link
                : new DraftMark.DraftLink(
                    link.destination(), link.title(), attributes, content, link.at()));
      }
      case DraftMark.DraftImage image -> out.add(image);
    }
  }

  private Styled styled(Styled styled) {
    Attributes attributes = attributes(styled.attributes());
    List<Inline> content = inlines(styled.content());
    return attributes == styled.attributes() && content == styled.content()
        ? styled
        : new Styled(styled.style(), attributes, content);
  }

  private ListBlock list(ListBlock list) {
    Attributes attributes = attributes(list.attributes());
    List<List<Block>> items = new ArrayList<>(list.items().size());
    boolean same = attributes == list.attributes();
    for (List<Block> item : list.items()) {
      List<Block> changed = blocks(item);
      same &= changed == item;
      items.add(changed);
    }
    return same
        ? list
        : new ListBlock(attributes, list.ordered(), list.start(), list.tight(), items, list.at());
  }

  private DefinitionList definitions(DefinitionList list) {
    Attributes attributes = attributes(list.attributes());
    List<DefinitionList.Entry> entries = new ArrayList<>(list.entries().size());
    for (DefinitionList.Entry entry : list.entries()) {
      List<List<Inline>> terms = new ArrayList<>(entry.terms().size());
      for (List<Inline> term : entry.terms()) {
        terms.add(inlines(term));
      }
      List<List<Block>> definitions = new ArrayList<>(entry.definitions().size());
      for (List<Block> definition : entry.definitions()) {
        definitions.add(blocks(definition));
      }
      entries.add(new DefinitionList.Entry(terms, definitions));
    }
    return new DefinitionList(attributes, entries, list.at());
  }

  private Table table(Table table) {
    Attributes attributes = attributes(table.attributes());
    List<Inline> caption = inlines(table.caption());
    List<Table.Row> head = rows(table.head());
    List<Table.Row> body = rows(table.body());
    return attributes == table.attributes()
            && caption == table.caption()
            && head == table.head()
            && body == table.body()
        ? table
        : new Table(attributes, caption, table.columns(), head, body, table.at());
  }

  private List<Table.Row> rows(List<Table.Row> rows) {
    List<Table.Row> out = new ArrayList<>(rows.size());
    boolean same = true;
    for (Table.Row row : rows) {
      Table.Row changed = row(row);
      same &= changed == row;
      out.add(changed);
    }
    return same ? rows : out;
  }

  private Table.Row row(Table.Row row) {
    List<Table.Cell> cells = new ArrayList<>(row.cells().size());
    boolean same = true;
    for (Table.Cell cell : row.cells()) {
      List<Block> content = blocks(cell.content());
      same &= content == cell.content();
      cells.add(
          content == cell.content()
              ? cell
              : new Table.Cell(content, cell.columnSpan(), cell.rowSpan(), cell.header()));
    }
    return same ? row : new Table.Row(cells);
  }

  private static boolean same(List<Inline> before, List<Inline> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) != after.get(i)) {
        return false;
      }
    }
    return true;
  }

  // A word that a mark turned back into text has cut in pieces is whole again.
  private static List<Inline> merged(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>(inlines.size());
    StringBuilder run = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Text text) {
        run.append(text.characters());
        continue;
      }
      flush(run, out);
      out.add(inline);
    }
    flush(run, out);
    return out;
  }

  private static void flush(StringBuilder run, List<Inline> out) {
    if (!run.isEmpty()) {
      out.add(new Text(run.toString()));
      run.setLength(0);
    }
  }
}

package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.CodeBlock;
import octavo.book.DefinitionList;
import octavo.book.Division;
import octavo.book.Figure;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.ListBlock;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Table;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;

/**
 * Keeps blocks from being nested so deep that no page can show them: quotations, lists, tables and
 * asides each take from the width of what they hold. What lies deeper gives its text, in order, to
 * the block around it.
 */
final class NestingLimit {
  /**
   * How many blocks that take width may lie in one another. Ten lists or quotations leave a small
   * page (A6) some words a line; with twice as many, text begins beyond its edge and is lost.
   */
  static final int LEVELS = 10;

  private final Diagnostics diagnostics;

  NestingLimit(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The note with its text within the limit. */
  DraftNote apply(DraftNote note) {
    return new DraftNote(note.space(), note.label(), apply(note.content()), note.at());
  }

  /** The blocks within the limit. */
  List<Block> apply(List<Block> blocks) {
    return apply(blocks, 0);
  }

  private List<Block> apply(List<Block> blocks, int depth) {
    List<Block> limited = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (depth >= LEVELS && takesWidth(block)) {
        if (depth == LEVELS) {
          report(block);
        }
        limited.addAll(spread(block, depth + 1));
      } else {
        limited.add(apply(block, depth));
      }
    }
    return limited;
  }

  private static boolean takesWidth(Block block) {
    return switch (block) {
      case BlockQuote _, ListBlock _, DefinitionList _, Table _ -> true;
      case Division it -> it.aside();
      case Paragraph _, Heading _, CodeBlock _, SectionBreak _, Figure _ -> false;
    };
  }

  private void report(Block block) {
    diagnostics.report(
        DiagnosticCode.TEXT_NESTING,
        block.at(),
        "quotations, lists and tables are nested more than " + LEVELS + " levels deep",
        "the text is kept, but what lies deeper stands in the block around it");
  }

  private Block apply(Block block, int depth) {
    return switch (block) {
      case BlockQuote it ->
          new BlockQuote(it.attributes(), apply(it.content(), depth + 1), it.at());
      case ListBlock it ->
          new ListBlock(
              it.attributes(),
              it.ordered(),
              it.start(),
              it.tight(),
              it.items().stream().map(item -> apply(item, depth + 1)).toList(),
              it.at());
      case DefinitionList it ->
          new DefinitionList(
              it.attributes(),
              it.entries().stream().map(entry -> entry(entry, depth + 1)).toList(),
              it.at());
      case Table it ->
          new Table(
              it.attributes(),
              it.caption(),
              it.columns(),
              rows(it.head(), depth + 1),
              rows(it.body(), depth + 1),
              it.at());
      case Division it -> {
        int inner = it.aside() ? depth + 1 : depth;
        yield new Division(it.attributes(), it.aside(), apply(it.content(), inner), it.at());
      }
      case Paragraph _, Heading _, CodeBlock _, SectionBreak _, Figure _ -> block;
    };
  }

  private DefinitionList.Entry entry(DefinitionList.Entry entry, int depth) {
    return new DefinitionList.Entry(
        entry.terms(), entry.definitions().stream().map(text -> apply(text, depth)).toList());
  }

  private List<Table.Row> rows(List<Table.Row> rows, int depth) {
    return rows.stream()
        .map(row -> new Table.Row(row.cells().stream().map(cell -> cell(cell, depth)).toList()))
        .toList();
  }

  private Table.Cell cell(Table.Cell cell, int depth) {
    return new Table.Cell(
        apply(cell.content(), depth), cell.columnSpan(), cell.rowSpan(), cell.header());
  }

  // A link may lead to the block that is given up.
  private List<Block> spread(Block block, int depth) {
    List<Block> text = apply(text(block), depth);
    String id = block.attributes().id();
    return id.isEmpty() || text.isEmpty()
        ? text
        : List.of(new Division(Attributes.NONE.withId(id), false, text, block.at()));
  }

  private static List<Block> text(Block block) {
    return switch (block) {
      case BlockQuote it -> it.content();
      case Division it -> it.content();
      case ListBlock it -> it.items().stream().flatMap(List::stream).toList();
      case DefinitionList it -> text(it);
      case Table it -> text(it);
      case Paragraph _, Heading _, CodeBlock _, SectionBreak _, Figure _ -> List.of(block);
    };
  }

  private static List<Block> text(DefinitionList list) {
    List<Block> text = new ArrayList<>();
    for (DefinitionList.Entry entry : list.entries()) {
      entry.terms().forEach(term -> text.add(paragraph(term, list)));
      entry.definitions().forEach(text::addAll);
    }
    return text;
  }

  private static List<Block> text(Table table) {
    List<Block> text = new ArrayList<>();
    if (!table.caption().isEmpty()) {
      text.add(paragraph(table.caption(), table));
    }
    table.head().forEach(row -> row.cells().forEach(cell -> text.addAll(cell.content())));
    table.body().forEach(row -> row.cells().forEach(cell -> text.addAll(cell.content())));
    return text;
  }

  private static Paragraph paragraph(List<Inline> content, Block within) {
    return new Paragraph(Attributes.NONE, content, within.at());
  }
}

package octavo.parse;

import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
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
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Styled;
import octavo.book.Table;
import octavo.book.Text;
import octavo.diagnostic.SourceSpan;

/** Writes a draft so that a person can read it: a block a line, its content indented. */
final class DraftPrinter {
  private final StringBuilder out = new StringBuilder();
  private final boolean places;

  private DraftPrinter(boolean places) {
    this.places = places;
  }

  /** The draft with the line and column of each block. */
  static String print(Draft draft) {
    DraftPrinter printer = new DraftPrinter(true);
    printer.blocks(draft.blocks(), "");
    for (DraftNote note : draft.notes()) {
      String caret = note.space() == NoteSpace.FOOTNOTE ? "^" : "";
      printer.line("", "note [" + caret + note.label() + "]", Attributes.NONE, note.at());
      printer.blocks(note.content(), "  ");
    }
    return printer.out.toString();
  }

  /** The blocks without places. */
  static String print(List<Block> blocks) {
    DraftPrinter printer = new DraftPrinter(false);
    printer.blocks(blocks, "");
    return printer.out.toString();
  }

  /** Inlines in one line. */
  static String inlines(List<Inline> inlines) {
    DraftPrinter printer = new DraftPrinter(false);
    inlines.forEach(printer::inline);
    return printer.out.toString();
  }

  private void line(String indent, String what, Attributes attributes, SourceSpan at) {
    out.append(indent).append(what).append(attributes(attributes));
    if (places) {
      out.append(" @").append(at.line()).append(':').append(at.column());
    }
    out.append('\n');
  }

  private void text(String indent, List<Inline> content) {
    if (!content.isEmpty()) {
      out.append(indent);
      content.forEach(this::inline);
      out.append('\n');
    }
  }

  private void blocks(List<Block> blocks, String indent) {
    blocks.forEach(block -> block(block, indent));
  }

  private void block(Block block, String indent) {
    String inner = indent + "  ";
    switch (block) {
      case Paragraph it -> {
        line(indent, "paragraph", it.attributes(), it.at());
        text(inner, it.content());
      }
      case Heading it -> {
        line(indent, "heading " + it.level(), it.attributes(), it.at());
        text(inner, it.content());
      }
      case BlockQuote it -> {
        line(indent, "quote", it.attributes(), it.at());
        blocks(it.content(), inner);
      }
      case ListBlock it -> {
        String kind = it.ordered() ? "list from " + it.start() : "list";
        line(indent, kind + (it.tight() ? " tight" : ""), it.attributes(), it.at());
        for (List<Block> item : it.items()) {
          out.append(indent).append("- \n");
          blocks(item, inner);
        }
      }
      case DefinitionList it -> definitions(it, indent);
      case CodeBlock it -> code(it, indent);
      case SectionBreak it -> line(indent, "break", it.attributes(), it.at());
      case Table it -> table(it, indent);
      case Figure it -> line(indent, "figure", it.attributes(), it.at());
      case Division it -> {
        line(indent, it.aside() ? "aside" : "division", it.attributes(), it.at());
        blocks(it.content(), inner);
      }
    }
  }

  private void definitions(DefinitionList list, String indent) {
    line(indent, "definitions", list.attributes(), list.at());
    for (DefinitionList.Entry entry : list.entries()) {
      entry.terms().forEach(term -> text(indent + "- ", term));
      entry
          .definitions()
          .forEach(
              definition -> {
                out.append(indent).append("  :\n");
                blocks(definition, indent + "    ");
              });
    }
  }

  private void code(CodeBlock code, String indent) {
    String name = code.language().isEmpty() ? "code" : "code " + code.language();
    String number = code.number().isEmpty() ? "" : " number=" + code.number();
    String file = code.fileName().isEmpty() ? "" : " file=" + code.fileName();
    line(indent, name + number + file, code.attributes(), code.at());
    text(indent + "  caption: ", code.caption());
    code.code().lines().forEach(it -> out.append(indent).append("  |").append(it).append('\n'));
  }

  private void table(Table table, String indent) {
    StringBuilder columns = new StringBuilder("table");
    for (Table.Column column : table.columns()) {
      columns.append(' ').append(column.alignment());
      if (column.share() > 0) {
        columns.append(Math.round(column.share() * 1000)).append("/1000");
      }
    }
    line(indent, columns.toString(), table.attributes(), table.at());
    text(indent + "  caption: ", table.caption());
    table.head().forEach(row -> row(row, indent + "  head"));
    table.body().forEach(row -> row(row, indent + "  row"));
  }

  private void row(Table.Row row, String indent) {
    out.append(indent).append('\n');
    for (Table.Cell cell : row.cells()) {
      out.append(" ".repeat(indent.length())).append(cell.header() ? "header" : "cell");
      if (cell.columnSpan() > 1 || cell.rowSpan() > 1) {
        out.append(' ').append(cell.columnSpan()).append('x').append(cell.rowSpan());
      }
      boolean plain =
          cell.content().size() == 1
              && cell.content().getFirst() instanceof Paragraph only
              && only.attributes().isEmpty();
      if (plain) {
        out.append(": ");
        ((Paragraph) cell.content().getFirst()).content().forEach(this::inline);
        out.append('\n');
      } else {
        out.append('\n');
        blocks(cell.content(), " ".repeat(indent.length()) + "  ");
      }
    }
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Text it -> out.append(it.characters());
      case Styled it -> frame(it.style().element() + attributes(it.attributes()), it.content());
      case CodeText it ->
          out.append('`').append(it.characters()).append('`').append(attributes(it.attributes()));
      case Formula it -> frame("formula", List.of(new Text(it.alternative())));
      case LineBreak _ -> out.append("⏎");
      case DraftMark.NoteMark it ->
          out.append(it.space() == NoteSpace.FOOTNOTE ? "⟦^" : "⟦").append(it.label()).append('⟧');
      case DraftMark.InlineNote it -> frame("note", it.content());
      case DraftMark.DraftLink it -> {
        String title = it.title().isEmpty() ? "" : " \"" + it.title() + '"';
        frame("link " + it.destination() + title + attributes(it.attributes()), it.content());
      }
      case DraftMark.DraftImage it -> {
        out.append("⟨image ").append(it.destination()).append(attributes(it.attributes()));
        if (!it.title().isEmpty()) {
          out.append(" title ");
          frame("", it.title());
        }
        if (!it.alternative().isEmpty()) {
          out.append(" alternative ");
          frame("", it.alternative());
        }
        out.append('⟩');
      }
      case Link _, Image _, NoteReference _ -> throw new IllegalStateException("resolved already");
    }
  }

  private void frame(String name, List<Inline> content) {
    out.append('⟨').append(name).append('|');
    content.forEach(this::inline);
    out.append('⟩');
  }

  private static String attributes(Attributes attributes) {
    if (attributes.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("{");
    if (!attributes.id().isEmpty()) {
      text.append('#').append(attributes.id()).append(' ');
    }
    attributes.classes().forEach(name -> text.append('.').append(name).append(' '));
    attributes
        .pairs()
        .forEach((key, value) -> text.append(key).append("=\"").append(value).append("\" "));
    text.setLength(text.length() - 1);
    return text.append('}').toString();
  }
}

package octavo.importer.write;

import java.util.ArrayList;
import java.util.List;
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
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.ManuscriptText;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;

/** What the project's parser reads in Markdown: a line for each block that holds text. */
final class ReadBack {
  private final List<String> lines = new ArrayList<>();

  private ReadBack() {}

  static Draft draft(String markdown) {
    SourceFile file = new SourceFile("text.md", markdown);
    return new MarkdownParser("en", new Diagnostics()).parse(ManuscriptText.of(file, true));
  }

  /** The text of each block, the notes' after the rest, white space as single spaces. */
  static List<String> lines(String markdown) {
    ReadBack back = new ReadBack();
    Draft draft = draft(markdown);
    draft.blocks().forEach(back::add);
    draft
        .notes()
        .forEach(
            note -> {
              back.lines.add("note " + note.label());
              note.content().forEach(back::add);
            });
    return back.lines;
  }

  private void add(Block block) {
    switch (block) {
      case Paragraph it -> line("", it.content());
      case Heading it -> line("heading " + it.level() + " ", it.content());
      case BlockQuote it -> it.content().forEach(this::add);
      case ListBlock it -> list(it);
      case Division it -> it.content().forEach(this::add);
      case CodeBlock it -> lines.add("code " + it.language() + "\n" + it.code());
      case Table it -> {
        if (!it.caption().isEmpty()) {
          line("caption ", it.caption());
        }
        it.head().forEach(row -> row("th", row));
        it.body().forEach(row -> row("td", row));
      }
      case SectionBreak _ -> lines.add("break");
      case DefinitionList _, Figure _ -> throw new AssertionError("not written: " + block);
    }
  }

  private void list(ListBlock list) {
    int number = list.start();
    for (List<Block> item : list.items()) {
      lines.add(list.ordered() ? "item " + number++ : "item");
      item.forEach(this::add);
    }
  }

  private void row(String name, Table.Row row) {
    for (Table.Cell cell : row.cells()) {
      lines.add(name + " " + cell.columnSpan() + "x" + cell.rowSpan());
      cell.content().forEach(this::add);
    }
  }

  private void line(String head, List<Inline> content) {
    StringBuilder out = new StringBuilder();
    content.forEach(inline -> add(inline, out));
    lines.add(head + tidy(out.toString()));
  }

  static String tidy(String text) {
    return text.replaceAll("[ \\t\\n]+", " ").replace("...", "…").strip();
  }

  private static void add(Inline inline, StringBuilder out) {
    switch (inline) {
      case Text it -> out.append(it.characters());
      case Styled it -> it.content().forEach(inner -> add(inner, out));
      case CodeText it -> out.append(it.characters());
      case Formula it -> out.append(it.alternative());
      case LineBreak _ -> out.append('\n');
      case DraftMark.DraftLink it -> it.content().forEach(inner -> add(inner, out));
      case DraftMark.NoteMark(var space, var label, var _) ->
          out.append(space == NoteSpace.NUMBERED ? "⟦" : "⟦^").append(label).append('⟧');
      case DraftMark.DraftImage it -> out.append("image ").append(it.destination());
      case DraftMark.InlineNote _ -> throw new AssertionError("an inline note is never written");
      case Link _, Image _, NoteReference _ -> throw new AssertionError("not of a draft");
    }
  }
}

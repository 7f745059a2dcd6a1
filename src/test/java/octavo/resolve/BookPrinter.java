package octavo.resolve;

import java.util.List;
import octavo.book.AlternativeText;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.Book;
import octavo.book.Caption;
import octavo.book.Chapter;
import octavo.book.CodeBlock;
import octavo.book.CodeText;
import octavo.book.Component;
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
import octavo.book.LinkTarget;
import octavo.book.ListBlock;
import octavo.book.Note;
import octavo.book.NoteReference;
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Styled;
import octavo.book.Table;
import octavo.book.Text;

/** Writes a book and its note plans so that a person can read them. */
final class BookPrinter {
  private final StringBuilder out = new StringBuilder();

  private BookPrinter() {}

  static String print(Book book) {
    BookPrinter printer = new BookPrinter();
    printer.components(book.contents(), "");
    for (Note note : book.notes()) {
      String caret = note.space() == NoteSpace.FOOTNOTE ? "^" : "";
      printer.line("", "note " + note.index() + " [" + caret + note.label() + "]");
      printer.blocks(note.content(), "  ");
    }
    return printer.out.toString();
  }

  static String print(String edition, NotePlan plan) {
    BookPrinter printer = new BookPrinter();
    printer.line("", "plan " + edition);
    for (NotePlan.Group group : plan.groups()) {
      printer.line("  ", "notes to " + group.component() + " “" + group.title() + "”");
      for (NotePlan.Entry entry : group.entries()) {
        StringBuilder line = new StringBuilder();
        line.append(entry.id()).append(" prints note ").append(entry.note());
        line.append(" as ").append(entry.number()).append(", called by");
        for (int ordinal : entry.references()) {
          NotePlan.Call call = plan.calls().get(ordinal);
          line.append(' ').append(ordinal).append('=').append(call.id());
          line.append(call.letter().isEmpty() ? "" : "(" + call.letter() + ")");
        }
        printer.line("    ", line.toString());
      }
    }
    return printer.out.toString();
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }

  private void components(List<? extends Component> components, String indent) {
    for (Component component : components) {
      String ordinal =
          component instanceof Chapter chapter && chapter.ordinal() > 0
              ? " number " + chapter.ordinal()
              : "";
      line(
          indent,
          component.kind().key()
              + " #"
              + component.id()
              + ordinal
              + " “"
              + component.label()
              + "”: "
              + inlines(component.title()));
      blocks(component.blocks(), indent + "  ");
      components(component.components(), indent + "  ");
    }
  }

  private void blocks(List<Block> blocks, String indent) {
    blocks.forEach(block -> block(block, indent));
  }

  private void block(Block block, String indent) {
    String head = attributes(block.attributes());
    String inner = indent + "  ";
    switch (block) {
      case Paragraph paragraph -> line(indent, head + inlines(paragraph.content()));
      case Heading heading ->
          line(indent, "heading " + heading.level() + " " + head + inlines(heading.content()));
      case BlockQuote quote -> {
        line(indent, "quote " + head);
        blocks(quote.content(), inner);
      }
      case ListBlock list -> {
        line(indent, "list " + head);
        list.items().forEach(item -> blocks(item, inner));
      }
      case DefinitionList list -> {
        line(indent, "definitions " + head);
        for (DefinitionList.Entry entry : list.entries()) {
          entry.terms().forEach(term -> line(inner, inlines(term)));
          entry.definitions().forEach(blocks -> blocks(blocks, inner + "  "));
        }
      }
      case CodeBlock code -> line(indent, "code " + head + inlines(code.caption()));
      case SectionBreak _ -> line(indent, "break " + head);
      case Table table -> {
        line(indent, "table " + head + inlines(table.caption()));
        table.head().forEach(row -> row(row, inner));
        table.body().forEach(row -> row(row, inner));
      }
      case Figure figure -> figure(figure, indent);
      case Division division -> {
        line(indent, "division " + head);
        blocks(division.content(), inner);
      }
    }
  }

  private void row(Table.Row row, String indent) {
    line(indent, "row");
    row.cells().forEach(cell -> blocks(cell.content(), indent + "  "));
  }

  private void figure(Figure figure, String indent) {
    Caption caption = figure.caption();
    line(
        indent,
        "figure "
            + figure.ordinal()
            + " "
            + attributes(figure.attributes())
            + figure.placement()
            + " "
            + image(figure.image()));
    line(indent + "  ", "number “" + caption.number() + "” caption: " + inlines(caption.text()));
    if (!caption.credit().isEmpty() || !caption.licence().isEmpty()) {
      line(
          indent + "  ",
          "credit: " + inlines(caption.credit()) + " licence: " + inlines(caption.licence()));
    }
  }

  private static String image(Image image) {
    String alternative =
        switch (image.alternative()) {
          case AlternativeText.Described text ->
              "“" + text.text() + "”" + (text.fromCaption() ? " of the caption" : "");
          case AlternativeText.Missing _ -> "missing";
          case AlternativeText.Decorative _ -> "decorative";
        };
    return image.source().getClass().getSimpleName()
        + " "
        + image.source().path()
        + " alternative "
        + alternative;
  }

  private static String attributes(Attributes attributes) {
    StringBuilder text = new StringBuilder();
    text.append(attributes.id().isEmpty() ? "" : "#" + attributes.id() + " ");
    attributes.classes().forEach(name -> text.append('.').append(name).append(' '));
    attributes.pairs().forEach((k, v) -> text.append(k).append('=').append(v).append(' '));
    return text.toString();
  }

  static String inlines(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    for (Inline inline : inlines) {
      text.append(
          switch (inline) {
            case Text t -> t.characters();
            case Styled styled ->
                "{"
                    + styled.style().element()
                    + " "
                    + attributes(styled.attributes())
                    + inlines(styled.content())
                    + "}";
            case CodeText code -> "`" + code.characters() + "`";
            case Formula formula -> "⟨formula " + formula.alternative() + "⟩";
            case Link link -> "<" + target(link.target()) + " " + inlines(link.content()) + ">";
            case Image image -> "{" + image(image) + "}";
            case LineBreak _ -> " / ";
            case NoteReference reference ->
                "(" + reference.ordinal() + "→" + reference.note() + ")";
            case DraftMark mark -> throw new IllegalStateException("left in a book: " + mark);
          });
    }
    return text.toString();
  }

  private static String target(LinkTarget target) {
    return switch (target) {
      case LinkTarget.External external -> external.address();
      case LinkTarget.Internal internal -> internal.component() + "#" + internal.anchor();
    };
  }
}

package octavo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.AlternativeText;
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
import octavo.book.ImageSource;
import octavo.book.Inline;
import octavo.book.Labels;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.ListBlock;
import octavo.book.NoteReference;
import octavo.book.Paragraph;
import octavo.book.PlainText;
import octavo.book.SectionBreak;
import octavo.book.Styled;
import octavo.book.Table;
import octavo.book.Text;
import octavo.check.Passage.Stream;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/** Walks blocks and inlines and adds the words an edition must print for them. */
final class ExpectedBlocks {
  /** Three asterisks and the like, where a style sheet prints them. */
  private static final int ORNAMENT = 5;

  /** "1.2", before the words of a heading. */
  private static final int SECTION_NUMBER = 1;

  private final ExpectedText out;
  private final NotePlan plan;
  private final Labels labels;
  private final Edition edition;

  /** References within a link; their marks come after it. */
  private final List<NoteReference> postponed = new ArrayList<>();

  private Optional<NotePlan.Entry> note = Optional.empty();
  private String group = "";
  private boolean insideLink;

  ExpectedBlocks(ExpectedText out, NotePlan plan, Labels labels, Edition edition) {
    this.out = out;
    this.plan = plan;
    this.labels = labels;
    this.edition = edition;
  }

  void blocks(List<Block> blocks, Stream stream) {
    for (Block block : blocks) {
      Stream own = streamOf(block, stream);
      if (own != stream) {
        out.author().ifPresent(kept -> kept.beginUnit(own, block.at()));
      }
      // A note's number stands in the note's first block, whichever that is.
      out.begin(own, block.at());
      int first = out.size();
      block(block, stream);
      out.endBlock();
      if (out.size() > first && (block instanceof Heading || block instanceof Figure)) {
        out.name(first, block.attributes().id());
      }
    }
  }

  /** The text of a note as it is printed at one place. */
  void note(NotePlan.Group home, NotePlan.Entry entry, List<Block> text) {
    note = Optional.of(entry);
    group = home.component();
    blocks(text, Stream.NOTE);
    note = Optional.empty();
    group = "";
  }

  private String number(NoteReference reference) {
    int call = note.map(entry -> entry.call(reference)).orElse(reference.ordinal());
    return plan.calls().get(call).number();
  }

  private static Stream streamOf(Block block, Stream around) {
    boolean main = around == Stream.MAIN;
    return main && block instanceof Figure
        ? Stream.CAPTION
        : main && block instanceof Table ? Stream.TABLE : around;
  }

  private void block(Block block, Stream stream) {
    switch (block) {
      case Paragraph paragraph -> inlines(paragraph.content());
      case Heading heading -> {
        if (edition.numbers().hasSections()) {
          out.allow(SECTION_NUMBER, false);
        }
        inlines(heading.content());
      }
      case BlockQuote quote -> blocks(quote.content(), stream);
      case ListBlock list -> list.items().forEach(item -> blocks(item, stream));
      case DefinitionList list -> list.entries().forEach(entry -> definition(entry, stream));
      case CodeBlock code -> code(code);
      case SectionBreak line -> out.allow(ORNAMENT, false);
      case Table table -> table(table, streamOf(table, stream));
      case Figure figure -> figure(figure);
      case Division division -> blocks(division.content(), stream);
    }
  }

  private void definition(DefinitionList.Entry entry, Stream stream) {
    for (List<Inline> term : entry.terms()) {
      inlines(term);
      out.endBlock();
    }
    entry.definitions().forEach(definition -> blocks(definition, stream));
  }

  private void code(CodeBlock code) {
    line(code.fileName());
    line(code.code());
    if (!code.number().isEmpty()) {
      out.addMade(labels.text(Labels.Word.LISTING, code.number()));
      out.author().ifPresent(kept -> kept.add(code.number()));
      out.endBlock();
    }
    inlines(code.caption());
  }

  // OpenHTMLtoPDF puts a table's caption behind the table in the structure tree.
  private void table(Table table, Stream stream) {
    boolean captionFirst =
        edition.format().isForScreens() || edition.engine() == Edition.Engine.COMPOSITOR;
    boolean hasCaption = !table.caption().isEmpty();
    if (captionFirst && hasCaption) {
      out.list();
      inlines(table.caption());
      out.begin(stream, table.at());
    }
    rows(table.head(), stream);
    rows(table.body(), stream);
    if (!captionFirst && hasCaption) {
      out.begin(stream, table.at());
      out.list();
      out.captionLast(() -> inlines(table.caption()));
    }
  }

  private void rows(List<Table.Row> rows, Stream stream) {
    for (Table.Row row : rows) {
      for (Table.Cell cell : row.cells()) {
        blocks(cell.content(), stream);
      }
    }
  }

  private void figure(Figure figure) {
    out.author().ifPresent(kept -> kept.addImage(figure.image()));
    if (figure.image().source() instanceof ImageSource.Absent) {
      out.addMade(labels.text(Labels.Word.PICTURE_NOT_SUPPLIED));
      out.endBlock();
    }
    Caption caption = figure.caption();
    line(caption.number());
    for (List<Inline> piece : List.of(caption.text(), caption.credit(), caption.licence())) {
      inlines(piece);
      out.endBlock();
    }
  }

  private void line(String characters) {
    out.add(characters);
    out.endBlock();
  }

  /** Adds running text. */
  void inlines(List<Inline> content) {
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i) instanceof NoteReference reference) {
        boolean repeated = i > 0 && content.get(i - 1) instanceof NoteReference;
        reference(reference, repeated);
      } else if (content.get(i) instanceof Text text && isBeforeMark(content, i)) {
        out.add(text.characters().replaceAll(" +$", ""));
      } else {
        inline(content.get(i));
      }
    }
  }

  // A mark follows its word without a space, whatever the author wrote.
  private boolean isBeforeMark(List<Inline> content, int i) {
    return !insideLink && i + 1 < content.size() && content.get(i + 1) instanceof NoteReference;
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Text text -> out.add(text.characters());
      case Styled styled -> inlines(styled.content());
      case CodeText code -> out.add(code.characters());
      case Formula formula -> formula(formula);
      case Link link -> link(link);
      case Image image -> image(image);
      case LineBreak line -> out.add(" ");
      case NoteReference reference -> reference(reference, false);
      case DraftMark mark -> throw new IllegalStateException("a draft mark in a book: " + mark);
    }
  }

  // Screens have it as MathML, which says it in plain characters; paper has it in a line.
  private void formula(Formula formula) {
    out.author().ifPresent(kept -> kept.addFormula(formula));
    out.addMade(
        edition.format().isForScreens() ? formula.alternative() : PlainText.of(formula.line()));
  }

  private void reference(NoteReference reference, boolean repeated) {
    String number = number(reference);
    out.author().ifPresent(kept -> kept.addCall(new NoteCall(reference.note(), number, group)));
    if (insideLink) {
      postponed.add(reference);
    } else {
      call(number, repeated);
    }
  }

  private void call(String number, boolean repeated) {
    if (repeated) {
      out.addMade(",");
    }
    out.addGap();
    out.addMade(number);
  }

  private void link(Link link) {
    out.author().ifPresent(kept -> kept.addLink(link.target()));
    if (insideLink) {
      inlines(link.content());
      return;
    }
    insideLink = true;
    inlines(link.content());
    insideLink = false;
    for (int i = 0; i < postponed.size(); i++) {
      call(number(postponed.get(i)), i > 0);
    }
    postponed.clear();
  }

  private void image(Image image) {
    out.author().ifPresent(kept -> kept.addImage(image));
    if (image.source() instanceof ImageSource.Absent) {
      String missing = labels.text(Labels.Word.IMAGE_NO_DESCRIPTION);
      String said =
          switch (image.alternative()) {
            case AlternativeText.Described described -> described.text();
            case AlternativeText.Missing none -> missing;
            case AlternativeText.Decorative decorative -> missing;
          };
      out.addMade("[" + said + "]");
    }
  }
}

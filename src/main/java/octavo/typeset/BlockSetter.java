package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.Subtitle;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;
import octavo.typeset.style.Text;

/** Sets blocks one below the other into a column. */
final class BlockSetter {
  /**
   * A heading has two lines of text below it, and a list or an extract two on either side of a
   * page's end, though its first paragraph may be an address and its last a name; a line and a half
   * are more than one.
   */
  private static final double LED = 1.5;

  private final Workshop workshop;
  private final Column column;
  private final PageShape page;
  private final PageNotes notes;
  private final Optional<TurnedPages> turned;
  private final Optional<FloatSetter> floats;

  /** Sets blocks beside the flow of a document's text: in a cell, a note, above a table. */
  BlockSetter(Workshop workshop, Column column, PageShape page) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
    this.notes = new PageNotes();
    this.turned = Optional.empty();
    this.floats = Optional.empty();
  }

  /**
   * Sets a block of a document's text in a column of its own.
   *
   * @param turned what turns tables that are too wide
   */
  BlockSetter(Workshop workshop, Column column, PageShape page, TurnedPages turned) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
    this.notes = new PageNotes();
    this.turned = Optional.of(turned);
    this.floats = Optional.empty();
  }

  /**
   * Sets the blocks of a document, which call notes, and among which figures and tables may leave
   * their place.
   *
   * @param notes those at the foot of pages, which are read after the blocks that call them
   */
  BlockSetter(Workshop workshop, Column column, PageShape page, PageNotes notes) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
    this.notes = notes;
    this.turned = Optional.of(new TurnedPages(workshop, column, page, notes));
    this.floats = Optional.of(new FloatSetter(workshop, column, page, notes));
  }

  /** Sets a block with all that is in it. */
  void set(Element block, Around around, Frame frame) {
    Style style = workshop.cascade().style(block, around.style());
    if (style.is(Property.DISPLAY, "none") || block.is("page-notes")) {
      return;
    }
    if (floats.isPresent() && floats.get().set(block, around, frame)) {
      return;
    }
    int mark = column.size();
    int outer = column.source(block.offset());
    open(block, style, frame);
    StructureElement structure = structure(block, style, around);
    Around inner =
        new Around(style, structure, language(block, around), 0, around.numbered().within(block));
    Frame inside = frame.inside(style);
    switch (block.name()) {
      case "table" -> new TableSetter(workshop, column, page).set(block, inner, inside, turned);
      case "hr" -> new Separator(workshop, block, style).set(column, inner, inside);
      case "li" -> item(block, inner, inside);
      default -> content(block, inner, inside);
    }
    switch (block.name()) {
      case "ul", "ol", "dl", "blockquote" -> {
        column.cohesion(page).keepEnds(mark, LED * style.leading());
        column.cohesion(page).keepSpaces(mark);
        column.apart(mark);
      }
      case "pre", "aside" -> column.apart(mark);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (block.is(Subtitle.NUMERAL) && column.size() > mark) {
          new TitleBelow(workshop, column).part(block, inner, inside);
        }
      }
      case "p" -> Lead.hold(block, column, mark);
      default -> {
        // Where it may be divided, its lines say.
      }
    }
    close(block, style, frame, mark);
    column.source(outer);
    if (block.is("notes-group")) {
      column.notes().begin(mark);
    } else if (block.is("note")) {
      column.notes().add(block.attribute("id"), mark, column.size());
    }
  }

  private static StructureElement structure(Element block, Style style, Around around) {
    return BlockStructure.within(block, style, around.structure());
  }

  private void open(Element block, Style style, Frame frame) {
    switch (style.word(Property.BREAK_BEFORE)) {
      case "page" -> column.hold(Strip.Break.PAGE);
      case "avoid" -> column.hold(torn(block, style));
      default -> {
        // As the text around it wants.
      }
    }
    column.margin(style.length(Property.MARGIN_TOP, frame.width()));
    column.anchor(block.attribute("id"));
    style
        .strings()
        .forEach(string -> column.string(string.name(), RunningStrings.of(string, block)));
    if (block.is("title")) {
      column.string(RunningStrings.TITLE, RunningStrings.ELEMENT.of(block));
    }
    if (!style.is(Property.DISPLAY, "table")) {
      new Borders(style, frame).open(column);
    }
    column.padding(style.length(Property.PADDING_TOP, frame.width()));
  }

  private void close(Element block, Style style, Frame frame, int mark) {
    column.padding(missingHeight(style, frame, mark));
    column.padding(style.length(Property.PADDING_BOTTOM, frame.width()));
    if (!style.is(Property.DISPLAY, "table")) {
      new Borders(style, frame).close(column, mark);
    }
    column.margin(style.length(Property.MARGIN_BOTTOM, frame.width()));
    if (style.is(Property.BREAK_INSIDE, "avoid")) {
      column.cohesion(page).keep(mark);
    }
    switch (style.word(Property.BREAK_AFTER)) {
      case "page" -> column.hold(Strip.Break.PAGE);
      case "avoid" -> column.lead(torn(block, style), LED * style.leading());
      default -> {
        // As the text around it wants.
      }
    }
  }

  // What a block lacks of the height it should have; it may be higher.
  private double missingHeight(Style style, Frame frame, int mark) {
    double least =
        Math.max(
            style.length(Property.MIN_HEIGHT, frame.width()),
            style.length(Property.HEIGHT, frame.width()));
    if (least == 0) {
      return 0;
    }
    double own = 0;
    for (Strip strip : column.strips().subList(mark, column.size())) {
      own += strip.height() + (own == 0 ? 0 : strip.above());
    }
    return Math.max(0, least - own);
  }

  private static String language(Element block, Around around) {
    String own = block.attribute("lang");
    return own.isEmpty() ? around.language() : own;
  }

  /** What is around the content of a block that stands in something, which it adds nothing to. */
  static Around inside(Workshop workshop, Element block, Around around) {
    Style style = workshop.cascade().style(block, around.style());
    return new Around(style, around.structure(), language(block, around), 0);
  }

  /** Sets what is in a block: blocks as such, what stands between them as paragraphs. */
  void content(Element block, Around around, Frame frame) {
    List<Node> inline = new ArrayList<>();
    int mark = column.size();
    double number = 0;
    Opening opening = Opening.of(workshop.cascade(), block, around.style());
    for (Node child : block.children()) {
      if (child instanceof Element element && isBlock(element, around.style())) {
        opening = paragraph(inline, around, frame, opening);
        inline.clear();
        mark = follow(block, around, mark);
        Frame beside =
            around.style().isRightToLeft() ? frame.inside(0, number) : frame.inside(number, 0);
        number = 0;
        if (element.is("note-head")) {
          number = new NoteHead(workshop, column, page).set(element, around, frame);
        } else if (element.name().equals("img")) {
          new FigureSetter(workshop, column, page).set(element, around, beside);
        } else {
          set(element, around, beside);
        }
        mark = follow(block, around, mark);
      } else {
        inline.add(child);
      }
    }
    paragraph(inline, around, frame, opening);
    follow(block, around, mark);
  }

  // A note is read after the paragraph, the table or the figure that cites it, not within.
  private int follow(Element block, Around around, int mark) {
    switch (block.name()) {
      case "section", "article", "blockquote", "li", "aside", "dl", "dd" ->
          notes.follow(column.reading().calls(column.strips(), mark), around.structure());
      default -> {
        return mark;
      }
    }
    return column.size();
  }

  private boolean isBlock(Element element, Style parent) {
    if (element.name().equals("img")) {
      return !element.is("inline");
    }
    Style style = workshop.cascade().style(element, parent);
    return switch (style.word(Property.DISPLAY)) {
      case "block" -> !element.name().equals("span");
      case "list-item", "table", "table-row", "table-cell" -> true;
      default -> false;
    };
  }

  /** Sets a paragraph; returns how the next one opens. */
  private Opening paragraph(List<Node> nodes, Around around, Frame frame, Opening opening) {
    boolean blank =
        nodes.stream().allMatch(node -> node instanceof Text text && text.characters().isBlank());
    if (blank) {
      return opening;
    }
    InlineCollector inline = new InlineCollector(workshop, page, frame.width());
    inline.collect(nodes, around);
    column.mark(inline.left());
    if (opening == Opening.NONE && inline.verse().isPresent()) {
      new VerseSetter(workshop, column).set(inline.pieces(), inline.verse().get(), around, frame);
    } else if (opening == Opening.NONE) {
      workshop.lines().set(inline.pieces(), inline.numbers(), around, frame, column);
    } else {
      opening.set(inline.pieces(), around, frame, column, workshop);
    }
    return Opening.NONE;
  }

  private Strip.Break torn(Element block, Style style) {
    boolean ornament = block.name().equals("hr") && new Separator(workshop, block, style).isSeen();
    return ornament ? Strip.Break.ORNAMENT : Strip.Break.TORN;
  }

  private void item(Element li, Around around, Frame frame) {
    String label = new ItemLabel(li, around.style()).text();
    if (label.isEmpty() || li.is("note") || li.is("entry")) {
      content(li, around, frame);
      return;
    }
    StructureElement structure = around.structure();
    Slot slot = structure.add(StructureType.LABEL).addSlot();
    Piece.Text words =
        new Piece.Text(
            label,
            workshop.settings().of(around.style(), around.language()),
            new Tag.Look(around.style().ink(), 0, Tag.Decoration.NONE, slot),
            false);
    column
        .beside()
        .add(workshop.lines().label(words, around, frame), workshop.lines().baseline(around));
    StructureElement body = structure.add(StructureType.LIST_BODY);
    content(li, new Around(around.style(), body, around.language(), 0, around.numbered()), frame);
  }
}

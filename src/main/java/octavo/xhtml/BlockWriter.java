package octavo.xhtml;

import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.CodeBlock;
import octavo.book.DefinitionList;
import octavo.book.Division;
import octavo.book.Figure;
import octavo.book.Formula;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.LineBreak;
import octavo.book.ListBlock;
import octavo.book.Paragraph;
import octavo.book.PlainText;
import octavo.book.SectionBreak;
import octavo.book.Subtitle;
import octavo.book.Table;

/** Blocks of text. */
final class BlockWriter {
  private static final int EPIGRAPH = 300;

  private final InlineWriter inlines;
  private final AttributeWriter attributes;
  private final Rendering rendering;
  private final TableWriter tables;
  private final CodeWriter code;

  /** In how many plays the text being written lies. */
  private int plays;

  BlockWriter(Rendering rendering) {
    this.rendering = rendering;
    this.inlines = new InlineWriter(rendering);
    this.attributes = new AttributeWriter(rendering);
    this.tables = new TableWriter(rendering, this);
    this.code = new CodeWriter(rendering);
  }

  InlineWriter inlines() {
    return inlines;
  }

  /**
   * Writes blocks.
   *
   * @param flush whether a paragraph at the start is a first one, set without indent
   */
  void write(Markup out, List<Block> blocks, boolean flush) {
    boolean first = flush;
    boolean interrupted = false;
    for (Block block : blocks) {
      one(out, block, first || interrupted && goesOn(block));
      first = isFirstAfter(block, first);
      interrupted = block instanceof ListBlock || block instanceof Table;
    }
  }

  // A small letter after a list or a table goes on with the sentence that leads to it.
  private static boolean goesOn(Block block) {
    if (!(block instanceof Paragraph paragraph)) {
      return false;
    }
    String text = PlainText.of(paragraph.content());
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  private static boolean isFirstAfter(Block block, boolean first) {
    return switch (block) {
      case Heading heading -> true;
      case SectionBreak line -> true;
      case BlockQuote quote -> true;
      case Figure figure -> first;
      case Paragraph paragraph -> paragraph.attributes().hasClass(Subtitle.CLASS);
      case ListBlock list -> false;
      case DefinitionList list -> false;
      case CodeBlock code -> false;
      case Table table -> false;
      case Division division -> false;
    };
  }

  private void one(Markup out, Block block, boolean first) {
    out.from(block.at());
    if (attributes.isRightToLeft(block.attributes())) {
      rendering.beginRightToLeft();
      content(out, block, first);
      rendering.endRightToLeft();
    } else {
      content(out, block, first);
    }
  }

  private void content(Markup out, Block block, boolean first) {
    switch (block) {
      case Paragraph paragraph -> paragraph(out, paragraph, first);
      case Heading heading -> heading(out, heading);
      case BlockQuote quote -> quote(out, quote);
      case ListBlock list -> list(out, list);
      case DefinitionList list -> definitions(out, list);
      case CodeBlock listing -> code.write(out, listing, inlines);
      case SectionBreak line ->
          attributes.begin(out, "hr", "break", line.attributes()).empty().raw("\n");
      case Table table -> tables.write(out, table);
      case Figure figure -> inlines.images().figure(out, figure, inlines);
      case Division division -> {
        String element = division.aside() ? "aside" : "div";
        open(out, element, "", division.attributes());
        boolean isPlay = division.attributes().hasClass(Drama.CLASS);
        plays += isPlay ? 1 : 0;
        write(out, division.content(), true);
        plays -= isPlay ? 1 : 0;
        out.closeLine(element);
      }
    }
  }

  /** A paragraph as the subtitle of its chapter. */
  void subtitle(Markup out, Paragraph paragraph) {
    begin(out.from(paragraph.at()), "", paragraph).open();
    inlines.write(out, paragraph.content());
    out.closeLine("p");
  }

  private void paragraph(Markup out, Paragraph paragraph, boolean first) {
    boolean isPlay = plays > 0 && !paragraph.content().isEmpty();
    Paragraph shown = isPlay ? Drama.of(paragraph) : paragraph;
    if (shown.attributes().hasClass("verse")) {
      stanza(out, shown);
      return;
    }
    begin(out, classes(shown, first), shown)
        .attribute("data-paragraph", rendering.number(paragraph))
        .open();
    inlines.write(out, shown.content());
    out.closeLine("p");
  }

  private void open(Markup out, String element, String ownClass, Attributes own) {
    boolean isPlay = rendering.isOnScreen() && own.hasClass(Drama.CLASS);
    attributes
        .begin(out, element, ownClass, own)
        .attribute("epub:type", isPlay ? "z3998:drama" : "")
        .open()
        .raw("\n");
  }

  private static String classes(Paragraph paragraph, boolean first) {
    boolean isTitle = paragraph.attributes().hasClass(Subtitle.CLASS);
    return Formula.isAlone(paragraph.content()) ? "formula" : first && !isTitle ? "first" : "";
  }

  /** The start of a paragraph whose content another writer adds. */
  void openParagraph(Markup out, Paragraph paragraph) {
    begin(out.from(paragraph.at()), "", paragraph).open();
  }

  private Markup begin(Markup out, String ownClass, Paragraph paragraph) {
    Markup begun = attributes.begin(out, "p", ownClass, paragraph.attributes());
    // DPUB-AAM maps the role to a heading without a level: lists of headings name the title, too.
    boolean isTitle = rendering.isOnScreen() && paragraph.attributes().hasClass(Subtitle.CLASS);
    begun.attribute("role", isTitle ? "doc-subtitle" : "");
    return attributes.directed(begun, paragraph.attributes(), paragraph.content());
  }

  private void heading(Markup out, Heading heading) {
    String element = rendering.headingElement(heading.level());
    Markup begun = attributes.begin(out, element, "", heading.attributes());
    attributes.directed(begun, heading.attributes(), heading.content()).open();
    sectionNumber(out, rendering.number(heading));
    inlines.write(out, heading.content());
    out.closeLine(element);
  }

  /** The number of a section before its title; nothing where it has none. */
  static void sectionNumber(Markup out, String number) {
    if (!number.isEmpty()) {
      out.open("span", "section-number").text(number).close("span").raw(" ");
    }
  }

  /** Whether an epigraph is a text of more than some four lines and their source. */
  static boolean isLongEpigraph(List<Block> content) {
    return PlainText.ofBlocks(content).length() > EPIGRAPH;
  }

  private void quote(Markup out, BlockQuote quote) {
    boolean isLong = quote.attributes().hasClass("epigraph") && isLongEpigraph(quote.content());
    open(out, "blockquote", isLong ? "long" : "", quote.attributes());
    boolean isPlay = quote.attributes().hasClass(Drama.CLASS);
    plays += isPlay ? 1 : 0;
    if (quote.attributes().hasClass("verse") && !isPlay) {
      for (Block block : quote.content()) {
        if (block instanceof Paragraph stanza) {
          stanza(out, stanza);
        } else {
          one(out, block, true);
        }
      }
    } else {
      write(out, quote.content(), true);
    }
    plays -= isPlay ? 1 : 0;
    out.closeLine("blockquote");
  }

  // A line of verse is an element, so that what does not fit on it can be turned under; the
  // break stays for readers without style sheets.
  private void stanza(Markup out, Paragraph stanza) {
    begin(out, "", stanza).open();
    List<Inline> content = stanza.content();
    int start = 0;
    for (int i = 0; i <= content.size(); i++) {
      if (i == content.size() || content.get(i) instanceof LineBreak) {
        out.raw(start == 0 ? "" : rendering.isOnScreen() ? "<br/>\n" : "\n").open("span", "line");
        inlines.write(out, content.subList(start, i));
        out.close("span");
        start = i + 1;
      }
    }
    out.closeLine("p");
  }

  private void list(Markup out, ListBlock list) {
    String element = list.ordered() ? "ol" : "ul";
    attributes.begin(out, element, list.tight() ? "tight" : "", list.attributes());
    if (list.ordered() && list.start() != 1) {
      out.attribute("start", Integer.toString(list.start()));
    }
    out.open().raw("\n");
    for (List<Block> item : list.items()) {
      out.raw("<li>");
      item(out, item, list.tight());
      out.closeLine("li");
    }
    out.closeLine(element);
  }

  /** Blocks of a list item, a definition or a cell: paragraphs without a tag when set tight. */
  void item(Markup out, List<Block> blocks, boolean tight) {
    boolean onlyOne = blocks.size() == 1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean bare = tight && (onlyOne || i == 0);
      if (bare && block instanceof Paragraph paragraph && paragraph.attributes().isEmpty()) {
        inlines.write(out.from(paragraph.at()), paragraph.content());
        out.raw(onlyOne ? "" : "\n");
      } else {
        one(out, block, i == 0);
      }
    }
  }

  private void definitions(Markup out, DefinitionList list) {
    attributes.open(out, "dl", "", list.attributes()).raw("\n");
    for (DefinitionList.Entry entry : list.entries()) {
      for (List<Inline> term : entry.terms()) {
        out.raw("<dt>");
        inlines.write(out, term);
        out.closeLine("dt");
      }
      for (List<Block> definition : entry.definitions()) {
        out.raw("<dd>");
        item(out, definition, definition.size() == 1);
        out.closeLine("dd");
      }
    }
    out.closeLine("dl");
  }
}

package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.ListBlock;
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/** Turns commonmark's blocks into ours. */
final class BlockConverter {
  // A text within a text counts for this many levels, for it may hold as many of its own.
  private static final int DEPTH_OF_TEXT = 20;

  private final Scope scope;
  private final Asides asides;
  private final int depth;
  private final boolean isQuoted;
  private final TableCaptions captions = new TableCaptions();

  /**
   * @param scope with the places of the characters that were parsed
   * @param asides where definitions go
   * @param depth how many blocks lie around
   */
  BlockConverter(Scope scope, Asides asides, int depth) {
    this(scope, asides, depth, false);
  }

  private BlockConverter(Scope scope, Asides asides, int depth, boolean isQuoted) {
    this.scope = scope;
    this.asides = asides;
    this.depth = depth;
    this.isQuoted = isQuoted;
  }

  /** The blocks inside a node. */
  List<Block> children(Node parent) {
    List<Block> blocks = new ArrayList<>();
    Optional<HtmlPassage> passage = Optional.empty();
    Node child = parent.getFirstChild();
    while (child != null) {
      if (child instanceof RawHtmlParser.RawHtml html) {
        if (passage.isEmpty() || !passage.get().isOpen()) {
          passage.ifPresent(it -> blocks.addAll(it.blocks()));
          passage = Optional.of(new HtmlPassage(scope, span(html)));
        }
        html(html, passage.get());
      } else if (passage.isPresent() && passage.get().isOpen()) {
        List<Block> within = new ArrayList<>();
        convert(child, within);
        passage.get().add(within);
      } else {
        passage.ifPresent(it -> blocks.addAll(it.blocks()));
        passage = Optional.empty();
        convert(child, blocks);
      }
      child = child.getNext();
    }
    passage.ifPresent(it -> blocks.addAll(it.blocks()));
    return BlockJoins.join(blocks, scope);
  }

  private void html(RawHtmlParser.RawHtml node, HtmlPassage passage) {
    if (node.getFirstChild() instanceof InlineLines lines) {
      passage.add(lines);
    }
  }

  private void convert(Node node, List<Block> blocks) {
    SourceSpan at = span(node);
    switch (node) {
      case org.commonmark.node.Paragraph it -> {
        if (!captions.take(it)) {
          paragraph(it, at, blocks);
        }
      }
      case org.commonmark.node.Heading it -> blocks.add(heading(it, at));
      case org.commonmark.node.BlockQuote it -> blocks.add(quote(it, at));
      case org.commonmark.node.ListBlock it -> blocks.add(list(it, at));
      case FencedCodeBlock it -> blocks.add(FencedCode.convert(it, at, scope));
      case IndentedCodeBlock it ->
          blocks.add(FencedCode.plain(Attributes.NONE, it.getLiteral(), at));
      case ThematicBreak _ -> blocks.add(new SectionBreak(Attributes.NONE, at));
      case PipeTableParser.Pipes it -> table(it, PipeTables.convert(it, at, scope), blocks);
      case GridTableParser.Grid it -> grid(it, at, blocks);
      case NoteDefinitionParser.Definition it -> note(it, at);
      default -> {
        // Link reference definitions do their work where they are asked for.
      }
    }
  }

  Scope scope() {
    return scope;
  }

  /** Whether no more text may be nested in this. */
  boolean isDeep() {
    return depth > BlockGrammar.DEEPEST;
  }

  /**
   * The blocks of a text inside this one, such as a cell.
   *
   * @param positions where its characters stand
   * @param links the definitions of the document around it
   */
  List<Block> nested(String text, Positions positions, LinkDefinitions links) {
    Scope inner =
        new Scope(positions, links.orElse(scope.links()), scope.language(), scope.diagnostics());
    Node document = BlockGrammar.parse(text);
    List<Block> blocks =
        new BlockConverter(inner, asides, depth + DEPTH_OF_TEXT).children(document);
    asides.addUnused(document, inner);
    return blocks;
  }

  private BlockConverter inner() {
    return new BlockConverter(scope, asides, depth + 1, isQuoted);
  }

  private SourceSpan span(Node node) {
    var spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return scope.span(0, 0);
    }
    var last = spans.getLast();
    int end = last.getInputIndex() + last.getLength();
    return scope.span(spans.getFirst().getInputIndex(), end);
  }

  private void grid(GridTableParser.Grid node, SourceSpan at, List<Block> blocks) {
    if (node.getFirstChild() instanceof InlineLines lines) {
      table(node, GridTables.convert(lines, at, this), blocks);
    }
  }

  // What turns out to be no table has no caption either.
  private void table(Node node, Block table, List<Block> blocks) {
    List<Block> caption = new ArrayList<>();
    Optional<org.commonmark.node.Paragraph> found = captions.of(node);
    found.ifPresent(paragraph -> paragraph(paragraph, span(paragraph), caption));
    if (caption.isEmpty()) {
      blocks.add(table);
    } else if (caption.getFirst() instanceof Paragraph it && Figures.isFree(table)) {
      List<Inline> content = TableCaptions.withoutSign(it.content());
      blocks.add(Figures.caption(table, content, it.attributes()));
    } else {
      boolean before = found.filter(paragraph -> paragraph.getNext() == node).isPresent();
      blocks.add(before ? caption.getFirst() : table);
      blocks.add(before ? table : caption.getFirst());
    }
  }

  private void paragraph(Node node, SourceSpan at, List<Block> blocks) {
    if (!(node.getFirstChild() instanceof InlineLines lines)) {
      return;
    }
    Trailer trailer = Trailer.ofParagraph(lines.text(), at, scope);
    boolean ofQuotation = isQuoted && QuotationAttributes.isBelow(lines, scope);
    Attributes attributes = ofQuotation ? Attributes.NONE : trailer.attributes();
    if (Verse.isLineBlock(trailer.text())) {
      reportLineBlock(at);
    }
    Scope own = attributes.hasClass(Verse.CLASS) ? scope.ofSetLines() : scope;
    List<Inline> content = Inlines.convert(lines, trailer.text(), own.of(attributes));
    if (!content.isEmpty()) {
      Paragraph paragraph = new Paragraph(Attributes.NONE, content, at);
      blocks.add(AttributeLines.add(paragraph, attributes));
    } else if (!trailer.attributes().isEmpty()) {
      blocks.add(AttributeLines.line(trailer.attributes(), at));
    }
  }

  private Heading heading(org.commonmark.node.Heading node, SourceSpan at) {
    if (!(node.getFirstChild() instanceof InlineLines lines)) {
      return new Heading(Attributes.NONE, node.getLevel(), List.of(), at);
    }
    Trailer trailer = Trailer.ofHeading(lines.text(), at, scope);
    List<Inline> content = Inlines.convert(lines, trailer.text(), scope.of(trailer.attributes()));
    return new Heading(trailer.attributes(), node.getLevel(), content, at);
  }

  private BlockQuote quote(org.commonmark.node.BlockQuote node, SourceSpan at) {
    if (depth >= BlockGrammar.DEEPEST - 1) {
      reportDepth(at);
    }
    boolean isVerse = Verse.is(node);
    Attributes found =
        isVerse ? new Attributes("", List.of(Verse.CLASS), Map.of()) : Attributes.NONE;
    Attributes below = isQuoted ? Attributes.NONE : QuotationAttributes.below(node, scope);
    boolean isMeant =
        below.hasClass(Verse.CLASS) || QuotationAttributes.above(node, scope).hasClass(Verse.CLASS);
    Scope own = isMeant ? scope.ofSetLines() : scope;
    List<Block> content = new BlockConverter(own, asides, depth + 1, true).children(node);
    return new BlockQuote(Figures.merge(found, below), content, at);
  }

  private void reportLineBlock(SourceSpan at) {
    scope.report(
        DiagnosticCode.TEXT_LINE_BLOCK,
        at,
        "lines that begin with a bar are set as running text, bars and all",
        "write verse as a quotation, > before each line, with {.verse} on the line above it");
  }

  private ListBlock list(org.commonmark.node.ListBlock node, SourceSpan at) {
    if (depth >= BlockGrammar.DEEPEST / 2 - 1) {
      reportDepth(at);
    }
    List<List<Block>> items = new ArrayList<>();
    Node item = node.getFirstChild();
    while (item != null) {
      items.add(inner().children(item));
      item = item.getNext();
    }
    int start = node instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 1;
    boolean ordered = !(node instanceof BulletList);
    return new ListBlock(Attributes.NONE, ordered, start, node.isTight(), items, at);
  }

  private void reportDepth(SourceSpan at) {
    scope.report(
        DiagnosticCode.TEXT_NESTING,
        at,
        "blocks are nested more than " + depth + " levels deep",
        "the text is kept, but what would lie deeper stands in the innermost block");
  }

  private void note(NoteDefinitionParser.Definition node, SourceSpan at) {
    List<Block> content = inner().children(node);
    int markLength = node.label().length() + (node.space() == NoteSpace.FOOTNOTE ? 4 : 3);
    SourceSpan mark = at.file().span(at.start(), Math.min(at.end(), at.start() + markLength));
    asides.notes().add(new DraftNote(node.space(), node.label(), content, mark));
  }
}

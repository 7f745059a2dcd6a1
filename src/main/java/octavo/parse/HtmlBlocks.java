package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.Division;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.diagnostic.SourceSpan;

/** Turns a passage of raw HTML into our blocks; what a book cannot use is dropped and named. */
final class HtmlBlocks {
  private static final String KEPT = "its text is kept; use an element a book can use";

  private final Scope scope;
  private final SourceSpan at;
  private final List<Block> blocks = new ArrayList<>();
  private final List<HtmlNode> line = new ArrayList<>();

  private HtmlBlocks(Scope scope, SourceSpan at) {
    this.scope = scope;
    this.at = at;
  }

  /**
   * The blocks of some nodes.
   *
   * @param at the place of blocks that have no tag of their own
   */
  static List<Block> convert(List<HtmlNode> nodes, Scope scope, SourceSpan at) {
    HtmlBlocks converter = new HtmlBlocks(scope, at);
    converter.add(nodes);
    converter.endLine(Attributes.NONE);
    return converter.blocks;
  }

  private void add(List<HtmlNode> nodes) {
    for (HtmlNode node : nodes) {
      switch (node) {
        case HtmlNode.Words words -> line.add(words);
        case HtmlNode.Atom atom -> line.add(atom);
        case HtmlNode.Blocks markdown -> {
          endLine(Attributes.NONE);
          blocks.addAll(markdown.blocks());
        }
        case HtmlNode.Element element -> add(element);
      }
    }
  }

  private void add(HtmlNode.Element element) {
    String name = element.name();
    boolean block = name.equals("listing") || HtmlVocabulary.isBlock(name);
    if (!element.isClosed() && (block || holdsBlocks(element))) {
      unwrap(element, "it has no end tag");
    } else if (HtmlVocabulary.isRemoved(name)) {
      HtmlVocabulary.reportDropped(name, element.at(), "a book cannot run or embed it", scope);
    } else if (block) {
      endLine(Attributes.NONE);
      convert(element);
    } else if (holdsBlocks(element)) {
      group(element);
    } else {
      line.add(element);
    }
  }

  private void unwrap(HtmlNode.Element element, String why) {
    if (!HtmlVocabulary.isKnown(element.name()) && element.tag().attributes().isEmpty()) {
      line.add(new HtmlNode.Words(element.tag().source()));
      HtmlVocabulary.reportTyped(element.tag(), element.at(), scope);
    } else {
      HtmlVocabulary.reportDropped(element.tag().typedName(), element.at(), why, scope);
    }
    add(element.children());
  }

  // An inline element around blocks.
  private void group(HtmlNode.Element element) {
    boolean meant = HtmlVocabulary.style(element.name()).isPresent() || element.name().equals("a");
    Attributes attributes = attributes(element);
    if (meant && !attributes.isEmpty()) {
      endLine(Attributes.NONE);
      blocks.add(new Division(attributes, false, children(element), element.at()));
      return;
    }
    if (!HtmlVocabulary.isTransparent(element.name())) {
      HtmlVocabulary.reportDropped(element.tag().typedName(), element.at(), KEPT, scope);
    }
    add(element.children());
  }

  static boolean holdsBlocks(HtmlNode.Element element) {
    for (HtmlNode child : element.children()) {
      boolean block =
          switch (child) {
            case HtmlNode.Words _, HtmlNode.Atom _ -> false;
            case HtmlNode.Blocks _ -> true;
            case HtmlNode.Element inner ->
                HtmlVocabulary.isBlock(inner.name()) || holdsBlocks(inner);
          };
      if (block) {
        return true;
      }
    }
    return false;
  }

  private void endLine(Attributes attributes) {
    List<Inline> content = HtmlInlines.convert(line, scope.of(attributes), at);
    line.clear();
    if (!content.isEmpty()) {
      blocks.add(new Paragraph(attributes, content, at));
    }
  }

  private Attributes attributes(HtmlNode.Element element) {
    return HtmlVocabulary.attributes(element.tag(), element.at(), scope);
  }

  private List<Block> children(HtmlNode.Element element) {
    Scope inner = scope.of(attributes(element));
    return BlockJoins.join(convert(element.children(), inner, element.at()), inner);
  }

  private void convert(HtmlNode.Element element) {
    SourceSpan place = element.at();
    Attributes attributes = attributes(element);
    switch (element.name()) {
      case "p", "summary", "figcaption", "dt", "caption" -> paragraph(element, attributes);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, attributes);
      case "hr" -> blocks.add(new SectionBreak(attributes, place));
      case "blockquote" -> blocks.add(new BlockQuote(attributes, children(element), place));
      case "pre" -> blocks.add(HtmlCode.convert(element, attributes));
      case "ul", "ol", "menu" ->
          blocks.add(HtmlLists.list(element, attributes, scope.of(attributes)));
      case "dl" -> blocks.add(HtmlLists.definitions(element, attributes, scope.of(attributes)));
      case "table" -> blocks.add(HtmlTables.convert(element, attributes, scope.of(attributes)));
      case "figure" -> blocks.addAll(Figures.convert(element, attributes, scope.of(attributes)));
      case "listing" -> blocks.addAll(Listings.convert(element, scope));
      case "aside" -> blocks.add(new Division(attributes, true, children(element), place));
      default -> {
        if (HtmlVocabulary.isDivision(element.name())) {
          blocks.add(new Division(named(element, attributes), false, children(element), place));
        } else {
          // A row without a table, an item without a list: only what they hold.
          add(element.children());
          endLine(Attributes.NONE);
        }
      }
    }
  }

  // What a theme may want to tell from other divisions.
  private static Attributes named(HtmlNode.Element element, Attributes attributes) {
    return element.name().equals("details") ? withClass(attributes, "details") : attributes;
  }

  static Attributes withClass(Attributes attributes, String name) {
    List<String> classes = new ArrayList<>(attributes.classes());
    if (!classes.contains(name)) {
      classes.add(name);
    }
    return new Attributes(attributes.id(), classes, attributes.pairs());
  }

  private void paragraph(HtmlNode.Element element, Attributes attributes) {
    boolean plain = element.name().equals("p");
    Attributes own = plain ? attributes : withClass(attributes, element.name());
    if (!holdsBlocks(element)) {
      List<Inline> content =
          HtmlInlines.convert(element.children(), scope.of(attributes), element.at());
      if (!content.isEmpty()) {
        blocks.add(new Paragraph(own, content, element.at()));
      }
    } else if (own.isEmpty()) {
      blocks.addAll(children(element));
    } else {
      blocks.add(new Division(own, false, children(element), element.at()));
    }
  }

  private void heading(HtmlNode.Element element, Attributes attributes) {
    List<Inline> content = inlines(element, scope.of(attributes));
    int level = element.name().charAt(1) - '0';
    blocks.add(new Heading(attributes, level, content, element.at()));
  }

  /** The content of an element that may hold lines only; its paragraphs are joined. */
  static List<Inline> inlines(HtmlNode.Element element, Scope scope) {
    if (!holdsBlocks(element)) {
      return HtmlInlines.convert(element.children(), scope, element.at());
    }
    return Figures.joinLines(convert(element.children(), scope, element.at()));
  }
}

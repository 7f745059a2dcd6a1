package octavo.importer.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes the blocks of a document down as passages. */
final class HtmlPassages {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "aside",
          "header",
          "footer",
          "hgroup",
          "address",
          "details",
          "summary",
          "center",
          "fieldset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "menu",
          "dir",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "hr",
          "table",
          "caption",
          "figure",
          "figcaption",
          "tr",
          "td",
          "th",
          "thead",
          "tbody",
          "tfoot",
          "nav",
          "form");

  // The usual names in books of Project Gutenberg, Standard Ebooks, Wikisource and LaTeX's users.
  private static final Set<String> VERSE =
      Set.of("poem", "poetry", "verse", "stanza", "linegroup", "line-block", "lyrics");
  private static final Pattern VERSE_TYPE = Pattern.compile("\\b(?:z3998:)?(?:verse|poem|song)\\b");

  private final HtmlDocument document;
  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

  private HtmlPassages(HtmlDocument document) {
    this.document = document;
  }

  /** Takes the content of an element down. */
  static void take(HtmlDocument document, Element root) {
    HtmlPassages passages = new HtmlPassages(document);
    root.select(Queries.FIGURES).forEach(HtmlFigures::captionTable);
    for (Element element : root.getAllElements()) {
      if (BLOCKS.contains(element.normalName())) {
        passages.enterHolders(element);
      }
    }
    passages.children(root, HtmlContext.TEXT);
  }

  private void enterHolders(Element block) {
    Element at = block.parent();
    while (at != null && holders.add(at)) {
      at = at.parent();
    }
  }

  HtmlDocument document() {
    return document;
  }

  /** Takes the nodes of an element down, runs of words among blocks as paragraphs. */
  void children(Element element, HtmlContext context) {
    List<Node> line = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && isBlock(child)) {
        paragraph(line, context);
        line.clear();
        block(child, context);
      } else if (node instanceof TextNode || node instanceof Element) {
        line.add(node);
      }
    }
    paragraph(line, context);
  }

  /** Whether an element is a block by its name. */
  static boolean isNamedBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /** Whether an element is a block, or holds one. */
  boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName()) || holders.contains(element);
  }

  private void block(Element element, HtmlContext around) {
    if (HtmlFurniture.isUnread(element)) {
      return;
    }
    Optional<String> label = document.notes().label(element);
    Optional<String> furniture = HtmlFurniture.name(element);
    if (furniture.isPresent() && label.isEmpty()) {
      document.out().drop(element.text(), furniture.get());
      return;
    }
    HtmlContext context = label.map(it -> HtmlContext.note(element, it)).orElse(around);
    if (HtmlFigures.is(element)) {
      HtmlFigures.take(this, element, context);
      return;
    }
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, context);
      case "ul", "ol", "menu", "dir" -> list(element, context);
      case "li" -> children(element, context.isItem() ? context : context.list().item(0));
      case "blockquote" -> children(element, context.quoted());
      case "pre" -> code(element, context);
      case "table" -> HtmlTables.take(this, element, context);
      case "hr" -> rule(context);
      case "p" -> paragraphs(element, isVerse(element) ? context.quoted() : context);
      default -> children(element, isVerse(element) ? context.quoted() : context);
    }
  }

  private static boolean isVerse(Element element) {
    return element.classNames().stream().anyMatch(VERSE::contains)
        || VERSE_TYPE.matcher(element.attr("epub:type")).find();
  }

  private void paragraphs(Element element, HtmlContext context) {
    if (holders.contains(element)) {
      children(element, context);
    } else {
      paragraph(element.childNodes(), context);
    }
  }

  private void rule(HtmlContext context) {
    if (!context.isNote()) {
      document
          .out()
          .add(document.out().length(), _ -> List.of(new Passage.Break(TracedText.EMPTY)));
    }
  }

  /** Takes running text down, and the pictures in it after it. */
  void paragraph(List<? extends Node> nodes, HtmlContext context) {
    boolean empty = nodes.stream().allMatch(it -> it instanceof TextNode text && text.isBlank());
    if (empty) {
      return;
    }
    place(nodes);
    BlockText block = document.out().block();
    HtmlInlines inlines = new HtmlInlines(document, block, context, false);
    inlines.add(nodes);
    if (nodes.getFirst().parent() instanceof Element around) {
      language(around, block);
      if (around.normalName().equals("dt")) {
        block.style(block.start(), TextStyle.Plain.STRONG);
      }
      if (!context.isNote()) {
        anchor(around, block);
      }
    }
    finish(block, context::passages);
    inlines.pictures().forEach(it -> HtmlFigures.picture(this, it));
  }

  private void language(Element around, BlockText block) {
    if (!block.isBlank()) {
      HtmlLanguage.around(around, document.language())
          .forEach(style -> block.style(block.start(), style));
    }
  }

  /** Makes a block that was taken down the place that links lead to, if its element is one. */
  void anchor(Element element, BlockText block) {
    if (!block.isBlank()) {
      document
          .places()
          .take(element)
          .ifPresent(id -> block.style(block.start(), new TextStyle.Anchor(id)));
    }
  }

  private void place(List<? extends Node> nodes) {
    int line = line(nodes.getFirst());
    if (line > 0) {
      String file = document.file();
      document.out().place((file.isEmpty() ? "" : file + ", ") + "line " + line);
    }
  }

  private static int line(Node node) {
    int line = node.sourceRange().start().lineNumber();
    for (Node at = node; line <= 0 && at != null; at = at.parent()) {
      line = at.hasAttr(MarkdownPage.LINE) ? Integer.parseInt(at.attr(MarkdownPage.LINE)) : line;
    }
    return line;
  }

  /** Ends a block and adds what is made of it, when there is anything in it. */
  void finish(BlockText block, Function<TracedText, List<Passage>> make) {
    boolean blank = block.isBlank();
    int end = document.out().length();
    block.end();
    if (!blank) {
      document.out().add(block.start(), whole -> make.apply(block.text(whole, end)));
    }
  }

  private void heading(Element element, HtmlContext context) {
    place(List.of(element));
    BlockText block = document.out().block();
    HtmlInlines inlines = new HtmlInlines(document, block, context, true);
    inlines.add(element.childNodes());
    language(element, block);
    anchor(element, block);
    int level = document.level(element.normalName());
    boolean free = context.isText();
    finish(
        block, text -> free ? List.of(new Passage.Heading(level, text)) : context.passages(text));
    inlines.pictures().forEach(it -> HtmlFigures.picture(this, it));
  }

  private void list(Element list, HtmlContext context) {
    boolean numbered = list.normalName().equals("ol");
    int number = number(list.attr("start"), 1);
    String kind = numbered && !context.isNote() ? ListLabel.kind(list) : "";
    if (!kind.isEmpty()) {
      document.out().drop(kind, ListLabel.LEFT);
    }
    HtmlContext inner = context.list();
    for (Element child : list.children()) {
      if (child.normalName().equals("li")) {
        number = number(child.attr("value"), number);
        Optional<String> label = ListLabel.of(kind, number);
        label.ifPresent(it -> ListLabel.put(it + ".", child));
        int shown = numbered && label.isEmpty() ? number : 0;
        number++;
        block(child, context.isNote() ? context : inner.item(shown));
      } else if (!HtmlFurniture.isUnread(child)) {
        block(child, inner.item(0));
      }
    }
  }

  private static int number(String attribute, int otherwise) {
    return attribute.matches("[0-9]{1,8}") ? Integer.parseInt(attribute) : otherwise;
  }

  private void code(Element element, HtmlContext context) {
    place(List.of(element));
    BlockText block = document.out().block();
    String code = element.wholeText().replace("\r", "");
    block.addExactly(code.startsWith("\n") ? code.substring(1) : code);
    anchor(element, block);
    Element inner = element.selectFirst("code[class]");
    String names = element.className() + " " + (inner == null ? "" : inner.className());
    String language = CodeLanguage.of(names);
    finish(
        block,
        text ->
            context.isNote() ? context.passages(text) : List.of(new Passage.Code(language, text)));
  }
}

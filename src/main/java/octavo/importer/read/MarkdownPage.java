package octavo.importer.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The page a Markdown text is: CommonMark with GitHub's tables and strikethrough, and footnotes.
 * HTML within it is the page's own. What Pandoc adds to it, {@link PandocMarks} reads.
 */
final class MarkdownPage {
  /** The attribute of an element that says on which line of the source it begins, from 1. */
  static final String LINE = "data-octavo-line";

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build(),
          FootnotesExtension.builder().inlineFootnotes(true).build());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customInlineContentParserFactory(new MarkdownEscapes.Factory())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private MarkdownPage() {}

  /** The body of the page. */
  static Element of(String text) {
    MarkdownLines lines = new MarkdownLines(text);
    Node document = PARSER.parse(lines.text());
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(
                _ -> (node, _, attributes) -> addAttributes(node, lines, attributes))
            .build();
    Element body = Jsoup.parse(renderer.render(document)).body();
    label(body);
    PandocMarks.read(body);
    MarkdownMarks.read(body);
    Unmarked notes = new Unmarked();
    document.accept(notes);
    notes.append(body);
    return body;
  }

  private static void addAttributes(
      Node node, MarkdownLines lines, Map<String, String> attributes) {
    if (MarkdownEscapes.isLiteral(node)) {
      attributes.put(MarkdownEscapes.LITERAL, "");
    }
    if (!node.getSourceSpans().isEmpty()) {
      int line = lines.number(node.getSourceSpans().getFirst().getLineIndex());
      attributes.put(LINE, String.valueOf(line));
    }
  }

  // The renderer counts notes; in the book they keep their labels, beside numbered marks.
  private static void label(Element body) {
    body.select("a.footnote-backref").remove();
    for (Element link : body.select("a[data-footnote-ref]")) {
      String name = link.attr("href").replaceFirst("^#fn-?", "");
      link.attr(HtmlNotes.LABEL, MarkdownMarks.label(name)).text("[^" + name + "]");
    }
  }

  /** The notes that nothing refers to, which the renderer leaves out. */
  private static final class Unmarked extends AbstractVisitor {
    private final List<FootnoteDefinition> notes = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition note) {
        notes.add(note);
      }
      visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof FootnoteReference mark) {
        marks.add(mark.getLabel());
      }
      visitChildren(node);
    }

    void append(Element body) {
      TextContentRenderer words = TextContentRenderer.builder().extensions(EXTENSIONS).build();
      for (FootnoteDefinition note : notes) {
        if (!marks.contains(note.getLabel())) {
          StringBuilder text = new StringBuilder("[^" + note.getLabel() + "]: ");
          for (Node child = note.getFirstChild(); child != null; child = child.getNext()) {
            text.append(words.render(child)).append(' ');
          }
          body.appendChild(
              OfficeBlocks.left("a note without a mark").tagName("div").text(text.toString()));
        }
      }
    }
  }
}

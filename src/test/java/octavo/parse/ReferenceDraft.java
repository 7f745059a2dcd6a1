package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.CodeBlock;
import octavo.book.CodeText;
import octavo.book.DraftMark;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.LineBreak;
import octavo.book.ListBlock;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Styled;
import octavo.book.Text;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.highlight.Highlighter;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/** What commonmark-java's own parser found, in our words: something to compare with. */
final class ReferenceDraft {
  private static final SourceSpan NOWHERE = new SourceFile("reference", "").whole();

  private ReferenceDraft() {}

  static boolean holdsHtml(Node node) {
    boolean html = node instanceof HtmlBlock || node instanceof HtmlInline;
    for (Node child = node.getFirstChild(); child != null && !html; child = child.getNext()) {
      html = holdsHtml(child);
    }
    return html;
  }

  static List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case org.commonmark.node.Paragraph it ->
            blocks.add(new Paragraph(Attributes.NONE, inlines(it), NOWHERE));
        case org.commonmark.node.Heading it ->
            blocks.add(new Heading(Attributes.NONE, it.getLevel(), inlines(it), NOWHERE));
        case org.commonmark.node.BlockQuote it ->
            blocks.add(new BlockQuote(Attributes.NONE, blocks(it), NOWHERE));
        case org.commonmark.node.ListBlock it -> blocks.add(list(it));
        case FencedCodeBlock it -> blocks.add(code(it.getInfo(), it.getLiteral()));
        case IndentedCodeBlock it -> blocks.add(code("", it.getLiteral()));
        case ThematicBreak _ -> blocks.add(new SectionBreak(Attributes.NONE, NOWHERE));
        default -> {}
      }
    }
    return blocks;
  }

  private static Block list(org.commonmark.node.ListBlock list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(blocks(item));
    }
    boolean ordered = list instanceof OrderedList;
    int start = list instanceof OrderedList it ? it.getMarkerStartNumber() : 1;
    return new ListBlock(Attributes.NONE, ordered, start, list.isTight(), items, NOWHERE);
  }

  private static Block code(String info, String literal) {
    String language = info == null ? "" : info.strip().split("[\\s,]")[0];
    String code = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    return new CodeBlock(
        Attributes.NONE, language, code, Highlighter.tokens(language, code), NOWHERE);
  }

  private static List<Inline> inlines(Node parent) {
    List<Inline> inlines = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      inlines.add(
          switch (child) {
            case org.commonmark.node.Text it -> new Text(it.getLiteral());
            case SoftLineBreak _ -> new Text(" ");
            case HardLineBreak _ -> new LineBreak();
            case Code it -> new CodeText(Attributes.NONE, it.getLiteral());
            case Emphasis it -> new Styled(InlineStyle.EMPHASIS, Attributes.NONE, inlines(it));
            case StrongEmphasis it -> new Styled(InlineStyle.STRONG, Attributes.NONE, inlines(it));
            case Link it ->
                new DraftMark.DraftLink(
                    it.getDestination(),
                    title(it.getTitle()),
                    Attributes.NONE,
                    inlines(it),
                    NOWHERE);
            case Image it ->
                new DraftMark.DraftImage(
                    it.getDestination(),
                    it.getTitle() == null ? List.of() : List.of(new Text(it.getTitle())),
                    inlines(it),
                    Attributes.NONE,
                    NOWHERE);
            default -> throw new IllegalStateException("unknown " + child);
          });
    }
    return inlines;
  }

  private static String title(String title) {
    return title == null ? "" : title;
  }
}

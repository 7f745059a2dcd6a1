package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.book.Inline;
import octavo.diagnostic.SourceSpan;

/** The lines of text in a passage of raw HTML. */
final class HtmlInlines {
  private HtmlInlines() {}

  /** The inlines of nodes that hold no blocks. */
  static List<Inline> convert(List<HtmlNode> nodes, Scope scope, SourceSpan at) {
    List<Token> tokens = new ArrayList<>();
    add(nodes, tokens);
    boolean text = false;
    for (Token token : tokens) {
      text |= !(token instanceof Token.Words words) || !words.characters.isBlank();
    }
    if (!text) {
      return List.of();
    }
    Scope here = scope.at(at);
    return Inlines.finish(Frames.settle(tokens, here), "", here);
  }

  // The tags again, in the order of the text: the inline level knows what to do with them.
  private static void add(List<HtmlNode> nodes, List<Token> tokens) {
    for (HtmlNode node : nodes) {
      switch (node) {
        case HtmlNode.Words words -> tokens.add(new Token.Words(words.characters(), 0, false));
        case HtmlNode.Atom atom -> tokens.add(new Token.Atom(atom.inline()));
        case HtmlNode.Blocks _ -> throw new IllegalStateException("blocks within a line");
        case HtmlNode.Element element -> {
          HtmlTag tag = element.tag();
          tokens.add(new Token.Tag(tag, element.at()));
          add(element.children(), tokens);
          boolean hasEnd = tag.kind() == HtmlTag.Kind.START && !HtmlVocabulary.isVoid(tag.name());
          if (element.isClosed() && hasEnd) {
            tokens.add(new Token.Tag(endOf(tag), element.at()));
          }
        }
      }
    }
  }

  private static HtmlTag endOf(HtmlTag tag) {
    String source = "</" + tag.name() + ">";
    return new HtmlTag(HtmlTag.Kind.END, tag.name(), Map.of(), source);
  }
}

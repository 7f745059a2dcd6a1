package octavo.parse;

import java.util.List;
import octavo.book.Attributes;
import octavo.book.CodeBlock;
import octavo.book.PlainText;
import octavo.highlight.Highlighter;

/** Code written as {@code <pre>}. */
final class HtmlCode {
  private static final String LANGUAGE = "language-";

  private HtmlCode() {}

  /** The block; emphasis within it is dropped, its characters stay. */
  static CodeBlock convert(HtmlNode.Element element, Attributes attributes) {
    StringBuilder code = new StringBuilder();
    append(element.children(), code);
    int from = !code.isEmpty() && code.charAt(0) == '\n' ? 1 : 0;
    int end = code.length() > from && code.charAt(code.length() - 1) == '\n' ? 1 : 0;
    String characters = code.substring(from, code.length() - end);
    String language = language(element.children());
    return new CodeBlock(
        attributes, language, characters, Highlighter.tokens(language, characters), element.at());
  }

  private static void append(List<HtmlNode> nodes, StringBuilder code) {
    for (HtmlNode node : nodes) {
      switch (node) {
        case HtmlNode.Words words -> code.append(words.characters());
        case HtmlNode.Element element -> {
          if (element.name().equals("br")) {
            code.append('\n');
          }
          append(element.children(), code);
        }
        case HtmlNode.Atom atom -> code.append(PlainText.of(List.of(atom.inline())));
        case HtmlNode.Blocks _ -> throw new IllegalStateException("blocks within code");
      }
    }
  }

  private static String language(List<HtmlNode> nodes) {
    for (HtmlNode node : nodes) {
      if (node instanceof HtmlNode.Element element && element.name().equals("code")) {
        for (String name : element.tag().value("class").split("\\s+")) {
          if (name.startsWith(LANGUAGE)) {
            return name.substring(LANGUAGE.length());
          }
        }
      }
    }
    return "";
  }
}

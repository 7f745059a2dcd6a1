package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.CodeBlock;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;
import octavo.highlight.Highlighter;
import org.commonmark.node.FencedCodeBlock;

/** Code blocks and what their info strings say. */
final class FencedCode {
  private FencedCode() {}

  /** A fenced block: {@code ```rust,ignore} and <code>```{.rust #id}</code> are both Rust. */
  static CodeBlock convert(FencedCodeBlock node, SourceSpan at, Scope scope) {
    String info = node.getInfo() == null ? "" : node.getInfo().strip();
    int brace = info.indexOf('{');
    AttributeSyntax.Found found = AttributeSyntax.at(info, brace < 0 ? info.length() : brace);
    if (found.verdict() == AttributeSyntax.Verdict.UNUSABLE) {
      scope.report(
          DiagnosticCode.TEXT_ATTRIBUTE,
          at,
          "attributes of a code block that cannot be used: " + info,
          "write them as {#id .class key=value}");
    }
    String language = firstWord(brace < 0 ? info : info.substring(0, brace));
    Attributes attributes = found.attributes();
    if (language.isEmpty()) {
      language = languageAmong(attributes.classes());
      List<String> others = new ArrayList<>(attributes.classes());
      others.remove(language);
      attributes = new Attributes(attributes.id(), others, attributes.pairs());
    }
    return code(attributes, language, node.getLiteral(), at);
  }

  // The first class is the language, as in pandoc, but one that only asks for numbers is none.
  private static String languageAmong(List<String> classes) {
    return classes.stream().filter(name -> !CodeBlock.asksForNumbers(name)).findFirst().orElse("");
  }

  /** A block without an info string. */
  static CodeBlock plain(Attributes attributes, String code, SourceSpan at) {
    return code(attributes, "", code, at);
  }

  private static CodeBlock code(
      Attributes attributes, String language, String literal, SourceSpan at) {
    String code = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    return new CodeBlock(attributes, language, code, Highlighter.tokens(language, code), at);
  }

  private static String firstWord(String info) {
    int end = 0;
    while (end < info.length() && info.charAt(end) > ' ' && info.charAt(end) != ',') {
      end++;
    }
    return info.substring(0, end);
  }
}

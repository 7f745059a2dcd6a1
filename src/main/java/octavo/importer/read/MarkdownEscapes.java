package octavo.importer.read;

import java.util.Set;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps apart the characters that a backslash takes a meaning from (CommonMark 0.31.2, section 2.4)
 * which CommonMark does not know but others do: those of marks, attributes and scripts. Once
 * parsed, they would look as if they had it.
 */
final class MarkdownEscapes implements InlineContentParser {
  /** The attribute of an element that holds such a character. */
  static final String LITERAL = "data-octavo-literal";

  private static final String KEPT = "[]{}~^:|";

  // A stress that no asterisk makes: all renderers know of stress, and show what is in it.
  private static final String SIGN = "\\";

  /** Whether a node holds such a character. */
  static boolean isLiteral(Node node) {
    return node instanceof Emphasis stress && SIGN.equals(stress.getOpeningDelimiter());
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    char escaped = scanner.peek();
    if (KEPT.indexOf(escaped) < 0) {
      return ParsedInline.none();
    }
    scanner.next();
    Emphasis literal = new Emphasis(SIGN);
    literal.appendChild(new Text(String.valueOf(escaped)));
    return ParsedInline.of(literal, scanner.position());
  }

  /** Makes them. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('\\');
    }

    @Override
    public InlineContentParser create() {
      return new MarkdownEscapes();
    }
  }
}

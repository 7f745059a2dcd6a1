package octavo.parse;

import java.util.Map;

/**
 * A tag, comment or declaration of raw HTML.
 *
 * @param kind what it is
 * @param name the element's name in lower case; empty for what is no tag
 * @param attributes names in lower case, values with references resolved, in the order written; the
 *     first of a repeated one counts
 * @param source as typed
 */
record HtmlTag(Kind kind, String name, Map<String, String> attributes, String source) {
  /** What begins with {@code <}. */
  enum Kind {
    START,
    /** {@code <br/>}. */
    EMPTY,
    END,
    COMMENT,
    /** A processing instruction, declaration or CDATA section. */
    OTHER
  }

  /** The value of an attribute, or empty. */
  String value(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The name as typed, for messages and for what turns out to be no tag. */
  String typedName() {
    int from = source.startsWith("</") ? 2 : 1;
    return source.substring(from, Math.min(source.length(), from + name.length()));
  }
}

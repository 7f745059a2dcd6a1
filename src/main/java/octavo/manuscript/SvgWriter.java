package octavo.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML as it is told: the same calls give the same text. Told to be idle it takes the calls
 * and writes nothing, because most drawings are clean and need no second text.
 */
final class SvgWriter {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private final boolean idle;
  private String rootNamespace = "";
  private boolean inTag;

  SvgWriter(boolean idle) {
    this.idle = idle;
  }

  /** Gives the root element, which is written next, a default name space. */
  void addNamespaceToRoot(String uri) {
    rootNamespace = uri;
  }

  void start(String prefix, String local) {
    if (idle) {
      return;
    }
    closeTag();
    String name = prefix.isEmpty() ? local : prefix + ':' + local;
    open.push(name);
    out.append('<').append(name);
    inTag = true;
    if (!rootNamespace.isEmpty()) {
      namespace("", rootNamespace);
      rootNamespace = "";
    }
  }

  void namespace(String prefix, String uri) {
    if (prefix.isEmpty()) {
      attribute("", "xmlns", uri);
    } else {
      attribute("xmlns", prefix, uri);
    }
  }

  void attribute(String prefix, String local, String value) {
    if (idle) {
      return;
    }
    out.append(' ');
    if (!prefix.isEmpty()) {
      out.append(prefix).append(':');
    }
    out.append(local).append("=\"");
    escape(value, true);
    out.append('"');
  }

  void text(String text) {
    if (idle || open.isEmpty() || text.isEmpty()) {
      return;
    }
    closeTag();
    escape(text, false);
  }

  void end() {
    if (idle) {
      return;
    }
    String name = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      out.append("</").append(name).append('>');
    }
  }

  /** What was written. */
  String text() {
    return out.append('\n').toString();
  }

  private void closeTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n' -> out.append(attribute ? "&#10;" : "\n");
        case '\t' -> out.append(attribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}

package octavo.typeset.style;

import java.util.Map;
import java.util.TreeMap;
import octavo.xhtml.XhtmlDocument;

/**
 * Reads the documents of the room {@code xhtml} as trees.
 *
 * <p>It knows the XML that room writes: elements, attributes, the predefined entities and numeric
 * references of XML 1.0 (sections 3.1, 4.1 and 4.6), and nothing else. A parser for all of XML took
 * longer to start than to read a book.
 */
public final class DocumentReader {
  private final String id;
  private final String xml;
  private int at;

  private DocumentReader(XhtmlDocument document) {
    this.id = document.id();
    this.xml = document.body();
  }

  /**
   * A body with the section a document consists of.
   *
   * @param classes further classes of the section, separated by spaces
   * @param language of what does not say its own, a BCP 47 tag
   */
  public static Element read(XhtmlDocument document, String classes, String language) {
    return new DocumentReader(document).body(classes, language);
  }

  private Element body(String classes, String language) {
    Element root = new Element("body", Map.of("lang", language));
    Element open = root;
    while (at < xml.length()) {
      if (xml.charAt(at) != '<') {
        open.add(new Text(characters('<')));
      } else if (xml.startsWith("</", at)) {
        close(open);
        open.direct();
        open = open.parent().orElseThrow(this::malformed);
      } else {
        open = start(open, open == root ? classes : "");
      }
    }
    if (open != root) {
      throw malformed();
    }
    return root;
  }

  /** Reads a start tag or an empty element; gives what is open after it. */
  private Element start(Element parent, String classes) {
    at++;
    String name = name();
    Map<String, String> attributes = attributes(classes);
    boolean isEmpty = xml.startsWith("/>", at);
    if (!isEmpty && (at == xml.length() || xml.charAt(at) != '>')) {
      throw malformed();
    }
    at += isEmpty ? 2 : 1;
    Element element = new Element(name, attributes, at);
    parent.add(element);
    return isEmpty ? parent : element;
  }

  private void close(Element open) {
    at += 2;
    String name = open.name();
    if (!xml.startsWith(name, at) || !xml.startsWith(">", at + name.length())) {
      throw malformed();
    }
    at += name.length() + 1;
  }

  private Map<String, String> attributes(String classes) {
    skipSpaces();
    if (classes.isEmpty() && endsTag()) {
      return Map.of();
    }
    Map<String, String> attributes = new TreeMap<>();
    while (!endsTag()) {
      String name = name();
      if (at + 1 >= xml.length() || xml.charAt(at) != '=') {
        throw malformed();
      }
      char quote = xml.charAt(at + 1);
      at += 2;
      attributes.put(name, characters(quote));
      at++;
      skipSpaces();
    }
    if (!classes.isEmpty()) {
      attributes.merge("class", classes, (own, further) -> own + " " + further);
    }
    return attributes;
  }

  private boolean endsTag() {
    return at >= xml.length() || xml.charAt(at) == '>' || xml.charAt(at) == '/';
  }

  private void skipSpaces() {
    while (at < xml.length() && xml.charAt(at) <= ' ') {
      at++;
    }
  }

  private String name() {
    int start = at;
    while (at < xml.length() && isNameCharacter(xml.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw malformed();
    }
    return xml.substring(start, at);
  }

  private static boolean isNameCharacter(char c) {
    return c > ' ' && c != '=' && c != '>' && c != '/' && c != '<';
  }

  /** What stands before the next {@code end}, which must come unless it is a tag's start. */
  private String characters(char end) {
    int stop = xml.indexOf(end, at);
    if (stop < 0) {
      if (end != '<') {
        throw malformed();
      }
      stop = xml.length();
    }
    String written = xml.substring(at, stop);
    String read = written.indexOf('&') < 0 ? written : resolved(written);
    at = stop;
    return read;
  }

  private String resolved(String written) {
    StringBuilder out = new StringBuilder(written.length());
    int from = 0;
    for (int and = written.indexOf('&'); and >= 0; and = written.indexOf('&', from)) {
      int semicolon = written.indexOf(';', and);
      if (semicolon < 0) {
        throw malformed();
      }
      out.append(written, from, and).appendCodePoint(referred(written, and + 1, semicolon));
      from = semicolon + 1;
    }
    return out.append(written, from, written.length()).toString();
  }

  private int referred(String written, int start, int end) {
    String name = written.substring(start, end);
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> {
        if (!name.startsWith("#")) {
          throw malformed();
        }
        yield name.startsWith("#x")
            ? Integer.parseInt(name.substring(2), 16)
            : Integer.parseInt(name.substring(1));
      }
    };
  }

  private IllegalStateException malformed() {
    return new IllegalStateException("document " + id + " is not well-formed at " + at);
  }
}

package octavo.xhtml;

/** XHTML in the making: the one place where tags and escapes are written. */
final class Markup {
  private final StringBuilder out = new StringBuilder(1024);

  /** Characters of the author or of the labels. */
  Markup text(String characters) {
    XmlText.append(out, characters, false);
    return this;
  }

  /** Part of such characters. */
  Markup text(String characters, int start, int end) {
    return start == 0 && end == characters.length()
        ? text(characters)
        : text(characters.substring(start, end));
  }

  /** Well-formed XML as it is. */
  Markup raw(String xml) {
    out.append(xml);
    return this;
  }

  /** {@code <element}: attributes may follow, then {@link #open()} or {@link #empty()}. */
  Markup tag(String element) {
    out.append('<').append(element);
    return this;
  }

  /** An attribute; nothing when the value is empty. */
  Markup attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"");
      XmlText.append(out, value, true);
      out.append('"');
    }
    return this;
  }

  /** An attribute whose empty value means something. */
  Markup attributeEvenEmpty(String name, String value) {
    if (value.isEmpty()) {
      out.append(' ').append(name).append("=\"\"");
    }
    return attribute(name, value);
  }

  /** Ends a start tag. */
  Markup open() {
    out.append('>');
    return this;
  }

  /** Ends the tag of an element without content. */
  Markup empty() {
    out.append("/>");
    return this;
  }

  /** The start tag of an element with a class. */
  Markup open(String element, String classes) {
    return tag(element).attribute("class", classes).open();
  }

  /** An end tag. */
  Markup close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** An end tag and a line end: after blocks. */
  Markup closeLine(String element) {
    return close(element).raw("\n");
  }

  /** An element that holds only text, on a line of its own; nothing when the text is empty. */
  Markup line(String element, String classes, String characters) {
    return characters.isEmpty() ? this : open(element, classes).text(characters).closeLine(element);
  }

  /** Puts well-formed XML in at an earlier {@link #length()}. */
  void insert(int at, String xml) {
    out.insert(at, xml);
  }

  /** How many characters there are. */
  int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

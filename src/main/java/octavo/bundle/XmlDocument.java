package octavo.bundle;

import octavo.xhtml.Markup;

/** An XML file in the making, an element a line; an element without content is left out. */
final class XmlDocument {
  private final Markup out = new Markup();

  XmlDocument() {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Opens an element; attributes are given as XML, with a space before them. */
  XmlDocument open(String element, String attributes) {
    out.raw("<" + element + attributes + ">\n");
    return this;
  }

  XmlDocument open(String element) {
    return open(element, "");
  }

  XmlDocument close(String element) {
    out.closeLine(element);
    return this;
  }

  /** An element of a text; nothing when that is empty. */
  XmlDocument element(String element, String text) {
    if (!text.isBlank()) {
      out.tag(element).open().text(text.strip()).closeLine(element);
    }
    return this;
  }

  /** An element that has to be there and has nothing to say. */
  XmlDocument blank(String element) {
    out.tag(element).open().text(" ").closeLine(element);
    return this;
  }

  /** An element of attributes, in pairs of name and value; those without a value are left out. */
  XmlDocument empty(String element, String... attributes) {
    out.tag(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.attribute(attributes[i], attributes[i + 1]);
    }
    out.empty().raw("\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

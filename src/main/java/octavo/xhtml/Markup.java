package octavo.xhtml;

import octavo.diagnostic.SourceSpan;

/**
 * XML in the making: the one place where tags and escapes are written. What it is given is escaped
 * unless a method says otherwise, and characters XML 1.0 does not allow become U+FFFD.
 */
public final class Markup {
  private final StringBuilder out = new StringBuilder(1024);
  private final SourcePlaces.Gathering places = new SourcePlaces.Gathering();

  /** Nothing yet. */
  public Markup() {}

  /** Characters of the author or of the labels. */
  public Markup text(String characters) {
    XmlText.append(out, characters, false);
    return this;
  }

  /** Part of such characters. */
  public Markup text(String characters, int start, int end) {
    return start == 0 && end == characters.length()
        ? text(characters)
        : text(characters.substring(start, end));
  }

  /** Well-formed XML as it is. */
  public Markup raw(String xml) {
    out.append(xml);
    return this;
  }

  /** What another has written. */
  public Markup add(Markup other) {
    places.add(out.length(), other.places);
    out.append(other.out);
    return this;
  }

  /** What is written next comes from this place of the manuscript. */
  Markup from(SourceSpan place) {
    places.add(out.length(), place);
    return this;
  }

  /** Where what was written so far comes from. */
  SourcePlaces places() {
    return places.places();
  }

  /** {@code <element}: attributes may follow, then {@link #open()} or {@link #empty()}. */
  public Markup tag(String element) {
    out.append('<').append(element);
    return this;
  }

  /** An attribute; nothing when the value is empty. */
  public Markup attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"");
      XmlText.append(out, value, true);
      out.append('"');
    }
    return this;
  }

  /** An attribute whose empty value means something. */
  public Markup attributeEvenEmpty(String name, String value) {
    if (value.isEmpty()) {
      out.append(' ').append(name).append("=\"\"");
    }
    return attribute(name, value);
  }

  /** Ends a start tag. */
  public Markup open() {
    out.append('>');
    return this;
  }

  /** Ends the tag of an element without content. */
  public Markup empty() {
    out.append("/>");
    return this;
  }

  /** The start tag of an element with a class. */
  public Markup open(String element, String classes) {
    return tag(element).attribute("class", classes).open();
  }

  /** An end tag. */
  public Markup close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** An end tag and a line end: after blocks. */
  public Markup closeLine(String element) {
    return close(element).raw("\n");
  }

  /** An element that holds only text, on a line of its own; nothing when the text is empty. */
  public Markup line(String element, String classes, String characters) {
    return characters.isEmpty() ? this : open(element, classes).text(characters).closeLine(element);
  }

  /** What was written so far. */
  @Override
  public String toString() {
    return out.toString();
  }
}

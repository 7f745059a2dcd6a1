package octavo.book;

/** What a styled stretch of text means; the HTML element of the same meaning renders it. */
public enum InlineStyle {
  EMPHASIS("em"),
  STRONG("strong"),
  STRIKETHROUGH("s"),
  SUPERSCRIPT("sup"),
  SUBSCRIPT("sub"),
  SMALL("small"),
  ITALIC("i"),
  BOLD("b"),
  UNDERLINE("u"),
  MARKED("mark"),
  INSERTED("ins"),
  DELETED("del"),
  QUOTATION("q"),
  CITATION("cite"),
  ABBREVIATION("abbr"),
  DEFINITION("dfn"),
  KEYBOARD("kbd"),
  SAMPLE("samp"),
  VARIABLE("var"),
  SPAN("span");

  private final String element;

  InlineStyle(String element) {
    this.element = element;
  }

  /** The HTML element of this meaning. */
  public String element() {
    return element;
  }
}

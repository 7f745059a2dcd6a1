package octavo.typeset.page;

/** The standard structure types that a book needs (ISO 32000-1, 14.8.4). */
public enum StructureType {
  DOCUMENT("Document"),
  PART("Part"),
  SECTION("Sect"),
  DIVISION("Div"),
  BLOCK_QUOTATION("BlockQuote"),
  CAPTION("Caption"),
  CONTENTS("TOC"),
  CONTENTS_ITEM("TOCI"),
  HEADING_1("H1"),
  HEADING_2("H2"),
  HEADING_3("H3"),
  HEADING_4("H4"),
  HEADING_5("H5"),
  HEADING_6("H6"),
  PARAGRAPH("P"),
  LIST("L"),
  LIST_ITEM("LI"),
  LABEL("Lbl"),
  LIST_BODY("LBody"),
  TABLE("Table"),
  TABLE_ROW("TR"),
  TABLE_HEADER("TH"),
  TABLE_DATA("TD"),
  TABLE_HEAD("THead"),
  TABLE_BODY("TBody"),
  TABLE_FOOT("TFoot"),
  SPAN("Span"),
  QUOTATION("Quote"),
  NOTE("Note"),
  REFERENCE("Reference"),
  CODE("Code"),
  LINK("Link"),
  FORMULA("Formula"),
  FIGURE("Figure");

  private final String tag;

  StructureType(String tag) {
    this.tag = tag;
  }

  /** Whether it is a heading. */
  public boolean isHeading() {
    return compareTo(HEADING_1) >= 0 && compareTo(HEADING_6) <= 0;
  }

  /** The name in a PDF. */
  public String tag() {
    return tag;
  }
}

package octavo.diagnostic;

/**
 * Every kind of finding Octavo can report: one closed list. An id is permanent: it is never given
 * to another meaning, and a retired one is not used again.
 */
public enum DiagnosticCode {
  // FILE: reading the book folder.
  FILE_MISSING("FILE-001", Severity.ERROR, "a file the book names is not there"),
  FILE_OUTSIDE("FILE-002", Severity.ERROR, "a path leaves the book folder"),
  FILE_ENCODING("FILE-003", Severity.ERROR, "a text cannot be decoded"),
  FILE_CONTROL_CHARACTER("FILE-004", Severity.WARNING, "a text holds control characters"),
  FILE_EMPTY("FILE-005", Severity.WARNING, "a text holds no words"),
  FILE_UNREADABLE("FILE-006", Severity.ERROR, "a file cannot be read"),
  FILE_DECODED("FILE-007", Severity.NOTE, "a text was decoded from another encoding than UTF-8"),
  FILE_REPEATED("FILE-008", Severity.ERROR, "a chapter file is named twice"),

  // BOOK: what the book is.
  BOOK_EMPTY("BOOK-001", Severity.ERROR, "the book has no text"),
  BOOK_TITLE_GUESSED("BOOK-002", Severity.NOTE, "the title was guessed"),
  BOOK_LANGUAGE_GUESSED("BOOK-003", Severity.NOTE, "the language was guessed"),
  BOOK_DATE_UNSET("BOOK-004", Severity.NOTE, "the book has no date"),
  BOOK_PREPROCESSOR(
      "BOOK-005", Severity.NOTE, "a pre-processor or style of another tool is not run"),
  BOOK_INCLUDE("BOOK-006", Severity.WARNING, "an include cannot be resolved"),
  BOOK_CHAPTER_RANGE("BOOK-007", Severity.ERROR, "a chapter that was asked for is not there"),
  BOOK_SEVERAL_TITLES("BOOK-008", Severity.NOTE, "a chapter's file has several titles"),

  // SET: our own settings files.
  SET_SYNTAX("SET-001", Severity.ERROR, "not valid YAML or TOML"),
  SET_UNKNOWN_KEY("SET-002", Severity.ERROR, "an unknown key"),
  SET_WRONG_TYPE("SET-003", Severity.ERROR, "a value of the wrong type"),
  SET_BAD_VALUE("SET-004", Severity.ERROR, "a value that is not possible"),
  SET_MISSING_KEY("SET-005", Severity.ERROR, "a key that must be there is not"),
  SET_DUPLICATE_KEY("SET-006", Severity.ERROR, "a key stands twice"),
  SET_UNSUPPORTED("SET-007", Severity.WARNING, "a setting this engine cannot honour"),
  SET_EDITION_NAME("SET-008", Severity.WARNING, "an edition's name that is nearly another's"),

  // TEXT: the manuscript's markup.
  TEXT_HTML_DROPPED("TEXT-001", Severity.WARNING, "raw HTML was dropped"),
  TEXT_NESTING("TEXT-002", Severity.WARNING, "nested too deeply"),
  TEXT_QUOTE_AMBIGUOUS("TEXT-003", Severity.WARNING, "a quotation mark that may open or close"),
  TEXT_TABLE("TEXT-004", Severity.WARNING, "a table whose cells do not fit its columns"),
  TEXT_ATTRIBUTE("TEXT-005", Severity.WARNING, "attributes that cannot be used"),
  TEXT_FORMULA("TEXT-006", Severity.NOTE, "a formula that paper has in a line of text"),
  TEXT_TEX("TEXT-007", Severity.WARNING, "a formula in TeX that stays as typed"),
  TEXT_LINE_BLOCK("TEXT-008", Severity.WARNING, "lines with bars that are not read as verse"),

  // NOTE: the note linter.
  NOTE_MISSING("NOTE-001", Severity.WARNING, "a reference has no note text"),
  NOTE_UNUSED("NOTE-002", Severity.WARNING, "a note is never referred to"),
  NOTE_DUPLICATE("NOTE-003", Severity.WARNING, "a note is defined twice"),
  NOTE_SELF_REFERENCE("NOTE-004", Severity.WARNING, "a note refers to itself"),
  NOTE_SHADOWED("NOTE-005", Severity.WARNING, "a chapter's note hides another of the same label"),
  NOTE_GAP("NOTE-006", Severity.NOTE, "note numbers leave a gap"),
  NOTE_CIRCLE("NOTE-007", Severity.WARNING, "notes refer to each other in a circle"),
  NOTE_CLASH("NOTE-008", Severity.WARNING, "two notes would carry the same number"),
  NOTE_STRAY_TEXT("NOTE-009", Severity.WARNING, "text that belongs to no note"),
  NOTE_ORDER("NOTE-010", Severity.NOTE, "numbered notes are cited out of order"),
  NOTE_PUNCTUATION("NOTE-011", Severity.NOTE, "the mark of a note stands before punctuation"),
  NOTE_BACKWARDS("NOTE-012", Severity.NOTE, "a note points to another by ibid. or op. cit."),
  NOTE_DOUBTFUL("NOTE-013", Severity.NOTE, "the mark of a note is probably none"),
  NOTE_UNREAD("NOTE-014", Severity.NOTE, "what looks like the mark of a note is read as text"),

  // FIG: images and figures.
  FIG_MISSING("FIG-001", Severity.WARNING, "an image file is not there"),
  FIG_REMOTE("FIG-002", Severity.WARNING, "an image lies on a network"),
  FIG_BROKEN("FIG-003", Severity.WARNING, "an image cannot be read"),
  FIG_NO_ALTERNATIVE("FIG-004", Severity.WARNING, "an image has no alternative text"),
  FIG_CAPTION_AS_ALTERNATIVE("FIG-005", Severity.NOTE, "a caption serves as alternative text"),
  FIG_UNSAFE_SVG("FIG-006", Severity.WARNING, "an SVG held active or external content"),
  FIG_CAPTION_UNUSED("FIG-007", Severity.WARNING, "a caption belongs to no image of the text"),
  FIG_LOW_RESOLUTION("FIG-008", Severity.WARNING, "an image is too coarse for print"),
  FIG_TOO_LARGE("FIG-009", Severity.WARNING, "an image is too large to decode"),
  FIG_PLACEMENT(
      "FIG-010", Severity.WARNING, "a placement of an image or a table that has no effect"),
  FIG_MISNAMED("FIG-011", Severity.NOTE, "an image of another kind than its name says"),
  FIG_REDUCED("FIG-012", Severity.NOTE, "images were made smaller for an edition"),
  FIG_BUDGET("FIG-013", Severity.WARNING, "images are larger than the edition allows"),

  // LINK: cross references.
  LINK_DEAD("LINK-001", Severity.WARNING, "a link has no target"),
  LINK_UNSAFE("LINK-002", Severity.WARNING, "a link's scheme is not allowed"),
  LINK_DUPLICATE_ID("LINK-003", Severity.WARNING, "an id stands twice"),

  // STYLE: themes and fonts.
  STYLE_THEME_UNKNOWN("STYLE-001", Severity.ERROR, "no such theme"),
  STYLE_FONT_MISSING("STYLE-002", Severity.ERROR, "a font file is not there or is none"),
  STYLE_NO_GLYPH("STYLE-003", Severity.WARNING, "a character no font has"),
  STYLE_CSS("STYLE-004", Severity.WARNING, "style sheet text that cannot be used"),
  STYLE_NO_HYPHENATION("STYLE-005", Severity.NOTE, "no hyphenation for a language"),
  STYLE_FONT_UNUSABLE("STYLE-006", Severity.WARNING, "a font that an engine cannot set type from"),
  STYLE_PAGE_SMALL("STYLE-007", Severity.WARNING, "a page too small for its margins"),
  STYLE_FONT_DAMAGED("STYLE-008", Severity.WARNING, "a font with a damaged table"),
  STYLE_MARGIN_NARROW("STYLE-009", Severity.WARNING, "a margin without room for notes"),
  STYLE_INITIAL("STYLE-010", Severity.NOTE, "a paragraph that cannot have its initial"),
  STYLE_NO_FONT("STYLE-011", Severity.WARNING, "a text of which no font has most letters"),

  // EPUB and PDF: the engines.
  EPUB_RESOURCE("EPUB-001", Severity.WARNING, "a resource was left out of the EPUB"),
  PDF_ENGINE("PDF-001", Severity.WARNING, "the PDF engine reported trouble"),
  PDF_PAGE_LOOP("PDF-002", Severity.WARNING, "page numbers did not settle"),
  PDF_OVERFULL("PDF-003", Severity.WARNING, "what is too large for its line or page"),
  PDF_NOTE_LOOP("PDF-004", Severity.WARNING, "notes that cannot count from 1 on each page"),
  PDF_NOTE_MOVED("PDF-005", Severity.NOTE, "a note too wide for the margin stands at the foot"),
  PDF_UNEVEN("PDF-006", Severity.NOTE, "facing pages that do not end on the same line"),
  PDF_BOOK_PAGES("PDF-007", Severity.WARNING, "pages of the whole book that are not known"),

  // REPORT: the typography report.
  REPORT_ENGINE("REPORT-001", Severity.NOTE, "an engine whose pages cannot be reported on"),

  // PROOF: reading back.
  PROOF_WORD_LOST("PROOF-001", Severity.ERROR, "a word was lost"),
  PROOF_WORD_ADDED("PROOF-002", Severity.ERROR, "a word was added"),
  PROOF_NOTE_WRONG("PROOF-003", Severity.ERROR, "a reference and its note do not belong together"),
  PROOF_TEXT_UNNAMED("PROOF-004", Severity.ERROR, "text was left out and no finding says so"),
  PROOF_LINK("PROOF-005", Severity.ERROR, "a link leads nowhere or was lost"),
  PROOF_IMAGE("PROOF-006", Severity.ERROR, "an image was lost"),
  PROOF_NOTE_COUNT("PROOF-007", Severity.WARNING, "notes do not count from 1 on a page"),
  PROOF_ALTERNATIVE("PROOF-008", Severity.ERROR, "an alternative text was lost or changed"),
  PROOF_CONTENTS("PROOF-009", Severity.ERROR, "contents or page list do not agree with the book"),
  PROOF_FORMULA("PROOF-010", Severity.ERROR, "a formula was lost or changed"),

  // CHECK: findings of the validators.
  CHECK_EPUB_ERROR("CHECK-001", Severity.ERROR, "EPUBCheck found an error"),
  CHECK_EPUB_WARNING("CHECK-002", Severity.WARNING, "EPUBCheck found a weakness"),
  CHECK_PDF_UA("CHECK-003", Severity.ERROR, "the PDF fails PDF/UA"),
  CHECK_PDF_A("CHECK-004", Severity.ERROR, "the PDF fails PDF/A"),
  CHECK_UNREADABLE("CHECK-005", Severity.ERROR, "the file cannot be checked"),
  CHECK_HTML("CHECK-006", Severity.ERROR, "an HTML file is not whole in itself"),
  CHECK_PAPER("CHECK-007", Severity.NOTE, "a PDF of sheets for paper"),

  // ACCESS: whether everyone can read an EPUB, or the images of a PDF.
  ACCESS_ALTERNATIVE("ACCESS-001", Severity.WARNING, "an image has no alternative text"),
  ACCESS_TABLE("ACCESS-002", Severity.WARNING, "a table whose cells have no heads"),
  ACCESS_HEADING("ACCESS-003", Severity.WARNING, "headings that leave out a level, or are empty"),
  ACCESS_ORDER("ACCESS-004", Severity.WARNING, "contents or focus out of the order of reading"),
  ACCESS_LANGUAGE("ACCESS-005", Severity.WARNING, "text whose language is not named"),
  ACCESS_CONTRAST("ACCESS-006", Severity.WARNING, "text that does not stand out enough"),
  ACCESS_TITLE("ACCESS-007", Severity.WARNING, "a document without a title"),
  ACCESS_NAME("ACCESS-008", Severity.WARNING, "a link, frame or control without a name"),
  ACCESS_MEDIA("ACCESS-009", Severity.WARNING, "sound or film that not everyone can follow"),
  ACCESS_RESTYLING("ACCESS-010", Severity.WARNING, "text that readers cannot set as they need"),
  ACCESS_PAGES("ACCESS-011", Severity.WARNING, "pages of print that are not marked and listed"),
  ACCESS_METADATA("ACCESS-012", Severity.WARNING, "metadata that do not say how it can be read"),
  ACCESS_CLAIM("ACCESS-013", Severity.WARNING, "metadata that claim what is not so"),
  ACCESS_UNSIGNED("ACCESS-014", Severity.NOTE, "conformance that is not claimed yet"),

  // STORE: what stores refuse of an EPUB.
  STORE_COVER("STORE-001", Severity.WARNING, "an EPUB without a cover image"),
  STORE_COVER_SIZE(
      "STORE-002", Severity.WARNING, "a cover that is too small or too large for a store"),
  STORE_COVER_FORMAT("STORE-003", Severity.WARNING, "a cover in a format that a store refuses"),
  STORE_COVER_SHAPE("STORE-004", Severity.NOTE, "a cover of a shape that is no book's"),
  STORE_COVER_BYTES("STORE-005", Severity.WARNING, "a cover whose file is too large for a store"),
  STORE_COVER_TWICE("STORE-006", Severity.WARNING, "a cover that Kindle shows twice"),
  STORE_FILE_BYTES("STORE-007", Severity.WARNING, "an EPUB that is too large for a store"),
  STORE_IMAGE_PIXELS("STORE-008", Severity.WARNING, "an image of more pixels than a store takes"),
  STORE_IMAGE_BYTES("STORE-009", Severity.WARNING, "an image whose file is too large for a store"),
  STORE_IMAGE_FORMAT("STORE-010", Severity.WARNING, "an image in a format that a store refuses"),
  STORE_IMAGE_MOVES("STORE-011", Severity.WARNING, "an image that moves, where it cannot"),
  STORE_IMAGE_COLOUR("STORE-012", Severity.WARNING, "an image in the colours of print"),
  STORE_NAME("STORE-013", Severity.WARNING, "a name of a file that a store does not handle"),
  STORE_NAME_CASE("STORE-014", Severity.WARNING, "names of files that differ in letter case only"),
  STORE_EMPTY("STORE-015", Severity.WARNING, "a file or document of an EPUB that is empty"),
  STORE_DOCUMENT_BYTES("STORE-016", Severity.WARNING, "a document too large for older e-readers"),
  STORE_NCX("STORE-017", Severity.WARNING, "an EPUB without an NCX"),
  STORE_CONTENTS("STORE-018", Severity.WARNING, "an EPUB without contents"),
  STORE_LANDMARKS("STORE-019", Severity.NOTE, "an EPUB that does not say where its text begins"),
  STORE_PAGE_SOURCE("STORE-020", Severity.NOTE, "pages of print of a book that is not named"),
  STORE_DIRECTION("STORE-021", Severity.WARNING, "pages that are turned in the wrong direction"),
  STORE_SCRIPT("STORE-022", Severity.WARNING, "scripts in an EPUB"),
  STORE_REMOTE("STORE-023", Severity.WARNING, "something of an EPUB that is not in it"),
  STORE_FORM("STORE-024", Severity.WARNING, "forms or frames in an EPUB"),
  STORE_RIVAL_LINK("STORE-025", Severity.WARNING, "a link to another store"),
  STORE_HIDDEN("STORE-026", Severity.WARNING, "text that a store drops since it is hidden"),
  STORE_STYLE("STORE-027", Severity.WARNING, "a style that a store does not know"),
  STORE_TEXT_SIZE("STORE-028", Severity.WARNING, "text whose size is fixed"),
  STORE_FONT_LICENCE("STORE-029", Severity.WARNING, "a font that may not be embedded"),
  STORE_PROTECTED("STORE-030", Severity.WARNING, "an EPUB that is encrypted"),
  STORE_TITLE("STORE-031", Severity.WARNING, "an EPUB without a title of its own"),
  STORE_CREATOR("STORE-032", Severity.NOTE, "an EPUB without an author or other creator"),
  STORE_LANGUAGE("STORE-033", Severity.WARNING, "an EPUB in no language"),
  STORE_PLACEHOLDER("STORE-034", Severity.WARNING, "text that only stands for another"),

  // IMPORT: a text made into a book folder.
  IMPORT_FORMAT("IMPORT-001", Severity.ERROR, "a file in no format that can be imported"),
  IMPORT_DAMAGED("IMPORT-002", Severity.ERROR, "a file that is damaged, unsafe or locked"),
  IMPORT_DOUBT("IMPORT-003", Severity.WARNING, "a change nobody has confirmed"),
  IMPORT_ENCODING("IMPORT-004", Severity.NOTE, "the encoding of a text was guessed"),
  IMPORT_LEFT("IMPORT-005", Severity.WARNING, "something of the file could not be brought over"),
  IMPORT_CONFLICT("IMPORT-006", Severity.WARNING, "an edit and a new import differ at one place"),
  IMPORT_DECISION("IMPORT-007", Severity.WARNING, "an editor's decision that meets nothing"),

  // IMPOSE: pages on sheets.
  IMPOSE_SOURCE("IMPOSE-001", Severity.ERROR, "a PDF that cannot be imposed"),
  IMPOSE_SIZES("IMPOSE-002", Severity.NOTE, "pages of several sizes on one sheet"),
  IMPOSE_PAPER("IMPOSE-003", Severity.NOTE, "what paper cannot carry is left out"),
  IMPOSE_COLOUR("IMPOSE-004", Severity.NOTE, "colours that could not be made greys"),
  IMPOSE_THICK("IMPOSE-005", Severity.WARNING, "more sheets in one another than fold well"),

  // BUNDLE: offline copies.
  BUNDLE_MISSING("BUNDLE-001", Severity.ERROR, "a file of a bundle is missing"),
  BUNDLE_CHANGED("BUNDLE-002", Severity.ERROR, "a file of a bundle has changed"),
  BUNDLE_ADDED("BUNDLE-003", Severity.ERROR, "something was added to a bundle"),
  BUNDLE_SUMS("BUNDLE-004", Severity.ERROR, "the checksums of a bundle cannot be read"),
  BUNDLE_LEFT_OUT("BUNDLE-005", Severity.NOTE, "something a bundle cannot have is left out"),
  BUNDLE_REPACKED("BUNDLE-006", Severity.NOTE, "a zip that another program has packed"),
  BUNDLE_FOREIGN("BUNDLE-007", Severity.ERROR, "a folder that is no bundle is not written over"),

  // SHELF: many books in one catalogue.
  SHELF_BUILT("SHELF-001", Severity.NOTE, "why a book of a shelf was built"),
  SHELF_NAME("SHELF-002", Severity.NOTE, "two books of a shelf would have one folder"),
  SHELF_STATE("SHELF-003", Severity.WARNING, "what a shelf was built from cannot be read"),
  SHELF_KEPT("SHELF-004", Severity.NOTE, "the last good bundle of a book stays on its shelf"),
  SHELF_OTHER("SHELF-005", Severity.NOTE, "a bundle on a shelf whose book was not named"),

  // OUT: writing.
  OUT_NOT_WRITABLE("OUT-001", Severity.ERROR, "the output cannot be written"),
  OUT_FOLDER_EXISTS("OUT-002", Severity.ERROR, "the folder to be made exists"),
  OUT_FOREIGN("OUT-003", Severity.ERROR, "a file of another kind is not written over");

  private final String id;
  private final Severity severity;
  private final String summary;

  DiagnosticCode(String id, Severity severity, String summary) {
    this.id = id;
    this.severity = severity;
    this.summary = summary;
  }

  /** The permanent id, such as {@code NOTE-001}. */
  public String id() {
    return id;
  }

  /** The severity a finding of this kind has unless a setting says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What the code means, as half a sentence. */
  public String summary() {
    return summary;
  }
}

package octavo.check.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a block of raw HTML that begins on a line ends (CommonMark 0.31.2, section 4.6). */
enum HtmlStart {
  BLANK_LINE(""),
  VERBATIM_TAG(""),
  COMMENT("-->"),
  INSTRUCTION("?>"),
  DECLARATION(">"),
  CDATA("]]>");

  private static final Set<String> VERBATIM = Set.of("script", "pre", "style", "textarea");

  // The list of the specification, and mdBook's listings, which its books mean as blocks.
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside base basefont blockquote body caption center col colgroup dd"
               + " details dialog dir div dl dt fieldset figcaption figure footer form frame"
               + " frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu"
               + " menuitem nav noframes ol optgroup option p param search section summary table"
               + " tbody td tfoot th thead title tr track ul listing")
              .split(" "));

  private final String close;

  HtmlStart(String close) {
    this.close = close;
  }

  /** Whether the block ends with a line. */
  boolean endsWith(Content text, int from, int to) {
    String line = text.text(from, to);
    return switch (this) {
      case BLANK_LINE -> false;
      case VERBATIM_TAG -> {
        String lower = line.toLowerCase(Locale.ROOT);
        yield VERBATIM.stream().anyMatch(name -> lower.contains("</" + name + ">"));
      }
      case COMMENT, INSTRUCTION, DECLARATION, CDATA -> line.contains(close);
    };
  }

  /**
   * The block that begins at an index.
   *
   * @param end of the line
   * @param inParagraph whether a paragraph would be interrupted
   */
  static Optional<HtmlStart> at(Content text, int from, int end, boolean inParagraph) {
    if (text.has("<!--", from)) {
      return Optional.of(COMMENT);
    }
    if (text.has("<![CDATA[", from)) {
      return Optional.of(CDATA);
    }
    if (text.has("<?", from)) {
      return Optional.of(INSTRUCTION);
    }
    if (text.has("<!", from) && Tag.isLetter(text.peek(from + 2))) {
      return Optional.of(DECLARATION);
    }
    return text.peek(from) == '<' ? tag(text, from, end, inParagraph) : Optional.empty();
  }

  private static Optional<HtmlStart> tag(Content text, int from, int end, boolean inParagraph) {
    boolean closing = text.peek(from + 1) == '/';
    int nameFrom = from + (closing ? 2 : 1);
    int nameEnd = Tag.nameEnd(text, nameFrom);
    String name = Tag.lower(text, nameFrom, nameEnd);
    char next = nameEnd < end ? text.charAt(nameEnd) : ' ';
    boolean ended = next == ' ' || next == '\t' || next == '>';
    if (!closing && ended && VERBATIM.contains(name)) {
      return Optional.of(VERBATIM_TAG);
    }
    if (BLOCKS.contains(name) && (ended || text.has("/>", nameEnd))) {
      return Optional.of(BLANK_LINE);
    }
    if (inParagraph || VERBATIM.contains(name)) {
      return Optional.empty();
    }
    Content line = text.slice(from, end);
    return Tag.at(line, 0)
        .filter(tag -> tag.kind() != Tag.Kind.COMMENT && line.isBlank(tag.end(), line.length()))
        .map(tag -> BLANK_LINE);
  }
}

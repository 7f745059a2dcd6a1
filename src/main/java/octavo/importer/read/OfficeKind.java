package octavo.importer.read;

import java.util.List;
import java.util.Locale;

/** What a paragraph of an office document is, told by the names of its style and its bases. */
enum OfficeKind {
  /** Running text. */
  TEXT(""),
  /** The title of the whole. */
  TITLE("title"),
  /** The subtitle of the whole. */
  SUBTITLE("subtitle"),
  /** Who wrote it. */
  AUTHOR("authors?"),
  /** When it was written. */
  DATE("date"),
  /** A row of the table of contents. */
  CONTENTS("(?:toc|contents) (?:heading|[0-9]+)"),
  /** Words quoted from elsewhere. */
  QUOTATION("(?:intense |block )?quot(?:es?|ations?)|block ?(?:text|quote)|epigraph|verse|poem"),
  /** Code. */
  CODE("(?:source )?code(?: block)?|(?:html )?preformatted(?: text)?|listing"),
  /** What stands under a picture or over a table. */
  CAPTION("(?:image |figure |table )?caption|figurecaption|tablecaption|illustration"),
  /** A rule between sections. */
  RULE("horizontal (?:line|rule)|section ?break");

  private final String names;

  OfficeKind(String names) {
    this.names = names;
  }

  /**
   * What a paragraph is.
   *
   * @param chain the names of its style and of what that is based on, the nearest first
   */
  static OfficeKind of(List<String> chain) {
    for (String name : chain) {
      for (OfficeKind kind : values()) {
        if (kind != TEXT && name.toLowerCase(Locale.ROOT).matches(kind.names)) {
          return kind;
        }
      }
    }
    return TEXT;
  }

  /** Whether a font is one of a typewriter, in which code is set. */
  static boolean isCodeFont(String font) {
    return font.matches("(?i)courier.*|consolas.*|menlo.*|monaco.*|.*\\bmono\\b.*|lucida console");
  }
}

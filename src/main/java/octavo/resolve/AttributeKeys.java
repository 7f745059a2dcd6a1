package octavo.resolve;

import java.util.List;
import octavo.book.Attributes;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Spelling;

/**
 * Finds the misspelt keys of images and tables. Any other key is the author's own: other programs
 * read it, and a book does nothing with it.
 */
final class AttributeKeys {
  /** What a book makes something of. */
  private static final List<String> KNOWN =
      List.of("alt", "dir", "lang", "placement", "title", "width");

  private final Diagnostics diagnostics;

  AttributeKeys(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Tells the keys that are nearly one of those known.
   *
   * @param what has them, as a message names it
   */
  void check(Attributes attributes, String what, SourceSpan at) {
    for (String key : attributes.pairs().keySet()) {
      if (!KNOWN.contains(key)) {
        Spelling.nearest(key, KNOWN)
            .ifPresent(
                word ->
                    diagnostics.report(
                        DiagnosticCode.TEXT_ATTRIBUTE,
                        at,
                        "the attribute '" + key + "' of " + what + " has no effect",
                        "did you mean '" + word + "'?"));
      }
    }
  }
}

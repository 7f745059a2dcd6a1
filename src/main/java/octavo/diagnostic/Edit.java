package octavo.diagnostic;

/**
 * A change of a source file, as part of what mends a finding.
 *
 * @param at the characters to replace; a point to insert at
 * @param text what stands there afterwards; empty to delete
 */
public record Edit(SourceSpan at, String text) {
  /** Puts characters before an offset. */
  public static Edit insert(SourceFile file, int offset, String text) {
    return new Edit(file.span(offset, offset), text);
  }

  /** Takes characters out. */
  public static Edit delete(SourceSpan at) {
    return new Edit(at, "");
  }
}

package octavo.manuscript;

import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * The text of one chapter file with its includes resolved. Where nothing was included it is the
 * file's own text.
 *
 * @param file the file the author wrote; diagnostics name places in it
 * @param text what is to be parsed
 * @param origins how positions in {@code text} lead back to {@code file}
 * @param numbered whether {@code [18]} is a reference although no definition is in sight
 */
public record ManuscriptText(SourceFile file, String text, Origins origins, boolean numbered) {
  /** A file without includes. */
  public static ManuscriptText of(SourceFile file, boolean numbered) {
    return new ManuscriptText(file, file.text(), Origins.SAME, numbered);
  }

  /** The span of the author's file that the characters {@code start} to {@code end} come from. */
  public SourceSpan span(int start, int end) {
    int from = origins.original(start);
    return file.span(from, Math.max(from, origins.original(end)));
  }
}

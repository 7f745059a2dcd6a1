package octavo.check.source;

import java.util.List;
import octavo.manuscript.ManuscriptText;

/**
 * The streams of one file.
 *
 * @param text what was read
 * @param main the main text
 * @param notes the definitions of notes in order, those defined twice among them
 * @param captions the captions of its figures in order, empty ones among them
 * @param tables its tables in order
 * @param ledger what each character of {@code text} is
 */
public record SourceText(
    ManuscriptText text,
    Words<Reference> main,
    List<Stream> notes,
    List<Stream> captions,
    List<Stream> tables,
    Ledger ledger) {
  /** Copies the lists. */
  public SourceText {
    notes = List.copyOf(notes);
    captions = List.copyOf(captions);
    tables = List.copyOf(tables);
  }

  /**
   * A stream beside the main text.
   *
   * @param key the label of a note, the caret of {@code [^id]} included, in lower case; empty for
   *     anything else
   * @param offset where it stands in the text
   * @param words its words
   */
  public record Stream(String key, int offset, Words<Reference> words) {}
}

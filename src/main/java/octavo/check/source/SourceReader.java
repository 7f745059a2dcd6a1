package octavo.check.source;

import java.util.List;
import octavo.manuscript.ManuscriptText;

/** Reads the streams of a file. */
public final class SourceReader {
  private SourceReader() {}

  /**
   * Reads a file.
   *
   * @param text with its includes resolved
   * @param rules which marks are references
   * @param pictures what is said of images elsewhere
   */
  public static SourceText read(ManuscriptText text, NoteRules rules, Pictures pictures) {
    Streams streams = new Streams(new Ledger(text.text().length()));
    Definitions definitions = new Definitions(streams.ledger());
    List<Leaf> leaves = BlockScanner.scan(Content.of(text.text()), streams.ledger(), definitions);
    for (Leaf leaf : leaves) {
      if (leaf instanceof Leaf.NoteStart note) {
        streams.ownNotes().add(note.key());
      }
    }
    new LeafReader(text, streams, definitions, rules, pictures).read(leaves);
    return new SourceText(
        text,
        streams.main(),
        streams.notes(),
        streams.captions(),
        streams.tables(),
        streams.ledger());
  }

  /** The words of inline Markdown that stands in a settings file. */
  public static Words<Reference> inline(String markdown, NoteRules rules) {
    Streams streams = new Streams(new Ledger(0));
    Content content = Content.detached(markdown.strip());
    new InlineReader(streams, new Definitions(streams.ledger()), rules).read(content);
    streams.main().end();
    return streams.main();
  }
}

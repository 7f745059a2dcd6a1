package octavo.book;

import octavo.diagnostic.SourceSpan;

/** A block of text: what begins on a line of its own. */
public sealed interface Block
    permits Paragraph,
        Heading,
        BlockQuote,
        ListBlock,
        DefinitionList,
        CodeBlock,
        SectionBreak,
        Table,
        Figure,
        Division {
  /** The author's attributes. */
  Attributes attributes();

  /** Where it stands. */
  SourceSpan at();
}

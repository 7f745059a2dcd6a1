package octavo.book;

import java.util.List;

/**
 * The words of a text without its markup: what a running head, a list of contents or a screen
 * reader's label says. Notes and the marks of notes and references are left out, line ends and runs
 * of white space are single spaces, soft hyphens are gone.
 */
public final class PlainText {
  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /** The plain text of a stretch of running text, stripped. */
  public static String of(List<Inline> inlines) {
    if (inlines.size() == 1 && inlines.getFirst() instanceof Text only) {
      return tidy(only.characters());
    }
    PlainText plain = new PlainText();
    plain.add(inlines);
    return tidy(plain.text);
  }

  /** The plain text of blocks, one space between them; pictures give their captions. */
  public static String ofBlocks(List<Block> blocks) {
    PlainText plain = new PlainText();
    plain.addBlocks(blocks);
    return tidy(plain.text);
  }

  private void add(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Text t -> text.append(t.characters());
        case Styled styled when styled.isReferenceMark() -> {}
        case Styled styled -> add(styled.content());
        case CodeText code -> text.append(code.characters());
        case Formula formula -> add(formula.line());
        case Link link -> add(link.content());
        case Image image -> {
          if (image.alternative() instanceof AlternativeText.Described described) {
            text.append(described.text());
          }
        }
        case LineBreak _ -> text.append(' ');
        case DraftMark.DraftLink link -> add(link.content());
        case DraftMark.DraftImage image -> add(image.alternative());
        case NoteReference _, DraftMark.NoteMark _, DraftMark.InlineNote _ -> {}
      }
    }
  }

  private void addBlocks(List<Block> blocks) {
    for (Block block : blocks) {
      addBlock(block);
      text.append(' ');
    }
  }

  private void addBlock(Block block) {
    switch (block) {
      case Paragraph paragraph -> add(paragraph.content());
      case Heading heading -> add(heading.content());
      case BlockQuote quote -> addBlocks(quote.content());
      case ListBlock list -> list.items().forEach(this::addBlocks);
      case DefinitionList list -> list.entries().forEach(this::addEntry);
      case CodeBlock code -> {
        add(code.caption());
        text.append(' ').append(code.code());
      }
      case SectionBreak _ -> {}
      case Table table -> {
        add(table.caption());
        text.append(' ');
        table.head().forEach(this::addRow);
        table.body().forEach(this::addRow);
      }
      case Figure figure -> add(figure.caption().text());
      case Division division -> addBlocks(division.content());
    }
  }

  private void addEntry(DefinitionList.Entry entry) {
    for (List<Inline> term : entry.terms()) {
      add(term);
      text.append(' ');
    }
    entry.definitions().forEach(this::addBlocks);
  }

  private void addRow(Table.Row row) {
    row.cells().forEach(cell -> addBlocks(cell.content()));
  }

  private static String tidy(CharSequence raw) {
    StringBuilder tidy = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        space = !tidy.isEmpty();
      } else if (c != '\u00AD') {
        if (space) {
          tidy.append(' ');
          space = false;
        }
        tidy.append(c);
      }
    }
    return tidy.toString();
  }
}

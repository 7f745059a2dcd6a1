package octavo.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A block of a text, in the order of reading. */
public sealed interface Passage {
  /** All text of the passage, in the order of reading. */
  List<TracedText> texts();

  /** The same passage with each of its texts changed. */
  Passage map(UnaryOperator<TracedText> change);

  /** A passage that is one text and what that is. */
  sealed interface OfOneText extends Passage {
    /** Its words. */
    TracedText text();

    /** The same passage with another text. */
    Passage with(TracedText other);

    @Override
    default List<TracedText> texts() {
      return List.of(text());
    }

    @Override
    default Passage map(UnaryOperator<TracedText> change) {
      return with(change.apply(text()));
    }
  }

  /**
   * A heading.
   *
   * @param level 1 for a chapter, 2 for its sections and so on; 0 for a part that holds chapters
   * @param text its words
   */
  record Heading(int level, TracedText text) implements OfOneText {
    @Override
    public Heading with(TracedText other) {
      return new Heading(level, other);
    }
  }

  /**
   * A paragraph. Its text may hold {@code \n}: in a text without structure a line end that no rule
   * has judged yet, in a structured one a line end that is set.
   *
   * @param text its words
   */
  record Paragraph(TracedText text) implements OfOneText {
    @Override
    public Paragraph with(TracedText other) {
      return new Paragraph(other);
    }
  }

  /**
   * A paragraph of a list; those that follow each other are one list.
   *
   * @param depth how many lists it lies in, from 1
   * @param number its number, or 0 in a list without numbers; of its second paragraph {@link
   *     #FURTHER}, or in a list with numbers the same as that of the item before
   * @param text its words, without bullet or number
   */
  record Item(int depth, int number, TracedText text) implements Passage {
    /** The number of a further paragraph of the item before. */
    public static final int FURTHER = -1;

    @Override
    public List<TracedText> texts() {
      return List.of(text);
    }

    @Override
    public Item map(UnaryOperator<TracedText> change) {
      return new Item(depth, number, change.apply(text));
    }
  }

  /**
   * A paragraph that is quoted from elsewhere.
   *
   * @param text its words
   */
  record Quotation(TracedText text) implements OfOneText {
    @Override
    public Quotation with(TracedText other) {
      return new Quotation(other);
    }
  }

  /**
   * Verse; its lines are parted by {@code \n}.
   *
   * @param text a stanza
   */
  record Verse(TracedText text) implements OfOneText {
    @Override
    public Verse with(TracedText other) {
      return new Verse(other);
    }
  }

  /**
   * Code; its lines are parted by {@code \n}. Rules of language leave it alone.
   *
   * @param language the language it is in, empty when unknown
   * @param text the code
   */
  record Code(String language, TracedText text) implements OfOneText {
    @Override
    public Code with(TracedText other) {
      return new Code(language, other);
    }
  }

  /**
   * A table.
   *
   * @param heads how many rows at its top are heads
   * @param rows its cells, row by row; rows may differ in length. What a cell of a row above
   *     reaches down to has no cell of its own
   * @param spans of the cells that cover more than one column and row
   * @param caption its caption, empty when it has none; in the source it stands before the rows
   * @param columns how its columns are aligned; those after the last are not
   */
  record Table(
      int heads,
      List<List<TracedText>> rows,
      List<CellSpan> spans,
      TracedText caption,
      List<Alignment> columns)
      implements Passage {
    /** How the cells of a column are aligned. */
    public enum Alignment {
      /** As the theme has it. */
      NONE,
      /** At their left. */
      LEFT,
      /** In their middle. */
      CENTER,
      /** At their right. */
      RIGHT
    }

    /**
     * How much a cell covers.
     *
     * @param row the 0-based index of its row
     * @param cell its 0-based index among the cells of the row
     * @param columns how many columns it covers, from 1
     * @param rows how many rows it covers, from 1
     */
    public record CellSpan(int row, int cell, int columns, int rows) {}

    /** Copies the rows. */
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
      spans = List.copyOf(spans);
      columns = List.copyOf(columns);
    }

    /** A table whose columns are not aligned. */
    public Table(int heads, List<List<TracedText>> rows, List<CellSpan> spans, TracedText caption) {
      this(heads, rows, spans, caption, List.of());
    }

    /** A table without a caption. */
    public Table(int heads, List<List<TracedText>> rows, List<CellSpan> spans) {
      this(heads, rows, spans, TracedText.EMPTY);
    }

    /** A table without a caption, whose cells cover one column and one row each. */
    public Table(int heads, List<List<TracedText>> rows) {
      this(heads, rows, List.of());
    }

    @Override
    public List<TracedText> texts() {
      List<TracedText> texts = new ArrayList<>();
      if (caption.length() > 0) {
        texts.add(caption);
      }
      rows.forEach(texts::addAll);
      return texts;
    }

    @Override
    public Table map(UnaryOperator<TracedText> change) {
      TracedText words = caption.length() > 0 ? change.apply(caption) : caption;
      List<List<TracedText>> changed = new ArrayList<>();
      for (List<TracedText> row : rows) {
        changed.add(row.stream().map(change).toList());
      }
      return new Table(heads, changed, spans, words, columns);
    }
  }

  /**
   * A picture of which the place is known.
   *
   * @param image the name of its file among {@link SourceText#images()}; that of a file that did
   *     not come with the text is what the source calls it
   * @param alternative what the source says to those who do not see it, empty when it says nothing
   * @param caption its caption, empty when it has none
   */
  record Figure(String image, TracedText alternative, TracedText caption) implements Passage {
    @Override
    public List<TracedText> texts() {
      return List.of(alternative, caption);
    }

    @Override
    public Figure map(UnaryOperator<TracedText> change) {
      return new Figure(image, change.apply(alternative), change.apply(caption));
    }
  }

  /**
   * The text of a note.
   *
   * @param label its label, such as {@code 18}, one of all notes of the source
   * @param text a paragraph of it; the next paragraph is another passage with the same label
   */
  record NoteText(String label, TracedText text) implements OfOneText {
    @Override
    public NoteText with(TracedText other) {
      return new NoteText(label, other);
    }
  }

  /**
   * What parts two sections that have no headings, such as three asterisks.
   *
   * @param text the characters that stand there, which go with it; empty for a rule
   */
  record Break(TracedText text) implements OfOneText {
    @Override
    public Break with(TracedText other) {
      return new Break(other);
    }
  }
}

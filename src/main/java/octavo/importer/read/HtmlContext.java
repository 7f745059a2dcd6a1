package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the blocks of an element become: paragraphs, items, quotations or texts of a note. */
final class HtmlContext {
  /** Blocks of the text itself. */
  static final HtmlContext TEXT = new HtmlContext(Kind.TEXT, 0, 0, null, "");

  private static final int LONGEST_VERSE_LINE = 90;

  private enum Kind {
    TEXT,
    QUOTATION,
    ITEM,
    NOTE
  }

  private final Kind kind;
  private final int depth;
  private final int number;
  private final @Nullable Element note;
  private final String label;
  private boolean begun;

  private HtmlContext(Kind kind, int depth, int number, @Nullable Element note, String label) {
    this.kind = kind;
    this.depth = depth;
    this.number = number;
    this.note = note;
    this.label = label;
  }

  /** Blocks of a note. */
  static HtmlContext note(Element note, String label) {
    return new HtmlContext(Kind.NOTE, 0, 0, note, label);
  }

  /** Whether they are of a note. */
  boolean isNote() {
    return kind == Kind.NOTE;
  }

  /** Whether they are of the text itself, not within a list or the like. */
  boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether they are of an item, or of a note, in which lists are paragraphs. */
  boolean isItem() {
    return kind == Kind.ITEM || kind == Kind.NOTE;
  }

  /** The note they are of. */
  Optional<Element> note() {
    return Optional.ofNullable(note);
  }

  /** The same within a quotation. */
  HtmlContext quoted() {
    return kind == Kind.TEXT ? new HtmlContext(Kind.QUOTATION, depth, 0, note, label) : this;
  }

  /** The same within a list. */
  HtmlContext list() {
    return kind == Kind.NOTE ? this : new HtmlContext(Kind.ITEM, depth + 1, 0, note, label);
  }

  /**
   * Blocks of an item of this list.
   *
   * @param number its number, or 0
   */
  HtmlContext item(int number) {
    return kind == Kind.NOTE ? this : new HtmlContext(Kind.ITEM, depth, number, note, label);
  }

  /**
   * What a run of text becomes here. An empty line within it parts paragraphs, and so do line ends
   * of nothing but long lines; others are set line ends of one paragraph.
   */
  List<Passage> passages(TracedText text) {
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.value().indexOf("\n\n", from);
      end = end < 0 ? text.length() : end;
      lines(text.slice(from, end).strip(), passages);
      from = end + 1;
    }
    return passages;
  }

  private void lines(TracedText text, List<Passage> passages) {
    boolean paragraphs = text.value().lines().allMatch(line -> line.length() > LONGEST_VERSE_LINE);
    if (!paragraphs) {
      passages.add(passage(text));
      return;
    }
    int from = 0;
    while (from < text.length()) {
      int end = text.value().indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      passages.add(passage(text.slice(from, end).strip()));
      from = end + 1;
    }
  }

  // Short lines, as of verse.
  private static boolean isVerse(TracedText text) {
    return text.value().indexOf('\n') > 0
        && text.value().lines().allMatch(line -> line.length() <= LONGEST_VERSE_LINE);
  }

  private Passage passage(TracedText text) {
    return switch (kind) {
      case TEXT -> new Passage.Paragraph(text);
      case QUOTATION -> isVerse(text) ? new Passage.Verse(text) : new Passage.Quotation(text);
      case NOTE -> new Passage.NoteText(label, text);
      case ITEM -> item(text);
    };
  }

  // Passages are made in their order, so the first asked for is the first of the item.
  private Passage item(TracedText text) {
    int shown = begun ? number == 0 ? Passage.Item.FURTHER : number : number;
    begun = true;
    return new Passage.Item(depth, shown, text);
  }
}

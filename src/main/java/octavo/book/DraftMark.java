package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/** What stands in a draft and is resolved away: no {@link Book} holds one. */
public sealed interface DraftMark extends Inline {
  /** Where it stands. */
  SourceSpan at();

  /**
   * A mark such as {@code [18]} or {@code [^id]}. A numbered one may turn out to be plain text.
   *
   * @param space which name space
   * @param label without brackets and caret
   * @param at the mark
   */
  record NoteMark(NoteSpace space, String label, SourceSpan at) implements DraftMark {}

  /**
   * {@code ^[…]}.
   *
   * @param content the note's text
   * @param at the whole of it
   */
  record InlineNote(List<Inline> content, SourceSpan at) implements DraftMark {
    /** Copies the content. */
    public InlineNote {
      content = List.copyOf(content);
    }
  }

  /**
   * A link as written.
   *
   * @param destination as written, percent-encoding kept
   * @param title as written, or empty
   * @param attributes the author's
   * @param content the linked text
   * @param at the whole of it
   */
  record DraftLink(
      String destination, String title, Attributes attributes, List<Inline> content, SourceSpan at)
      implements DraftMark {
    /** Copies the content. */
    public DraftLink {
      content = List.copyOf(content);
    }
  }

  /**
   * An image as written.
   *
   * @param destination as written
   * @param title inline content of the title, or empty
   * @param alternative the content between the brackets, links and emphasis kept
   * @param attributes the author's
   * @param at the whole of it
   */
  record DraftImage(
      String destination,
      List<Inline> title,
      List<Inline> alternative,
      Attributes attributes,
      SourceSpan at)
      implements DraftMark {
    /** Copies the content. */
    public DraftImage {
      title = List.copyOf(title);
      alternative = List.copyOf(alternative);
    }
  }
}

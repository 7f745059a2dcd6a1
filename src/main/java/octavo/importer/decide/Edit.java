package octavo.importer.decide;

import octavo.diagnostic.SourceSpan;

/** What an editor does to a text beyond keeping and undoing changes. Words are plain text. */
public sealed interface Edit {
  /** Where in the decisions it stands. */
  SourceSpan at();

  /**
   * Other words in place of some.
   *
   * @param find words of one paragraph, which stand in the mended text once
   * @param replacement what stands there then; {@code ¶} ends a paragraph
   */
  record Replacement(String find, String replacement, SourceSpan at) implements Edit {}

  /**
   * A heading that the source lacks.
   *
   * @param title its words
   * @param level 1 for a chapter, 2 for its sections and so on
   * @param before the words that begin the paragraph it is put before
   */
  record NewHeading(String title, int level, String before, SourceSpan at) implements Edit {}

  /**
   * A paragraph that goes on with the next.
   *
   * @param words those that begin the second of the two
   */
  record Join(String words, SourceSpan at) implements Edit {}

  /**
   * A picture that stands elsewhere, has another file, or is no part of the source.
   *
   * @param image the name of its file in {@code images}
   * @param caption the words that begin the caption it has in the source; empty for a picture that
   *     is no part of it
   * @param after the words that begin the paragraph it is put after; empty to leave it in its place
   */
  record PlacedFigure(String image, String caption, String after, SourceSpan at) implements Edit {}
}

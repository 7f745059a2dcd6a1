package octavo.typeset.page;

/**
 * A place in the structure that holds content: all {@link Placed} of one slot are read together, in
 * the order of the pages and on a page in the order they are drawn. What only serves the page, such
 * as running heads and rules, is an artifact and in no structure.
 */
public final class Slot implements StructureKid {
  /** Running heads, page numbers: repeated on each page. */
  public static final Slot PAGINATION = new Slot();

  /** Rules and ornaments that say nothing. */
  public static final Slot LAYOUT = new Slot();

  /** A slot of its own; it is read where it is added to an element. */
  public Slot() {}

  /** Whether what is in it is no part of the book's content. */
  public boolean isArtifact() {
    return this == PAGINATION || this == LAYOUT;
  }
}

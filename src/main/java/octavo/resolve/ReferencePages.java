package octavo.resolve;

import java.util.Map;

/**
 * Where the references of an edition stand, as far as that is known: what the numbers of notes
 * depend on where they count from 1 on each page.
 *
 * @param pages by {@link octavo.book.NoteReference#ordinal()} the page of the component it stands
 *     in, counted from any number; references of which nothing is known stand on the page 0
 */
public record ReferencePages(Map<Integer, Integer> pages) {
  /** Nothing is known: all references of a component stand on one page. */
  public static final ReferencePages NONE = new ReferencePages(Map.of());

  /** Copies. */
  public ReferencePages {
    pages = Map.copyOf(pages);
  }

  /** The page of a reference. */
  int page(int ordinal) {
    return pages.getOrDefault(ordinal, 0);
  }
}

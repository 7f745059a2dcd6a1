package octavo.typeset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.book.PageMap;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;

/**
 * Finds where the pages of an edition begin in the text: at the first word of the main text on
 * each, or at a picture, caption or table that stands before it, or where there is no such word. A
 * figure that has been moved to the head of a page does not begin it; one on a page of its own
 * does.
 */
public final class PageStarts {
  /**
   * What is no part of the text that is counted; labels of lists and sections are the edition's.
   */
  private static final Set<StructureType> PASSED_OVER =
      Set.of(StructureType.NOTE, StructureType.REFERENCE, StructureType.LABEL);

  /** What may be moved from its place in the text. */
  private static final Set<StructureType> MOVABLE =
      Set.of(StructureType.TABLE, StructureType.CAPTION, StructureType.FIGURE);

  /** How much text goes with a start, by which another edition knows the place again. */
  private static final int TEXT = 40;

  private final List<Page> pages;
  private final Map<Slot, List<Piece>> pieces = new IdentityHashMap<>();
  private final PageMap.Start[] main;
  private final PageMap.Start[] other;

  /** Where the main text on each page ends, in characters, and in which document. */
  private final int[] ends;

  private final String[] endDocuments;

  private final StringBuilder text = new StringBuilder();
  private String document = "";

  /** What of a slot stands on a page. */
  private record Piece(int page, Placed placed) {}

  private PageStarts(Edition edition) {
    this.pages = edition.pages();
    this.main = new PageMap.Start[pages.size()];
    this.other = new PageMap.Start[pages.size()];
    this.ends = new int[pages.size()];
    this.endDocuments = new String[pages.size()];
    for (int page = 0; page < pages.size(); page++) {
      for (Placed placed : pages.get(page).content()) {
        // So heads of tables that are printed again are passed over.
        if (!placed.slot().isArtifact()) {
          pieces
              .computeIfAbsent(placed.slot(), slot -> new ArrayList<>())
              .add(new Piece(page, placed));
        }
      }
    }
  }

  /** The starts of an edition's pages; pages on which no document of the book stands have none. */
  public static PageMap of(Edition edition) {
    PageStarts starts = new PageStarts(edition);
    edition.documents().forEach(starts::read);
    return new PageMap(starts.found());
  }

  private List<PageMap.Start> found() {
    List<PageMap.Start> found = new ArrayList<>();
    int reached = -1;
    for (int page = 0; page < pages.size(); page++) {
      PageMap.Start start = main[page];
      PageMap.Start moved = other[page];
      if (start != null && moved != null && precedes(moved, start) && !isAbove(moved, reached)) {
        start = moved;
      } else if (start == null && moved != null) {
        boolean inOrder = found.isEmpty() || !isAbove(moved, found.getLast());
        start = inOrder ? moved : next(page, moved);
      }
      if (start != null) {
        found.add(start);
      }
      reached = endDocuments[page] == null ? reached : page;
    }
    return found;
  }

  private boolean isAbove(PageMap.Start moved, int page) {
    return page >= 0 && moved.document().equals(endDocuments[page]) && moved.offset() < ends[page];
  }

  private static boolean isAbove(PageMap.Start moved, PageMap.Start before) {
    return moved.document().equals(before.document()) && moved.offset() < before.offset();
  }

  // Figures so far from their place that an earlier page begins below it: their page is named where
  // the next one begins, so that pages are named in order.
  private PageMap.Start next(int page, PageMap.Start moved) {
    for (int next = page + 1; next < pages.size(); next++) {
      PageMap.Start start = main[next];
      if (start != null && start.document().equals(moved.document())) {
        String label = moved.label();
        return new PageMap.Start(label, start.document(), start.offset(), false, start.text());
      }
    }
    return moved;
  }

  private static boolean precedes(PageMap.Start moved, PageMap.Start main) {
    return moved.document().equals(main.document()) && moved.offset() <= main.offset();
  }

  private void read(Edition.Document read) {
    document = read.id();
    text.setLength(0);
    read.structure().forEach(kid -> read(kid, false));
    complete(main);
    complete(other);
  }

  // What follows a place is known when the document has been read.
  private void complete(PageMap.Start[] starts) {
    for (int page = 0; page < starts.length; page++) {
      PageMap.Start start = starts[page];
      if (start != null && start.text().isEmpty() && start.document().equals(document)) {
        int end = Math.min(text.length(), start.offset() + TEXT);
        starts[page] =
            new PageMap.Start(
                start.label(),
                document,
                start.offset(),
                start.beforePicture(),
                text.substring(start.offset(), end));
      }
    }
  }

  private void read(StructureKid kid, boolean movable) {
    if (kid instanceof Slot slot) {
      read(slot, movable);
    } else if (kid instanceof StructureElement element && !PASSED_OVER.contains(element.type())) {
      boolean moves = movable || MOVABLE.contains(element.type());
      element.kids().forEach(inner -> read(inner, moves));
    }
  }

  private void read(Slot slot, boolean movable) {
    for (Piece piece : pieces.getOrDefault(slot, List.of())) {
      if (piece.placed() instanceof Placed.Text words) {
        read(words.shaped().text(), piece.page(), movable);
      } else if (piece.placed() instanceof Placed.Image) {
        start(piece.page(), true, true);
      }
    }
  }

  private void read(String characters, int page, boolean movable) {
    for (int i = 0; i < characters.length(); i++) {
      if (PageMap.counts(characters.charAt(i))) {
        start(page, movable, false);
        text.append(characters.charAt(i));
      }
    }
    if (!movable) {
      ends[page] = text.length();
      endDocuments[page] = document;
    }
  }

  private void start(int page, boolean movable, boolean picture) {
    PageMap.Start[] starts = movable ? other : main;
    if (starts[page] == null) {
      String label = pages.get(page).label();
      starts[page] = new PageMap.Start(label, document, text.length(), picture, "");
    }
  }
}

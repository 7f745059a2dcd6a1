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
import org.jspecify.annotations.Nullable;

/**
 * Finds where the pages of an edition begin in the text: at the first word of the main text on
 * each, or at a picture, caption or table that stands before it, or where there is no such word.
 */
public final class PageStarts {
  /** What is no part of the text that is counted; the numbers of lists are the style's. */
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
  private final StringBuilder text = new StringBuilder();
  private String document = "";

  /** What of a slot stands on a page. */
  private record Piece(int page, Placed placed) {}

  private PageStarts(Edition edition) {
    this.pages = edition.pages();
    this.main = new PageMap.Start[pages.size()];
    this.other = new PageMap.Start[pages.size()];
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
    for (int page = 0; page < pages.size(); page++) {
      boolean inOrder = found.isEmpty() || follows(other[page], found.getLast());
      PageMap.Start start = main[page];
      if (start == null || inOrder && precedes(other[page], start)) {
        start = other[page];
      }
      if (start != null) {
        found.add(start);
      }
    }
    return found;
  }

  // What has been moved to a later page does not begin it: text of its place is on earlier ones.
  private static boolean follows(PageMap.@Nullable Start start, PageMap.Start before) {
    return start != null
        && (!start.document().equals(before.document()) || start.offset() > before.offset());
  }

  private static boolean precedes(PageMap.@Nullable Start start, PageMap.Start main) {
    return start != null
        && start.document().equals(main.document())
        && start.offset() <= main.offset();
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
  }

  private void start(int page, boolean movable, boolean picture) {
    PageMap.Start[] starts = movable ? other : main;
    if (starts[page] == null) {
      String label = pages.get(page).label();
      starts[page] = new PageMap.Start(label, document, text.length(), picture, "");
    }
  }
}

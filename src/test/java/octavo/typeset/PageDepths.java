package octavo.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.StructureElement;

/**
 * How far down the pages of an edition reach, found by where their glyphs are and not by what the
 * compositor says of them: the baseline of the lowest line, or the end of a picture that stands
 * below it. Notes at the foot are part of a page's depth, those in the margin are not.
 */
public final class PageDepths {
  /** Lines no further apart than a quarter of one, in points, are the same. */
  private static final double SLACK = 13.5 / 4;

  private final Map<Integer, StructureElement> documents = new HashMap<>();
  private final Map<Integer, Double> depths = new HashMap<>();

  private PageDepths() {}

  /**
   * Two facing pages of one document of which neither is its first nor its last.
   *
   * @param verso the index of the left-hand page
   * @param label its number as it is printed
   * @param left how far down the left-hand page reaches, in points
   * @param right how far down the right-hand page reaches, in points
   */
  public record Spread(int verso, String label, double left, double right) {
    /** Whether the pages do not end on the same line. */
    public boolean isUneven() {
      return Math.abs(left - right) > SLACK;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "page %s (sheet %d): %.1f and %.1f", label, verso + 1, left, right);
    }
  }

  /** The spreads of text, in order. */
  public static List<Spread> spreads(Edition edition) {
    PageDepths depths = new PageDepths();
    PageLines.of(edition).forEach(depths::add);
    List<Spread> spreads = new ArrayList<>();
    for (int verso = 1; verso + 1 < edition.pages().size(); verso += 2) {
      if (depths.isWithin(verso) && depths.isWithin(verso + 1)) {
        spreads.add(
            new Spread(
                verso,
                edition.pages().get(verso).label(),
                depths.depth(verso, edition),
                depths.depth(verso + 1, edition)));
      }
    }
    return spreads;
  }

  private void add(PageLine line) {
    documents.putIfAbsent(line.page(), line.source().document());
    depths.merge(line.page(), line.place().baseline(), Math::max);
  }

  // Neither the first page of a document nor its last.
  private boolean isWithin(int page) {
    StructureElement document = documents.get(page);
    return document != null
        && document == documents.get(page - 1)
        && document == documents.get(page + 1);
  }

  private double depth(int index, Edition edition) {
    Page page = edition.pages().get(index);
    double depth = depths.getOrDefault(index, 0.0);
    for (Placed placed : page.content()) {
      if (placed instanceof Placed.Image image) {
        depth = Math.max(depth, image.y() + image.height());
      }
    }
    return depth;
  }
}

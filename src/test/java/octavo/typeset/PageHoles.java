package octavo.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;

/**
 * The pages of an edition that end too early though their document goes on, found by where glyphs
 * and pictures are and not by what the compositor says of them. A page with notes at its foot ends
 * where it should.
 */
public final class PageHoles {
  /** A page that ends no more lines than this too early is a little short, and no hole. */
  private static final double SHORT = 2.5;

  private final Edition edition;
  private final Map<Integer, List<PageLine>> pages = new HashMap<>();
  private final double grid;
  private final double full;

  private PageHoles(Edition edition, List<PageLine> lines) {
    this.edition = edition;
    lines.forEach(line -> pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
    pages.values().forEach(page -> page.sort(Comparator.comparingDouble(PageHoles::baseline)));
    this.grid = grid(lines);
    this.full =
        lines.stream()
            .filter(line -> line.part() == PageLine.Part.TEXT)
            .mapToDouble(PageHoles::baseline)
            .max()
            .orElse(0);
  }

  /**
   * A page that ends too early.
   *
   * @param page its index
   * @param label its number as it is printed
   * @param lines how many lines of text it lacks
   * @param above the last words on it
   * @param below what stands at the head of the next page
   */
  public record Hole(int page, String label, double lines, String above, String below) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "page %s (sheet %d), %.1f lines: %s | %s",
          label,
          page + 1,
          lines,
          above,
          below);
    }
  }

  /** The holes, in order. */
  public static List<Hole> of(Edition edition, List<PageLine> lines) {
    PageHoles holes = new PageHoles(edition, lines);
    List<Hole> found = new ArrayList<>();
    for (int page = 0; page + 1 < edition.pages().size(); page++) {
      holes.at(page).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Hole> at(int page) {
    List<PageLine> own = pages.getOrDefault(page, List.of());
    List<PageLine> next = pages.getOrDefault(page + 1, List.of());
    if (own.isEmpty() || next.isEmpty() || !isOne(own, next) || hasFoot(own)) {
      return Optional.empty();
    }
    double lines = (full - Math.max(baseline(own.getLast()), picture(page))) / grid;
    return lines < SHORT
        ? Optional.empty()
        : Optional.of(
            new Hole(
                page,
                edition.pages().get(page).label(),
                lines,
                own.getLast().text().strip(),
                head(page + 1, next.getFirst())));
  }

  private static boolean isOne(List<PageLine> own, List<PageLine> next) {
    return own.getLast().source().document() == next.getFirst().source().document();
  }

  // Notes below text that is none.
  private static boolean hasFoot(List<PageLine> page) {
    return page.getLast().part() == PageLine.Part.NOTE
        && page.getFirst().part() != PageLine.Part.NOTE;
  }

  private String head(int page, PageLine first) {
    boolean picture =
        images(page).stream().anyMatch(image -> image.y() + image.height() < baseline(first));
    return picture ? "[picture]" : first.part() + ": " + first.text().strip();
  }

  private double picture(int page) {
    return images(page).stream().mapToDouble(image -> image.y() + image.height()).max().orElse(0);
  }

  private List<Placed.Image> images(int page) {
    return edition.pages().get(page).content().stream()
        .filter(Placed.Image.class::isInstance)
        .map(Placed.Image.class::cast)
        .toList();
  }

  private static double baseline(PageLine line) {
    return line.place().baseline();
  }

  // From most lines to the next of their paragraph.
  private static double grid(List<PageLine> lines) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (line.block() == lines.get(i - 1).block() && line.page() == lines.get(i - 1).page()) {
        counts.merge(
            Math.round((baseline(line) - baseline(lines.get(i - 1))) * 4), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getKey() / 4.0)
        .orElse(1.0);
  }
}

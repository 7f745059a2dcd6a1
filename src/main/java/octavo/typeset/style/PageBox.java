package octavo.typeset.style;

import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.SourceSpan;
import octavo.measure.TrimSize;

/**
 * What style sheets say of the geometry of a page.
 *
 * @param size the page
 * @param margins by side, {@code top}, {@code bottom}, {@code left}, {@code right}, those that are
 *     given, in points
 * @param at where the weightiest of it stands; empty when nothing is said
 */
public record PageBox(TrimSize size, Map<String, Double> margins, Optional<SourceSpan> at) {
  /** Copies the margins. */
  public PageBox {
    margins = Map.copyOf(margins);
  }

  /** A margin; that of the theme where none is given. */
  public double margin(String side, double otherwise) {
    return margins.getOrDefault(side, otherwise);
  }
}

package octavo.manuscript;

import java.util.Optional;
import octavo.diagnostic.SourceSpan;
import octavo.measure.TrimSize;

/**
 * What an edition asks of the pages of a PDF.
 *
 * @param trim their size; empty for the theme's own
 * @param trimAt where that is written, for messages
 * @param openers where chapters begin
 * @param prepress what a printer asks
 */
public record PageSettings(
    Optional<TrimSize> trim,
    Optional<SourceSpan> trimAt,
    Edition.Openers openers,
    Prepress prepress) {
  /** Pages of which nothing is asked, as of an edition that has none. */
  public static final PageSettings NONE =
      new PageSettings(Optional.empty(), Optional.empty(), Edition.Openers.AUTO, Prepress.NONE);

  /** The same with openers as the theme has them where nobody has said so. */
  PageSettings completed(EditionDefaults theme) {
    return openers == Edition.Openers.AUTO
        ? new PageSettings(trim, trimAt, theme.openers().orElse(openers), prepress)
        : this;
  }
}

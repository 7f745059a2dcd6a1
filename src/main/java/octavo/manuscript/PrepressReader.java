package octavo.manuscript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Edition.Engine;
import octavo.measure.Length;

/**
 * Reads what is asked of an edition for paper: {@code bleed}, {@code marks}, {@code downsample},
 * {@code colour}, and {@code impose}.
 */
final class PrepressReader {
  /** The keys it reads. */
  static final List<String> KEYS =
      List.of("bleed", "marks", "downsample", "colour", "coverSheet", "impose");

  /** Those that only the compositor knows. */
  private static final List<String> OF_COMPOSITOR =
      List.of("bleed", "marks", "downsample", "colour", "coverSheet");

  private static final Map<String, Boolean> MARKS = Map.of("crop", true, "none", false);

  private static final Map<String, Boolean> COLOURS = Map.of("grey", true, "full", false);

  private PrepressReader() {}

  static Prepress read(SettingsNode edition, Engine engine) {
    Length bleed = edition.child("bleed").map(PrepressReader::bleed).orElse(Length.ZERO);
    boolean marks = edition.choice("marks", MARKS).orElse(false);
    boolean grey = edition.choice("colour", COLOURS).orElse(false);
    int dots = edition.whole("downsample").orElse(0);
    if (dots != 0 && (dots < Prepress.LEAST_DOTS || dots > Prepress.MOST_DOTS)
        || dots == 0 && edition.whole("downsample").isPresent()) {
      String bounds = Prepress.LEAST_DOTS + " to " + Prepress.MOST_DOTS;
      edition
          .child("downsample")
          .orElseThrow()
          .badValue("is not from " + bounds, "write the dots per inch of print, such as 300");
      dots = 0;
    }
    if (engine == Engine.CSS) {
      OF_COMPOSITOR.forEach(key -> edition.child(key).ifPresent(PrepressReader::reportUnused));
      return new Prepress(Length.ZERO, false, 0, false, false, ImpositionReader.read(edition));
    }
    return new Prepress(
        bleed,
        marks,
        dots,
        grey,
        edition.flag("coverSheet", false),
        ImpositionReader.read(edition));
  }

  private static Length bleed(SettingsNode node) {
    Optional<Length> bleed = node.text().flatMap(Length::parse);
    if (bleed.isPresent()
        && bleed.get().points() >= 0
        && bleed.get().compareTo(Prepress.MOST_BLEED) <= 0) {
      return bleed.get();
    }
    if (node.isText()) {
      node.badValue("is no length from 0mm to 25mm", "write what the printer asks for: 3mm");
    }
    return Length.ZERO;
  }

  private static void reportUnused(SettingsNode node) {
    node.report(
        DiagnosticCode.SET_UNSUPPORTED,
        "the css engine does not know '" + node.key() + "'",
        "set 'engine: compositor', or take it out");
  }
}

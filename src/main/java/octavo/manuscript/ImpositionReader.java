package octavo.manuscript;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import octavo.diagnostic.DiagnosticCode;
import octavo.measure.Length;
import octavo.measure.TrimSize;

/** Reads how the pages of an edition are imposed: a scheme, or a map of keys. */
final class ImpositionReader {
  private static final Map<String, Boolean> BINDINGS = Map.of("left", false, "right", true);

  private ImpositionReader() {}

  /** What an edition says; empty when it says nothing, or nothing that can be. */
  static Optional<Imposition> read(SettingsNode edition) {
    return edition.child("impose").flatMap(ImpositionReader::imposition);
  }

  private static Optional<Imposition> imposition(SettingsNode node) {
    if (!node.isMap()) {
      return value(node, ImpositionScheme::parse, "is no scheme", ImpositionScheme.CHOICES)
          .map(scheme -> Imposition.of(scheme));
    }
    node.allow("scheme", "paper", "duplex", "binding", "thickness", "marks", "repeat", "guide");
    node.required("scheme");
    Optional<ImpositionScheme> scheme =
        value(node, "scheme", ImpositionScheme::parse, "is no scheme", ImpositionScheme.CHOICES);
    if (scheme.isEmpty()) {
      return Optional.empty();
    }
    boolean folded = scheme.get() instanceof ImpositionScheme.Folded;
    boolean repeated = node.flag("repeat", false);
    if (folded && repeated) {
      unused(node, "repeat", "2up, 4up and 8up");
    }
    if (!folded) {
      unused(node, "thickness", "sheets that are folded");
    }
    return Optional.of(
        new Imposition(
            scheme.get(),
            value(node, "paper", TrimSize::parse, "is no size", "write A4 or 210mm x 297mm"),
            node.choice("binding", BINDINGS),
            value(node, "thickness", Imposition::thickness, "is no thickness", "write 0.1mm")
                .orElse(Length.ZERO),
            value(node, "duplex", Duplex::parse, "is none of the choices", Duplex.CHOICES)
                .orElse(Imposition.of(scheme.get()).duplex()),
            node.flag("marks", false),
            repeated && !folded,
            new SheetMaking(false, node.flag("guide", false), false)));
  }

  private static <T> Optional<T> value(
      SettingsNode map, String key, Function<String, Optional<T>> read, String why, String hint) {
    return map.child(key).flatMap(node -> value(node, read, why, hint));
  }

  private static <T> Optional<T> value(
      SettingsNode node, Function<String, Optional<T>> read, String why, String hint) {
    Optional<String> text = node.text();
    Optional<T> value = text.flatMap(read);
    if (text.isPresent() && value.isEmpty()) {
      node.badValue(why, hint);
    }
    return value;
  }

  private static void unused(SettingsNode map, String key, String uses) {
    map.child(key)
        .ifPresent(
            node ->
                node.report(
                    DiagnosticCode.SET_UNSUPPORTED, "'" + key + "' is for " + uses, "take it out"));
  }
}

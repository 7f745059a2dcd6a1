package octavo.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Edition.Engine;
import octavo.manuscript.Edition.Format;
import octavo.manuscript.Edition.Openers;
import octavo.measure.TrimSize;

/** Reads what an edition asks of its pages, and reports what it asks where there are none. */
final class PagesReader {
  static final Map<String, Openers> OPENERS =
      SettingsNode.choices(List.of(Openers.values()), EditionsReader::word);

  private PagesReader() {}

  static PageSettings read(SettingsNode node, Format format, Engine engine) {
    Openers openers = node.choice("openers", OPENERS).orElse(Openers.AUTO);
    Optional<TrimSize> trim = node.child("trim").flatMap(PagesReader::trim);
    if (format.isForScreens()) {
      pagesOnly(node, format);
    }
    return new PageSettings(
        trim,
        node.child("trim").map(SettingsNode::at),
        openers,
        format.isForScreens() ? Prepress.NONE : PrepressReader.read(node, engine));
  }

  private static Optional<TrimSize> trim(SettingsNode node) {
    Optional<String> text = node.text();
    Optional<TrimSize> trim = text.flatMap(TrimSize::parse);
    if (text.isPresent() && trim.isEmpty()) {
      node.badValue(
          "is no page size",
          "write "
              + String.join(", ", TrimSize.names())
              + ", or two lengths of at"
              + " least 15mm: 120mm x 190mm");
    }
    return trim;
  }

  private static void pagesOnly(SettingsNode node, Format format) {
    List<String> keys = new ArrayList<>(List.of("engine", "trim", "openers"));
    keys.addAll(PrepressReader.KEYS);
    for (String key : keys) {
      node.child(key)
          .ifPresent(
              value ->
                  value.report(
                      DiagnosticCode.SET_UNSUPPORTED,
                      EditionsReader.called(format) + " has no pages: '" + key + "' is not used",
                      "take it out, or move it to a PDF edition"));
    }
  }
}

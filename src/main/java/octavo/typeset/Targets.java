package octavo.typeset;

import java.util.Map;
import java.util.TreeMap;

/**
 * The page numbers that the text itself names, in contents and back links. In the first round
 * nothing is known of them; from round to round they settle.
 */
final class Targets {
  /** As wide as most page numbers. */
  private static final String UNKNOWN = "000";

  private final Map<String, String> folios;
  private int asked;

  private Targets(Map<String, String> folios) {
    this.folios = folios;
  }

  static Targets unknown() {
    return new Targets(Map.of());
  }

  /** Targets on these pages, by identifier. */
  static Targets of(Map<String, String> folios) {
    return new Targets(new TreeMap<>(folios));
  }

  /** The number of the page a link within the book leads to. */
  String folio(String href) {
    asked++;
    return folios.getOrDefault(href.startsWith("#") ? href.substring(1) : href, UNKNOWN);
  }

  /** How often a number has been asked for. */
  int asked() {
    return asked;
  }

  boolean agreesWith(Targets other) {
    return folios.equals(other.folios);
  }
}

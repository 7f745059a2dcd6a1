package octavo.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The size of a page after trimming.
 *
 * @param width from the spine to the fore-edge; positive
 * @param height from head to foot; positive
 */
public record TrimSize(Length width, Length height) {
  private static final Map<String, TrimSize> NAMED = named();

  /** No page that holds a word is smaller, and none that PDF knows is larger (ISO 32000-1, C.2). */
  private static final Length LEAST = Length.mm(15);

  private static final Length MOST = Length.mm(5080);

  /** Refuses an empty page. */
  public TrimSize {
    if (width.points() <= 0 || height.points() <= 0) {
      throw new IllegalArgumentException("a page of " + width + " by " + height);
    }
  }

  /** A size in millimetres. */
  public static TrimSize mm(double width, double height) {
    return new TrimSize(Length.mm(width), Length.mm(height));
  }

  /** A size in inches. */
  public static TrimSize inches(double width, double height) {
    return new TrimSize(Length.inches(width), Length.inches(height));
  }

  /**
   * Reads a name such as {@code A5}, or two lengths such as {@code 120mm 190mm}, each of 15 mm to
   * 5080 mm; empty for others.
   */
  public static Optional<TrimSize> parse(String text) {
    String key = text.strip().toLowerCase(Locale.ROOT);
    if (NAMED.containsKey(key)) {
      return Optional.of(NAMED.get(key));
    }
    String[] sides = key.split("\\s*[x×]\\s*|(?<=[a-z])\\s+");
    if (sides.length != 2) {
      return Optional.empty();
    }
    Optional<Length> width = Length.parse(sides[0]);
    Optional<Length> height = Length.parse(sides[1]);
    boolean page =
        width.filter(TrimSize::isSide).isPresent() && height.filter(TrimSize::isSide).isPresent();
    return page ? Optional.of(new TrimSize(width.get(), height.get())) : Optional.empty();
  }

  /** The names that {@link #parse} knows, the usual ones first. */
  public static List<String> names() {
    return List.copyOf(NAMED.keySet());
  }

  private static Map<String, TrimSize> named() {
    Map<String, TrimSize> named = new LinkedHashMap<>();
    named.put("a4", mm(210, 297));
    named.put("a5", mm(148, 210));
    named.put("a6", mm(105, 148));
    named.put("b5", mm(176, 250));
    named.put("letter", inches(8.5, 11));
    named.put("half-letter", inches(5.5, 8.5));
    named.put("6x9", inches(6, 9));
    named.put("royal", mm(156, 234));
    named.put("demy", mm(138, 216));
    named.put("a3", mm(297, 420));
    named.put("a7", mm(74, 105));
    named.put("legal", inches(8.5, 14));
    named.put("tabloid", inches(11, 17));
    return named;
  }

  private static boolean isSide(Length side) {
    return side.compareTo(LEAST) >= 0 && side.compareTo(MOST) <= 0;
  }
}

package octavo.typeset.style;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The boxes in the margins of a page (CSS Paged Media 3, section 5). */
public enum MarginBox {
  TOP_LEFT_CORNER(Edge.TOP, "right", "middle"),
  TOP_LEFT(Edge.TOP, "left", "middle"),
  TOP_CENTER(Edge.TOP, "center", "middle"),
  TOP_RIGHT(Edge.TOP, "right", "middle"),
  TOP_RIGHT_CORNER(Edge.TOP, "left", "middle"),
  RIGHT_TOP(Edge.RIGHT, "center", "top"),
  RIGHT_MIDDLE(Edge.RIGHT, "center", "middle"),
  RIGHT_BOTTOM(Edge.RIGHT, "center", "bottom"),
  BOTTOM_RIGHT_CORNER(Edge.BOTTOM, "left", "middle"),
  BOTTOM_RIGHT(Edge.BOTTOM, "right", "middle"),
  BOTTOM_CENTER(Edge.BOTTOM, "center", "middle"),
  BOTTOM_LEFT(Edge.BOTTOM, "left", "middle"),
  BOTTOM_LEFT_CORNER(Edge.BOTTOM, "right", "middle"),
  LEFT_BOTTOM(Edge.LEFT, "center", "bottom"),
  LEFT_MIDDLE(Edge.LEFT, "center", "middle"),
  LEFT_TOP(Edge.LEFT, "center", "top");

  private static final Map<String, MarginBox> BY_NAME = byName();

  private final Edge edge;
  private final String textAlign;
  private final String verticalAlign;

  MarginBox(Edge edge, String textAlign, String verticalAlign) {
    this.edge = edge;
    this.textAlign = textAlign;
    this.verticalAlign = verticalAlign;
  }

  /** The sides of a page. */
  public enum Edge {
    TOP,
    RIGHT,
    BOTTOM,
    LEFT
  }

  private static Map<String, MarginBox> byName() {
    Map<String, MarginBox> names = new HashMap<>();
    for (MarginBox box : values()) {
      names.put(box.css(), box);
    }
    return names;
  }

  /** The box of an at-rule such as {@code @top-left}. */
  static Optional<MarginBox> of(String rule) {
    return Optional.ofNullable(BY_NAME.get(rule.toLowerCase(Locale.ROOT)));
  }

  /** Its at-rule. */
  String css() {
    return "@" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The side of the page whose margin it stands in; corners belong to top and bottom. */
  public Edge edge() {
    return edge;
  }

  /** Whether it stands in a corner of the page. */
  public boolean isCorner() {
    return name().endsWith("CORNER");
  }

  /** Where text in it stands where no rule says (section 5.1). */
  String textAlign() {
    return textAlign;
  }

  /** How high text in it stands where no rule says. */
  String verticalAlign() {
    return verticalAlign;
  }
}

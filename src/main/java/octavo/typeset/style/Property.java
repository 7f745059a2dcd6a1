package octavo.typeset.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.page.Ink;

/** The properties that are honoured, each with its initial value. */
public enum Property {
  BORDER_BOTTOM_WIDTH(Kind.BORDER, false, 0.0),
  BORDER_LEFT_WIDTH(Kind.BORDER, false, 0.0),
  BORDER_RIGHT_WIDTH(Kind.BORDER, false, 0.0),
  BORDER_TOP_WIDTH(Kind.BORDER, false, 0.0),
  BREAK_AFTER(Kind.WORD, false, "auto"),
  BREAK_BEFORE(Kind.WORD, false, "auto"),
  BREAK_INSIDE(Kind.WORD, false, "auto"),
  COLOR(Kind.INK, true, Ink.BLACK),
  CONTENT(Kind.CONTENT, false, List.of()),
  DISPLAY(Kind.WORD, false, "inline"),
  FONT_FAMILY(Kind.FAMILIES, true, List.of()),
  FONT_FEATURE_SETTINGS(Kind.FEATURES, true, List.of()),
  FONT_SIZE(Kind.SIZE, true, 10.0),
  FONT_STYLE(Kind.WORD, true, "normal"),
  FONT_VARIANT_CAPS(Kind.WORD, true, "normal"),
  FONT_VARIANT_NUMERIC(Kind.WORD, true, "normal"),
  FONT_VARIANT_POSITION(Kind.WORD, true, "normal"),
  FONT_WEIGHT(Kind.WEIGHT, true, 400.0),
  HEIGHT(Kind.LENGTH, false, Distance.ZERO),
  HYPHENS(Kind.WORD, true, "auto"),
  LETTER_SPACING(Kind.POINTS, true, 0.0),
  LINE_HEIGHT(Kind.LEADING, true, 1.25),
  LIST_STYLE_TYPE(Kind.WORD, true, "disc"),
  MARGIN_BOTTOM(Kind.LENGTH, false, Distance.ZERO),
  MARGIN_LEFT(Kind.LENGTH, false, Distance.ZERO),
  MARGIN_RIGHT(Kind.LENGTH, false, Distance.ZERO),
  MARGIN_TOP(Kind.LENGTH, false, Distance.ZERO),
  MAX_HEIGHT(Kind.LENGTH, false, Distance.ZERO),
  MAX_WIDTH(Kind.LENGTH, false, Distance.ZERO),
  MIN_HEIGHT(Kind.LENGTH, false, Distance.ZERO),
  ORPHANS(Kind.NUMBER, true, 2.0),
  PADDING_BOTTOM(Kind.LENGTH, false, Distance.ZERO),
  PADDING_LEFT(Kind.LENGTH, false, Distance.ZERO),
  PADDING_RIGHT(Kind.LENGTH, false, Distance.ZERO),
  PADDING_TOP(Kind.LENGTH, false, Distance.ZERO),
  TEXT_ALIGN(Kind.WORD, true, "justify"),
  TEXT_DECORATION(Kind.WORD, true, "none"),
  TEXT_INDENT(Kind.LENGTH, true, Distance.ZERO),
  TEXT_TRANSFORM(Kind.WORD, true, "none"),
  VERTICAL_ALIGN(Kind.RISE, false, 0.0),
  WHITE_SPACE(Kind.WORD, true, "normal"),
  WIDOWS(Kind.NUMBER, true, 2.0),
  WIDTH(Kind.LENGTH, false, Distance.ZERO);

  private static final Map<String, Property> BY_NAME = byName();

  private final Kind kind;
  private final boolean inherited;
  private final Object initial;

  Property(Kind kind, boolean inherited, Object initial) {
    this.kind = kind;
    this.inherited = inherited;
    this.initial = initial;
  }

  /** What a property's values look like. */
  enum Kind {
    /** A keyword: {@code String}. */
    WORD,
    /** A length or a share of the measure: {@code Distance}. */
    LENGTH,
    /** A length in points: {@code Double}. */
    POINTS,
    /** The width of a border: {@code Double}, in points. */
    BORDER,
    /** A number: {@code Double}. */
    NUMBER,
    /** The size of type: {@code Double}, in points. */
    SIZE,
    /** The weight of type: {@code Double}, 100 to 900. */
    WEIGHT,
    /** A multiple of the size as {@code Double}, or a fixed {@code Distance}. */
    LEADING,
    /** How far above the baseline: {@code Double} in points, or a keyword. */
    RISE,
    /** Families: {@code List<String>}. */
    FAMILIES,
    /** Font features: {@code List<Feature>}. */
    FEATURES,
    /** A colour: {@code Ink}. */
    INK,
    /** Generated content: {@code List<Content>}. */
    CONTENT
  }

  private static Map<String, Property> byName() {
    Map<String, Property> names = new HashMap<>();
    for (Property property : values()) {
      names.put(property.css(), property);
    }
    return names;
  }

  /** The property of a name in CSS. */
  static Optional<Property> of(String css) {
    return Optional.ofNullable(BY_NAME.get(css));
  }

  /** The name in CSS. */
  String css() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  Kind kind() {
    return kind;
  }

  boolean isInherited() {
    return inherited;
  }

  Object initial() {
    return initial;
  }
}

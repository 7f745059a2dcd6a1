package octavo.typeset.style;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.page.Ink;

/**
 * The properties of elements that are honoured, each with its initial value and its keywords. Those
 * that begin with {@code OCTAVO} are ours, where CSS has no word: {@code -octavo-expansion}.
 */
public enum Property {
  BORDER_BOTTOM_WIDTH(Kind.BORDER, false, 0.0),
  BORDER_LEFT_WIDTH(Kind.BORDER, false, 0.0),
  BORDER_RIGHT_WIDTH(Kind.BORDER, false, 0.0),
  BORDER_TOP_WIDTH(Kind.BORDER, false, 0.0),
  BREAK_AFTER(Kind.WORD, false, "auto", "auto avoid page"),
  BREAK_BEFORE(Kind.WORD, false, "auto", "auto avoid page"),
  BREAK_INSIDE(Kind.WORD, false, "auto", "auto avoid"),
  COLOR(Kind.INK, true, Ink.BLACK),
  CONTENT(Kind.CONTENT, false, List.of(), "none normal"),
  DIRECTION(Kind.WORD, true, "ltr", "ltr rtl"),
  DISPLAY(Kind.WORD, false, "inline", "inline block list-item none table table-cell table-row"),
  FONT_FAMILY(Kind.FAMILIES, true, List.of()),
  FONT_FEATURE_SETTINGS(Kind.FEATURES, true, List.of(), "normal"),
  FONT_KERNING(Kind.WORD, true, "auto", "auto none normal"),
  FONT_SIZE(Kind.SIZE, true, 10.0, "smaller larger"),
  FONT_STYLE(Kind.WORD, true, "normal", "italic normal oblique"),
  FONT_VARIANT_CAPS(
      Kind.WORD,
      true,
      "normal",
      "all-petite-caps all-small-caps normal petite-caps small-caps titling-caps unicase"),
  FONT_VARIANT_LIGATURES(
      Kind.WORDS,
      true,
      "normal",
      "common-ligatures contextual discretionary-ligatures historical-ligatures"
          + " no-common-ligatures no-contextual no-discretionary-ligatures no-historical-ligatures"
          + " none normal"),
  FONT_VARIANT_NUMERIC(
      Kind.WORDS,
      true,
      "normal",
      "diagonal-fractions lining-nums normal oldstyle-nums ordinal proportional-nums slashed-zero"
          + " stacked-fractions tabular-nums"),
  FONT_VARIANT_POSITION(Kind.WORD, true, "normal", "normal sub super"),
  FONT_WEIGHT(Kind.WEIGHT, true, 400.0, "normal bold bolder lighter"),
  HEIGHT(Kind.LENGTH, false, Distance.ZERO, "auto"),
  HYPHENS(Kind.WORD, true, "manual", "auto manual none"),
  INITIAL_LETTER(Kind.INITIAL, false, InitialLetter.NORMAL, "normal"),
  LETTER_SPACING(Kind.POINTS, true, 0.0, "normal"),
  LINE_HEIGHT(Kind.LEADING, true, 1.25, "normal"),
  LIST_STYLE_TYPE(
      Kind.WORD,
      true,
      "disc",
      "circle decimal disc lower-alpha lower-latin lower-roman none square upper-alpha"
          + " upper-latin"),
  MARGIN_BOTTOM(Kind.LENGTH, false, Distance.ZERO, "auto"),
  MARGIN_LEFT(Kind.LENGTH, false, Distance.ZERO, "auto"),
  MARGIN_RIGHT(Kind.LENGTH, false, Distance.ZERO, "auto"),
  MARGIN_TOP(Kind.LENGTH, false, Distance.ZERO, "auto"),
  MAX_HEIGHT(Kind.LENGTH, false, Distance.ZERO, "none"),
  MIN_HEIGHT(Kind.LENGTH, false, Distance.ZERO, "auto"),
  OCTAVO_EXPANSION(Kind.SHARE, true, 0.0),
  OCTAVO_FACING(Kind.WORD, true, "even", "even uneven none"),
  OCTAVO_LEAST_SIZE(Kind.SHARE, false, 1.0),
  OCTAVO_LOOSENESS(Kind.NUMBER, false, 0.0),
  OCTAVO_PROTRUSION(Kind.WORD, true, "none", "book none"),
  OCTAVO_SENTENCE_SPACE(Kind.NUMBER, true, 0.0),
  OCTAVO_TOLERANCE(Kind.NUMBER, true, 200.0),
  OCTAVO_TURN(Kind.WORD, false, "none", "none wide"),
  ORPHANS(Kind.NUMBER, true, 2.0),
  PADDING_BOTTOM(Kind.LENGTH, false, Distance.ZERO),
  PADDING_LEFT(Kind.LENGTH, false, Distance.ZERO),
  PADDING_RIGHT(Kind.LENGTH, false, Distance.ZERO),
  PADDING_TOP(Kind.LENGTH, false, Distance.ZERO),
  PAGE(Kind.NAME, false, "auto", "auto"),
  STRING_SET(Kind.STRINGS, false, List.of(), "none"),
  TEXT_ALIGN(Kind.WORD, true, "justify", "center end justify left right start"),
  TEXT_DECORATION(Kind.WORD, true, "none", "line-through none underline"),
  TEXT_INDENT(Kind.LENGTH, true, Distance.ZERO),
  TEXT_JUSTIFY(Kind.WORD, true, "auto", "auto none"),
  TEXT_TRANSFORM(Kind.WORD, true, "none", "lowercase none uppercase"),
  TEXT_WRAP(Kind.WORD, true, "wrap", "auto balance pretty wrap"),
  UNICODE_BIDI(Kind.WORD, false, "normal", "isolate normal"),
  VERTICAL_ALIGN(Kind.RISE, false, 0.0, "baseline bottom middle sub super top"),
  WHITE_SPACE(Kind.WORD, true, "normal", "normal pre pre-wrap"),
  WIDOWS(Kind.NUMBER, true, 2.0);

  private static final Map<String, Property> BY_NAME = byName();

  private final Kind kind;
  private final boolean inherited;
  private final Object initial;
  private final List<String> keywords;

  Property(Kind kind, boolean inherited, Object initial) {
    this(kind, inherited, initial, "");
  }

  Property(Kind kind, boolean inherited, Object initial, String keywords) {
    this.kind = kind;
    this.inherited = inherited;
    this.initial = initial;
    this.keywords = keywords.isEmpty() ? List.of() : Arrays.asList(keywords.split(" "));
  }

  /** What a property's values look like. */
  enum Kind {
    /** A keyword: {@code String}. */
    WORD,
    /** Keywords: {@code String}, separated by spaces. */
    WORDS,
    /** A name the sheet chooses: {@code String}. */
    NAME,
    /** A length or a share of the measure: {@code Distance}. */
    LENGTH,
    /** A length in points: {@code Double}. */
    POINTS,
    /** The width of a border: {@code Double}, in points. */
    BORDER,
    /** A number: {@code Double}. */
    NUMBER,
    /** A percentage or a number: {@code Double}, 0.02 for 2 %. */
    SHARE,
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
    /** The height and depth of an initial: {@code InitialLetter}. */
    INITIAL,
    /** A colour: {@code Ink}. */
    INK,
    /** Generated content: {@code List<Content>}. */
    CONTENT,
    /** Named strings: {@code List<NamedString>}. */
    STRINGS
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

  /**
   * The one that is meant where lines begin at the right: left and right have changed places there.
   */
  Property mirrored() {
    return switch (this) {
      case BORDER_LEFT_WIDTH -> BORDER_RIGHT_WIDTH;
      case BORDER_RIGHT_WIDTH -> BORDER_LEFT_WIDTH;
      case MARGIN_LEFT -> MARGIN_RIGHT;
      case MARGIN_RIGHT -> MARGIN_LEFT;
      case PADDING_LEFT -> PADDING_RIGHT;
      case PADDING_RIGHT -> PADDING_LEFT;
      default -> this;
    };
  }

  /** Whether other values of an element hang on it, so that it is computed before them. */
  boolean isFirst() {
    return this == FONT_SIZE || this == DIRECTION;
  }

  /** The name in CSS. */
  String css() {
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return name.startsWith("octavo-") ? "-" + name : name;
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

  /** The keywords it honours. */
  List<String> keywords() {
    return keywords;
  }
}

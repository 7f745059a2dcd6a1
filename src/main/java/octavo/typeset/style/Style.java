package octavo.typeset.style;

import java.util.List;
import octavo.typeset.page.Ink;

/**
 * The computed values of an element. Elements for which the same rules hold in the same
 * surroundings share one.
 */
public final class Style {
  private static final int COUNT = Property.values().length;

  /** What everything inherits from. */
  static final Style INITIAL = initial();

  private final Object[] values;

  private Style(Object[] values) {
    this.values = values;
  }

  private static Style initial() {
    Object[] values = new Object[COUNT];
    for (Property property : Property.values()) {
      values[property.ordinal()] = property.initial();
    }
    return new Style(values);
  }

  /** What a child has before any rule: the inherited values, and the initial ones. */
  Object[] inherited() {
    Object[] child = values.clone();
    for (Property property : Property.values()) {
      if (!property.isInherited()) {
        child[property.ordinal()] = property.initial();
      }
    }
    return child;
  }

  /** The same in type of so much of its size, with its leading; what is beside it stays. */
  public Style smaller(double part) {
    Object[] smaller = values.clone();
    smaller[Property.FONT_SIZE.ordinal()] = size() * part;
    if (smaller[Property.LINE_HEIGHT.ordinal()] instanceof Distance fixed) {
      smaller[Property.LINE_HEIGHT.ordinal()] = new Distance(fixed.points() * part, fixed.share());
    }
    return new Style(smaller);
  }

  static Style of(Object[] values) {
    return new Style(values);
  }

  /** The value of a property, of the type its kind says. */
  Object value(Property property) {
    return values[property.ordinal()];
  }

  /** A keyword; of {@link Property#VERTICAL_ALIGN} as well when it is no length. */
  public String word(Property property) {
    return values[property.ordinal()] instanceof String word ? word : "";
  }

  /** Whether a property has this keyword. */
  public boolean is(Property property, String keyword) {
    return keyword.equals(values[property.ordinal()]);
  }

  /** A number, or a length in points. */
  public double number(Property property) {
    return values[property.ordinal()] instanceof Double number ? number : 0;
  }

  /** A length where the measure is so wide, in points. */
  public double length(Property property, double measure) {
    return values[property.ordinal()] instanceof Distance distance ? distance.in(measure) : 0;
  }

  /** Whether its lines begin at the right. */
  public boolean isRightToLeft() {
    return is(Property.DIRECTION, "rtl");
  }

  /** The size of the type, in points. */
  public double size() {
    return number(Property.FONT_SIZE);
  }

  /** From baseline to baseline, in points. */
  public double leading() {
    return switch (values[Property.LINE_HEIGHT.ordinal()]) {
      case Distance fixed -> fixed.points();
      case Double multiple -> multiple * size();
      default -> size();
    };
  }

  /** The families, in order of fallback. */
  @SuppressWarnings("unchecked")
  public List<String> families() {
    return (List<String>) values[Property.FONT_FAMILY.ordinal()];
  }

  /** The font features asked for by their tags. */
  @SuppressWarnings("unchecked")
  public List<octavo.typeset.font.Feature> features() {
    return (List<octavo.typeset.font.Feature>) values[Property.FONT_FEATURE_SETTINGS.ordinal()];
  }

  /** What stands in the place of a pseudo-element. */
  @SuppressWarnings("unchecked")
  public List<Content> content() {
    return (List<Content>) values[Property.CONTENT.ordinal()];
  }

  /** The named strings that the element sets. */
  @SuppressWarnings("unchecked")
  public List<NamedString> strings() {
    return (List<NamedString>) values[Property.STRING_SET.ordinal()];
  }

  /** How an initial stands; what of a block's own text it is of is its first letter. */
  public InitialLetter initialLetter() {
    return (InitialLetter) values[Property.INITIAL_LETTER.ordinal()];
  }

  /** The colour of the text. */
  public Ink ink() {
    return (Ink) values[Property.COLOR.ordinal()];
  }
}

package octavo.typeset.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.book.TextDirection;
import org.jspecify.annotations.Nullable;

/**
 * Which rules hold for an element, and what comes of them (CSS Cascading and Inheritance 4). Styles
 * are kept: a book has a few dozen of them for its ten thousand paragraphs.
 */
public final class Cascade {
  /**
   * The pseudo-element that is the first letter of a block (CSS Pseudo-Elements 4, section 2.2).
   */
  public static final String FIRST_LETTER = "first-letter";

  /** The pseudo-element that is the first phrase of a block; CSS has no word for it. */
  public static final String FIRST_PHRASE = "-octavo-first-phrase";

  /** The declarations of each rule, the weightier after the others. */
  private final List<List<Declaration>> declared = new ArrayList<>();

  private final Map<String, RuleIndex> rules = new HashMap<>();
  private final Map<Style, Map<BitSet, Style>> known = new IdentityHashMap<>();
  private final double rootSize;

  /** The last answer: whoever asks what an element is goes on to set it, and asks again. */
  private @Nullable Asked last;

  private record Asked(Element element, Style parent, Style style) {}

  private final Map<String, String> rootAttributes;

  /** The cascade of a sheet, for a book that is read from left to right. */
  public Cascade(StyleSheet sheet) {
    this(sheet, TextDirection.LEFT_TO_RIGHT);
  }

  /**
   * The cascade of a sheet.
   *
   * @param direction of the book
   */
  public Cascade(StyleSheet sheet, TextDirection direction) {
    this.rootAttributes =
        direction == TextDirection.LEFT_TO_RIGHT ? Map.of() : Map.of("dir", direction.attribute());
    List<Rule> sorted = new ArrayList<>(sheet.rules());
    sorted.sort(Cascade::compareWeight);
    for (Rule rule : sorted) {
      rules
          .computeIfAbsent(rule.selector().pseudoElement(), key -> new RuleIndex())
          .add(rule.selector(), declared.size());
      declared.add(rule.declarations());
    }
    rootSize = root().size();
  }

  private static int compareWeight(Rule a, Rule b) {
    int weight = Integer.compare(a.selector().specificity(), b.selector().specificity());
    return weight != 0 ? weight : Integer.compare(a.order(), b.order());
  }

  /**
   * The style of an element.
   *
   * @param parent the style of what it stands in
   */
  public Style style(Element element, Style parent) {
    Asked recent = last;
    if (recent == null || recent.element != element || recent.parent != parent) {
      recent = new Asked(element, parent, computed(parent, matching(element, "")));
      last = recent;
    }
    return recent.style;
  }

  /** The style of the root, in which all documents stand. */
  public Style root() {
    return style(new Element("body", rootAttributes), Style.INITIAL);
  }

  /** The same in a language, a BCP 47 tag: {@code body:lang(ja)}. */
  public Style root(String language) {
    Map<String, String> attributes = new TreeMap<>(rootAttributes);
    attributes.put("lang", language);
    return style(new Element("body", attributes), Style.INITIAL);
  }

  /**
   * The style of what is put before or after an element's content.
   *
   * @param which {@code before} or {@code after}
   * @param own the element's style
   * @return empty when nothing is put there
   */
  public Optional<Style> pseudoElement(Element element, String which, Style own) {
    return part(element, which, own).filter(style -> !style.content().isEmpty());
  }

  /**
   * The style of a part of an element's own text.
   *
   * @param which {@link #FIRST_LETTER} or {@link #FIRST_PHRASE}
   * @param own the element's style
   * @return empty when no rule asks for another than the element's
   */
  public Optional<Style> part(Element element, String which, Style own) {
    BitSet matching = matching(element, which);
    return matching.isEmpty() ? Optional.empty() : Optional.of(computed(own, matching));
  }

  private BitSet matching(Element element, String pseudoElement) {
    RuleIndex index = rules.get(pseudoElement);
    return index == null ? new BitSet() : index.matching(element);
  }

  private Style computed(Style parent, BitSet matching) {
    Map<BitSet, Style> within = known.get(parent);
    if (within == null) {
      within = new HashMap<>();
      known.put(parent, within);
    }
    Style style = within.get(matching);
    if (style == null) {
      style = compute(parent, matching.stream().mapToObj(declared::get).toList(), rootSize);
      within.put(matching, style);
    }
    return style;
  }

  /**
   * A style.
   *
   * @param declared declarations, the weightier after the others
   * @param rootSize the size of the root's type; 0 for the root itself
   */
  static Style compute(Style parent, List<List<Declaration>> declared, double rootSize) {
    Object[] values = parent.inherited();
    double base = parent == Style.INITIAL ? rootSize : parent.size();
    Values sizes = new Values(parent.size(), base == 0 ? parent.size() : base, rootSize);
    apply(declared, sizes, parent, values, true);
    double size = Style.of(values).size();
    turn(parent, values);
    apply(declared, new Values(size, parent.size(), rootSize), parent, values, false);
    return Style.of(values);
  }

  private static void apply(
      List<List<Declaration>> declared,
      Values reader,
      Style parent,
      Object[] values,
      boolean firstOnly) {
    for (boolean important : new boolean[] {false, true}) {
      for (List<Declaration> declarations : declared) {
        for (Declaration declaration : declarations) {
          Property written = declaration.property();
          if (declaration.important() == important && written.isFirst() == firstOnly) {
            boolean mirrors = !firstOnly && isMirrored(values);
            Property property = mirrors ? written.mirrored() : written;
            Object value = value(declaration, property, reader, parent);
            values[property.ordinal()] = mirrors ? mirrored(property, value, declaration) : value;
          }
        }
      }
    }
  }

  // Where lines begin at the other side than around it, what is inherited changes places.
  private static void turn(Style parent, Object[] values) {
    boolean turns = !parent.value(Property.DIRECTION).equals(values[Property.DIRECTION.ordinal()]);
    int align = Property.TEXT_ALIGN.ordinal();
    values[align] = turns ? opposite(values[align]) : values[align];
  }

  private static Object opposite(Object align) {
    return align.equals("left") ? "right" : align.equals("right") ? "left" : align;
  }

  // Sheets are written as for lines that begin at the left; where they begin at the right, left and
  // right change places.
  private static boolean isMirrored(Object[] values) {
    return "rtl".equals(values[Property.DIRECTION.ordinal()]);
  }

  // What is inherited has changed places already.
  private static Object mirrored(Property property, Object value, Declaration declaration) {
    if (property != Property.TEXT_ALIGN || declaration.terms().contains("inherit")) {
      return value;
    }
    return opposite(value);
  }

  private static Object value(
      Declaration declaration, Property property, Values reader, Style parent) {
    return switch (declaration.terms().getFirst()) {
      case "inherit" -> parent.value(property);
      case "initial" -> property.initial();
      case "unset" -> property.isInherited() ? parent.value(property) : property.initial();
      default ->
          reader
              .compute(property, declaration.terms())
              .orElseThrow(() -> new IllegalStateException("no value: " + declaration));
    };
  }
}

package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.font.Feature;

/** Computes values from terms. */
final class Values {
  private static final double MOST_EXPANSION = 0.02;

  /** Type of less than half its size is none that can be read. */
  private static final double LEAST_SIZE = 0.5;

  private static final Map<String, Double> SIZES = Map.of("smaller", 1 / 1.2, "larger", 1.2);

  /** Widths of borders in words, in points (CSS Backgrounds and Borders 3, section 4.3). */
  private static final Map<String, Double> BORDERS =
      Map.of("none", 0.0, "hidden", 0.0, "thin", 0.75, "medium", 2.25, "thick", 3.75);

  /** What a border may say that it is anyway. */
  private static final List<String> SOLID = List.of("solid", "#000", "#000000", "black");

  /** Words that mean what others mean, on paper. */
  private static final Map<String, String> SAME = Map.of("avoid-page", "avoid", "always", "page");

  private final Lengths lengths;
  private final double parentSize;

  /**
   * Values of one element.
   *
   * @param size the size of its type, in points
   * @param parentSize that of what it stands in
   * @param rootSize that of the root
   */
  Values(double size, double parentSize, double rootSize) {
    this.lengths = new Lengths(size, rootSize);
    this.parentSize = parentSize;
  }

  /** The value; empty when the terms are none that are honoured. */
  Optional<Object> compute(Property property, List<String> terms) {
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    String first = SAME.getOrDefault(terms.getFirst(), terms.getFirst());
    boolean one = terms.size() == 1;
    return switch (property.kind()) {
      case WORDS -> words(property, terms);
      case BORDER -> border(terms);
      case FAMILIES -> Optional.of(families(terms));
      case FEATURES -> features(terms);
      case CONTENT -> ContentReader.content(terms).map(Object.class::cast);
      case STRINGS -> ContentReader.strings(terms).map(Object.class::cast);
      case INITIAL -> InitialLetter.read(terms).map(Object.class::cast);
      case WORD, NAME, LENGTH, POINTS, NUMBER, SHARE, SIZE, WEIGHT, LEADING, RISE, INK ->
          one ? single(property, first) : Optional.empty();
    };
  }

  private Optional<Object> single(Property property, String term) {
    boolean keyword = property.keywords().contains(term);
    return switch (property.kind()) {
      case WORD -> keyword ? Optional.of(term) : Optional.empty();
      case NAME -> term.matches("[A-Za-z_][\\w-]*") ? Optional.of(term) : Optional.empty();
      case LENGTH -> length(property, term).map(Object.class::cast);
      case POINTS ->
          keyword ? Optional.of(0.0) : lengths.read(term).filter(fixed()).map(Distance::points);
      case NUMBER -> Lengths.number(term).filter(number -> fits(property, number)).map(own -> own);
      case SHARE -> share(property, term);
      case SIZE -> typeSize(term);
      case WEIGHT -> weight(term);
      case LEADING -> leading(term);
      case RISE -> rise(term, keyword);
      case INK -> Inks.read(term).map(Object.class::cast);
      case WORDS, BORDER, FAMILIES, FEATURES, CONTENT, STRINGS, INITIAL ->
          throw new IllegalStateException(property + " has more than one term");
    };
  }

  private static Optional<Object> words(Property property, List<String> terms) {
    return property.keywords().containsAll(terms)
        ? Optional.of(String.join(" ", terms))
        : Optional.empty();
  }

  private static java.util.function.Predicate<Distance> fixed() {
    return distance -> distance.share() == 0;
  }

  private Optional<Distance> length(Property property, String term) {
    if (property.keywords().contains(term)) {
      boolean fills = property == Property.MARGIN_TOP;
      return Optional.of(fills ? Distance.FILL : Distance.ZERO);
    }
    boolean negative = property.css().startsWith("margin") || property == Property.TEXT_INDENT;
    return lengths
        .read(term)
        .filter(distance -> negative || distance.points() >= 0 && distance.share() >= 0);
  }

  private static boolean fits(Property property, double number) {
    return switch (property) {
      case WIDOWS, ORPHANS -> number >= 1 && number == Math.rint(number);
      case OCTAVO_EXPANSION -> number >= 0 && number <= MOST_EXPANSION;
      case OCTAVO_LEAST_SIZE -> number >= LEAST_SIZE && number <= 1;
      case OCTAVO_LOOSENESS -> number == Math.rint(number);
      case OCTAVO_TOLERANCE -> number > 0;
      default -> number >= 0;
    };
  }

  private Optional<Object> share(Property property, String term) {
    return Lengths.number(term)
        .or(() -> lengths.read(term).filter(read -> read.points() == 0).map(Distance::share))
        .filter(share -> fits(property, share))
        .map(own -> own);
  }

  // Of a border its width is drawn, as a solid black line.
  private Optional<Object> border(List<String> terms) {
    Optional<Double> width = Optional.empty();
    for (String term : terms) {
      Optional<Double> own =
          Optional.ofNullable(BORDERS.get(term))
              .or(() -> lengths.read(term).filter(fixed()).map(Distance::points));
      if (own.isEmpty() && !SOLID.contains(term)) {
        return Optional.empty();
      }
      width = own.isPresent() && !width.equals(Optional.of(0.0)) ? own : width;
    }
    return Optional.of(width.orElse(BORDERS.get("medium")));
  }

  private Optional<Object> typeSize(String term) {
    Double relative = SIZES.get(term);
    if (relative != null) {
      return Optional.of(parentSize * relative);
    }
    return new Lengths(parentSize, lengths.root())
        .read(term)
        .map(read -> read.points() + read.share() * parentSize)
        .filter(size -> size >= 0)
        .map(own -> own);
  }

  private static Optional<Object> weight(String term) {
    return switch (term) {
      case "normal", "lighter" -> Optional.of(400.0);
      case "bold", "bolder" -> Optional.of(700.0);
      default -> Lengths.number(term).filter(own -> own >= 1 && own <= 1000).map(own -> own);
    };
  }

  private Optional<Object> leading(String term) {
    Optional<Double> multiple = Lengths.number(term);
    if (multiple.isPresent() || term.equals("normal")) {
      return Optional.of(multiple.orElse(1.25));
    }
    return lengths
        .read(term)
        .filter(read -> read.points() >= 0 && read.share() >= 0)
        .map(read -> new Distance(read.points() + read.share() * lengths.em(), 0));
  }

  private Optional<Object> rise(String term, boolean keyword) {
    return switch (term) {
      case "baseline" -> Optional.of(0.0);
      case "super" -> Optional.of(parentSize / 3);
      case "sub" -> Optional.of(-parentSize / 5);
      default ->
          keyword ? Optional.of(term) : lengths.read(term).filter(fixed()).map(Distance::points);
    };
  }

  static List<String> families(List<String> terms) {
    List<String> families = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String term : terms) {
      if (term.equals(",")) {
        families.add(name.toString());
        name.setLength(0);
      } else {
        name.append(name.isEmpty() ? "" : " ").append(ContentReader.unquoted(term));
      }
    }
    families.add(name.toString());
    return List.copyOf(families);
  }

  private static Optional<Object> features(List<String> terms) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      if (term.matches("\"[ -~]{4}\"|'[ -~]{4}'")) {
        String value = i + 1 < terms.size() ? terms.get(i + 1) : "1";
        int set = value.equals("off") ? 0 : value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
        features.add(new Feature(ContentReader.unquoted(term), set));
      } else if (!term.matches("on|off|,|normal|\\d{1,4}")) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(features));
  }
}

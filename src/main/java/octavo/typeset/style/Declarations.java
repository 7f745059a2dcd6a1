package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.typeset.style.SheetRule.WrittenDeclaration;
import octavo.typeset.style.Token.Kind;

/** Reads declarations; those that cannot be honoured are reported and left out. */
final class Declarations {
  /** Values of any property (CSS Cascading and Inheritance 4, section 7.3). */
  static final Set<String> WIDE = Set.of("inherit", "initial", "unset");

  /** Any sizes: whether a value is understood does not hang on them. */
  private static final Values ANY = new Values(10, 10, 10);

  private Declarations() {}

  /** All that can be honoured. */
  static List<Declaration> read(List<WrittenDeclaration> written, SheetReport report) {
    List<Declaration> declarations = new ArrayList<>();
    for (WrittenDeclaration one : written) {
      read(one, report, declarations);
    }
    return List.copyOf(declarations);
  }

  private static void read(
      WrittenDeclaration written, SheetReport report, List<Declaration> declarations) {
    String property = name(written);
    List<String> terms = terms(written.value());
    if (Needless.is(property, terms)) {
      return;
    }
    if (!isKnown(property)) {
      report.notHonoured(
          "the property " + SheetReport.quoted(property),
          report.span(written.name()),
          Slips.OF_PROPERTIES.hint(property));
      return;
    }
    Optional<Map<Property, List<String>>> longhands = longhands(property, terms);
    if (longhands.isEmpty()) {
      reportValue(written, "", report);
      return;
    }
    for (Map.Entry<Property, List<String>> own : longhands.get().entrySet()) {
      Declaration read =
          new Declaration(own.getKey(), List.copyOf(own.getValue()), written.important());
      report.names().declaration(read, written.value(), report);
      declarations.add(read);
    }
  }

  /** Says that a value is passed over, and whether there is one, or two. */
  static void reportValue(WrittenDeclaration written, String where, SheetReport report) {
    String property = SheetReport.quoted(name(written));
    List<ComponentValue> value = written.value();
    if (value.isEmpty()) {
      report.say(
          property + " has no value", report.span(written.name()), "write one after the colon");
      return;
    }
    for (int i = 1; i < value.size(); i++) {
      if (value.get(i).kind() == Kind.COLON) {
        ComponentValue next = value.get(i - 1);
        report.say(
            "a semicolon is missing before " + SheetReport.quoted(next.text()),
            report.span(next),
            "the value of " + property + " goes on up to the next ; and is passed over");
        return;
      }
    }
    report.notHonoured(
        "the value " + SheetReport.quoted(value) + " of " + property + where, report.span(value));
  }

  /** Those of elements, without what only the margins of pages can show. */
  static List<Declaration> ofElements(List<WrittenDeclaration> written, SheetReport report) {
    return without(written, report, List.of("counter(", "string("), " outside margin boxes");
  }

  /** Those of margin boxes, without what only elements can tell. */
  static List<Declaration> ofMargins(List<WrittenDeclaration> written, SheetReport report) {
    return without(
        written, report, List.of("attr(", "target-counter(", "content("), " in margin boxes");
  }

  private static List<Declaration> without(
      List<WrittenDeclaration> written, SheetReport report, List<String> functions, String where) {
    List<WrittenDeclaration> others = new ArrayList<>(written.size());
    for (WrittenDeclaration one : written) {
      if (name(one).equals("content") && uses(one.value(), functions)) {
        reportValue(one, where, report);
      } else {
        others.add(one);
      }
    }
    return read(others, report);
  }

  private static boolean uses(List<ComponentValue> value, List<String> functions) {
    for (ComponentValue one : value) {
      if (functions.contains(one.function() + "(")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a declaration would be honoured. */
  static boolean isHonoured(WrittenDeclaration written) {
    String property = name(written);
    return isKnown(property) && longhands(property, terms(written.value())).isPresent();
  }

  private static boolean isKnown(String property) {
    return Property.of(property).isPresent() || Shorthands.names().contains(property);
  }

  private static Optional<Map<Property, List<String>>> longhands(
      String property, List<String> terms) {
    boolean wide = terms.size() == 1 && WIDE.contains(terms.getFirst());
    Optional<Map<Property, List<String>>> longhands =
        wide ? Shorthands.wide(property, terms) : Shorthands.expand(property, terms);
    return longhands.filter(
        all ->
            wide
                || all.entrySet().stream()
                    .allMatch(one -> ANY.compute(one.getKey(), one.getValue()).isPresent()));
  }

  /** The property's name, in small letters. */
  static String name(WrittenDeclaration written) {
    return written.name().text().toLowerCase(Locale.ROOT);
  }

  /** The terms of a value, commas and functions each a term of their own. */
  static List<String> terms(List<ComponentValue> value) {
    List<String> terms = new ArrayList<>(value.size());
    for (ComponentValue one : value) {
      if (one.kind() != Kind.WHITESPACE) {
        terms.add(one.text());
      }
    }
    return terms;
  }
}

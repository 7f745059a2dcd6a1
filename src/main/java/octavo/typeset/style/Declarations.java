package octavo.typeset.style;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpressionMemberTermSimple;
import com.helger.css.decl.ICSSExpressionMember;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads declarations; those that cannot be honoured are reported and left out. */
final class Declarations {
  /** Values of any property (CSS Cascading and Inheritance 4, section 7.3). */
  static final Set<String> WIDE = Set.of("inherit", "initial", "unset");

  /** Any sizes: whether a value is understood does not hang on them. */
  private static final Values ANY = new Values(10, 10, 10);

  private Declarations() {}

  /** All that can be honoured. */
  static List<Declaration> read(List<CSSDeclaration> written, SheetReport report) {
    List<Declaration> declarations = new ArrayList<>();
    for (CSSDeclaration one : written) {
      read(one, report, declarations);
    }
    return List.copyOf(declarations);
  }

  private static void read(
      CSSDeclaration written, SheetReport report, List<Declaration> declarations) {
    String property = name(written);
    List<String> terms = terms(written);
    if (Needless.is(property, terms)) {
      return;
    }
    if (!isKnown(property)) {
      report.notHonoured("the property '" + property + "'", written.getSourceLocation());
      return;
    }
    Optional<Map<Property, List<String>>> longhands = longhands(property, terms);
    if (longhands.isEmpty()) {
      String value = String.join(" ", terms).replace(" ,", ",");
      report.notHonoured(
          "the value '" + value + "' of '" + property + "'", written.getSourceLocation());
      return;
    }
    longhands
        .get()
        .forEach(
            (longhand, own) -> {
              Declaration read = new Declaration(longhand, List.copyOf(own), written.isImportant());
              report.names().declaration(read, report.span(written.getSourceLocation()));
              declarations.add(read);
            });
  }

  /** Those of elements, without what only the margins of pages can show. */
  static List<Declaration> ofElements(List<CSSDeclaration> written, SheetReport report) {
    return without(written, report, List.of("counter(", "string("), "outside margin boxes");
  }

  /** Those of margin boxes, without what only elements can tell. */
  static List<Declaration> ofMargins(List<CSSDeclaration> written, SheetReport report) {
    return without(
        written, report, List.of("attr(", "target-counter(", "content("), "in margin boxes");
  }

  private static List<Declaration> without(
      List<CSSDeclaration> written, SheetReport report, List<String> functions, String where) {
    List<CSSDeclaration> others = new ArrayList<>();
    for (CSSDeclaration one : written) {
      boolean misplaced =
          name(one).equals("content")
              && terms(one).stream()
                  .anyMatch(term -> functions.stream().anyMatch(term::startsWith));
      if (misplaced) {
        report.notHonoured(
            "the value '" + String.join(" ", terms(one)) + "' of 'content' " + where,
            one.getSourceLocation());
      } else {
        others.add(one);
      }
    }
    return read(others, report);
  }

  /** Whether a declaration would be honoured. */
  static boolean isHonoured(CSSDeclaration written) {
    String property = name(written);
    return isKnown(property) && longhands(property, terms(written)).isPresent();
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
  static String name(CSSDeclaration written) {
    return written.getProperty().toLowerCase(Locale.ROOT);
  }

  /** Its terms as written, commas and functions each a term of their own. */
  static List<String> terms(CSSDeclaration written) {
    List<String> terms = new ArrayList<>();
    for (ICSSExpressionMember member : written.getExpression().getAllMembers()) {
      terms.add(
          member instanceof CSSExpressionMemberTermSimple simple
              ? simple.getValue()
              : member.getAsCSSString(new CSSWriterSettings(), 0).strip());
    }
    return terms;
  }
}

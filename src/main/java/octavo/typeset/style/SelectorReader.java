package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import octavo.typeset.style.Selector.Combinator;
import octavo.typeset.style.Token.Kind;

/** Reads a selector (Selectors Level 4, sections 3, 5 to 7 and 16). */
final class SelectorReader {
  /** Those that one colon is enough for, as it was in CSS 2. */
  private static final List<String> PSEUDO_ELEMENTS =
      List.of("before", "after", Cascade.FIRST_LETTER);

  private final List<ComponentValue> written;
  private final SheetReport report;
  private final List<Compound> compounds = new ArrayList<>();
  private final List<Combinator> combinators = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private String name = "";
  private String id = "";
  private String pseudoElement = "";

  /** The next of what is written. */
  private int at;

  /** Where the compound begins. */
  private int compound;

  private boolean malformed;

  private SelectorReader(List<ComponentValue> written, SheetReport report) {
    this.written = written;
    this.report = report;
  }

  /**
   * The selectors of a rule that can be answered; the others are reported.
   *
   * @return empty when the rule is to be passed over: nothing it asks ever happens to a page, or
   *     one selector is none at all, with which CSS drops them all
   */
  static Optional<List<Selector>> list(List<ComponentValue> prelude, SheetReport report) {
    List<Selector> selectors = new ArrayList<>();
    boolean ofPages = false;
    boolean malformed = false;
    for (List<ComponentValue> one : ComponentValue.split(prelude)) {
      if (one.isEmpty()) {
        report.say(
            "a selector is missing here", report.span(prelude), "see whether a comma is too many");
        malformed = true;
      } else if (!PseudoClasses.areOfReaders(one)) {
        ofPages = true;
        SelectorReader reader = new SelectorReader(one, report);
        reader.read().ifPresent(selectors::add);
        malformed |= reader.malformed;
      }
    }
    return ofPages && !malformed ? Optional.of(selectors) : Optional.empty();
  }

  /** The selector; what cannot be answered of it is reported. */
  static Optional<Selector> read(List<ComponentValue> written, SheetReport report) {
    return new SelectorReader(written, report).read();
  }

  private Optional<Selector> read() {
    while (at < written.size()) {
      if (!take()) {
        return Optional.empty();
      }
    }
    if (!endCompound()) {
      return Optional.empty();
    }
    return Optional.of(
        new Selector(List.copyOf(compounds), List.copyOf(combinators), pseudoElement));
  }

  private boolean take() {
    ComponentValue value = written.get(at);
    if (!pseudoElement.isEmpty() && !isCombinator(value)) {
      return noSelector();
    }
    return switch (value.kind()) {
      case WHITESPACE -> combine();
      case DELIM -> takeDelim(value);
      case IDENT -> at > compound ? noSelector() : element(value.text().toLowerCase(Locale.ROOT));
      case ID -> takeId(value.text().substring(1));
      case LEFT_SQUARE -> takeAttribute(value);
      case COLON -> takePseudo();
      default -> noSelector();
    };
  }

  private boolean takeDelim(ComponentValue value) {
    return switch (value.text()) {
      case ">", "+", "~" -> combine();
      case "." -> takeClass();
      case "*" -> at > compound ? noSelector() : element("");
      case "|", "&" -> notHonoured(value, SheetReport.HINT);
      default -> noSelector();
    };
  }

  private boolean element(String wanted) {
    name = wanted;
    at++;
    return true;
  }

  private boolean takeId(String wanted) {
    if (!id.isEmpty() && !id.equals(wanted)) {
      return notHonoured(written.get(at), SheetReport.HINT);
    }
    id = wanted;
    at++;
    return true;
  }

  private boolean takeClass() {
    if (at + 1 == written.size() || written.get(at + 1).kind() != Kind.IDENT) {
      return noSelector();
    }
    classes.add(written.get(at + 1).text());
    at += 2;
    return true;
  }

  private boolean takeAttribute(ComponentValue block) {
    Optional<Condition> asked = AttributeReader.read(block);
    asked.ifPresent(conditions::add);
    at++;
    return asked.isPresent() || notHonoured(block, SheetReport.HINT);
  }

  private boolean combine() {
    Combinator combinator = Combinator.DESCENDANT;
    if (!endCompound()) {
      return false;
    }
    while (at < written.size() && isCombinator(written.get(at))) {
      ComponentValue value = written.get(at);
      if (value.kind() != Kind.WHITESPACE) {
        if (combinator != Combinator.DESCENDANT) {
          return noSelector();
        }
        combinator = combinator(value.text());
      }
      at++;
    }
    combinators.add(combinator);
    compound = at;
    return true;
  }

  private static boolean isCombinator(ComponentValue value) {
    return value.kind() == Kind.WHITESPACE
        || value.isDelim('>')
        || value.isDelim('+')
        || value.isDelim('~');
  }

  private static Combinator combinator(String written) {
    return switch (written) {
      case ">" -> Combinator.CHILD;
      case "+" -> Combinator.NEXT;
      default -> Combinator.LATER;
    };
  }

  // A pseudo-class or pseudo-element: one or two colons and a name or function.
  private boolean takePseudo() {
    int from = at;
    int colons = from + 1 < written.size() && written.get(from + 1).kind() == Kind.COLON ? 2 : 1;
    at += colons;
    if (at == written.size()) {
      at = from;
      return noSelector();
    }
    ComponentValue value = written.get(at++);
    return switch (value.kind()) {
      case IDENT -> pseudo(value, value.text().toLowerCase(Locale.ROOT), from);
      case FUNCTION ->
          value.function().equals("not") ? takeNot(value) : pseudo(value, value.text(), from);
      default -> {
        at = from;
        yield noSelector();
      }
    };
  }

  private boolean pseudo(ComponentValue value, String asked, int from) {
    boolean element = written.get(from + 1).kind() == Kind.COLON;
    if (PSEUDO_ELEMENTS.contains(asked) || element && asked.equals(Cascade.FIRST_PHRASE)) {
      pseudoElement = asked;
      return true;
    }
    Optional<List<Condition>> read = element ? Optional.empty() : PseudoClasses.read(asked);
    read.ifPresent(conditions::addAll);
    return read.isPresent() || notHonoured(written.subList(from, at), PseudoClasses.hint(value));
  }

  private boolean takeNot(ComponentValue not) {
    List<Selector> selectors = new ArrayList<>();
    for (List<ComponentValue> one : ComponentValue.split(not.content())) {
      if (one.isEmpty()) {
        return notHonoured(not, SheetReport.SYNTAX_HINT);
      }
      if (!PseudoClasses.areOfReaders(one)) {
        Optional<Selector> selector = read(one, report);
        if (selector.isEmpty()) {
          return false;
        }
        selectors.add(selector.get());
      }
    }
    conditions.add(new Condition.Not(List.copyOf(selectors)));
    return true;
  }

  private boolean endCompound() {
    if (at == compound) {
      return noSelector();
    }
    boolean last = at == written.size();
    if (!last && !pseudoElement.isEmpty()) {
      return notHonoured(written.get(at), SheetReport.HINT);
    }
    compounds.add(new Compound(name, id, List.copyOf(classes), List.copyOf(conditions)));
    classes.clear();
    conditions.clear();
    name = "";
    id = "";
    return true;
  }

  private boolean notHonoured(ComponentValue value, String hint) {
    return notHonoured(List.of(value), hint);
  }

  private boolean notHonoured(List<ComponentValue> values, String hint) {
    report.notHonoured("the selector " + SheetReport.quoted(written), report.span(values), hint);
    return false;
  }

  private boolean noSelector() {
    ComponentValue value = written.get(Math.min(at, written.size() - 1));
    report.say(
        "this is no selector: " + SheetReport.quoted(written),
        report.span(value),
        SheetReport.RULE_HINT);
    malformed = true;
    return false;
  }
}

package octavo.typeset.style;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Selectors as ph-css has parsed them, turned into ours. */
final class SelectorReader {
  private final List<Compound> compounds = new ArrayList<>();
  private final List<Selector.Combinator> combinators = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private String name = "";
  private String id = "";
  private boolean firstChild;
  private boolean lastChild;
  private String pseudoElement = "";

  private SelectorReader() {}

  /** The selector; empty when it asks what cannot be answered. */
  static Optional<Selector> read(CSSSelector written) {
    SelectorReader reader = new SelectorReader();
    for (ICSSSelectorMember member : written.getAllMembers()) {
      if (!reader.take(member)) {
        return Optional.empty();
      }
    }
    reader.endCompound();
    return Optional.of(
        new Selector(
            List.copyOf(reader.compounds), List.copyOf(reader.combinators), reader.pseudoElement));
  }

  private boolean take(ICSSSelectorMember member) {
    if (member instanceof ECSSSelectorCombinator combinator) {
      endCompound();
      combinators.add(
          switch (combinator) {
            case BLANK -> Selector.Combinator.DESCENDANT;
            case GREATER -> Selector.Combinator.CHILD;
            case PLUS -> Selector.Combinator.NEXT;
            case TILDE -> Selector.Combinator.LATER;
          });
      return true;
    }
    return member instanceof CSSSelectorSimpleMember simple && takeSimple(simple);
  }

  private boolean takeSimple(CSSSelectorSimpleMember simple) {
    String value = simple.getValue();
    if (simple.isClass()) {
      classes.add(value.substring(1));
    } else if (simple.isHash()) {
      id = value.substring(1);
    } else if (simple.isPseudo()) {
      return pseudo(value.replaceFirst("^:+", ""));
    } else if (!value.equals("*")) {
      name = value.toLowerCase(Locale.ROOT);
    }
    return true;
  }

  private boolean pseudo(String value) {
    switch (value) {
      case "first-child" -> firstChild = true;
      case "last-child" -> lastChild = true;
      case "before", "after" -> pseudoElement = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void endCompound() {
    compounds.add(new Compound(name, id, List.copyOf(classes), firstChild, lastChild));
    classes.clear();
    name = "";
    id = "";
    firstChild = false;
    lastChild = false;
  }
}

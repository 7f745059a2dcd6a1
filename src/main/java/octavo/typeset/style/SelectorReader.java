package octavo.typeset.style;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorAttribute;
import com.helger.css.decl.CSSSelectorMemberFunctionLike;
import com.helger.css.decl.CSSSelectorMemberNot;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Selectors as ph-css has parsed them, turned into ours. */
final class SelectorReader {
  private final List<Compound> compounds = new ArrayList<>();
  private final List<Selector.Combinator> combinators = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private String name = "";
  private String id = "";
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
    return switch (member) {
      case ECSSSelectorCombinator combinator -> combine(combinator);
      case CSSSelectorSimpleMember simple -> takeSimple(simple);
      case CSSSelectorAttribute attribute -> takeAttribute(attribute);
      case CSSSelectorMemberNot not -> takeNot(not);
      case CSSSelectorMemberFunctionLike like -> pseudo(text(like));
      default -> false;
    };
  }

  private boolean combine(ECSSSelectorCombinator combinator) {
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

  private boolean takeAttribute(CSSSelectorAttribute attribute) {
    String prefix =
        attribute.getNamespacePrefix() == null
            ? ""
            : attribute.getNamespacePrefix().replace("|", ":");
    String operator = attribute.getOperator() == null ? "" : attribute.getOperator().getName();
    String value = attribute.getAttrValue() == null ? "" : attribute.getAttrValue();
    conditions.add(
        new Condition.Attribute(
            prefix + attribute.getAttrName(), operator, ContentReader.unquoted(value)));
    return true;
  }

  private static String text(CSSSelectorMemberFunctionLike like) {
    return like.getAsCSSString(new CSSWriterSettings(), 0).replaceFirst("^:+", "");
  }

  private boolean takeNot(CSSSelectorMemberNot not) {
    List<Selector> selectors = new ArrayList<>();
    for (CSSSelector written : not.getAllSelectors()) {
      Optional<Selector> selector = read(written);
      if (selector.isEmpty()) {
        return false;
      }
      selectors.add(selector.get());
    }
    conditions.add(new Condition.Not(List.copyOf(selectors)));
    return true;
  }

  private boolean pseudo(String value) {
    if (value.equals("before") || value.equals("after")) {
      pseudoElement = value;
      return true;
    }
    Optional<List<Condition>> asked = PseudoClasses.read(value);
    asked.ifPresent(conditions::addAll);
    return asked.isPresent();
  }

  private void endCompound() {
    compounds.add(new Compound(name, id, List.copyOf(classes), List.copyOf(conditions)));
    classes.clear();
    conditions.clear();
    name = "";
    id = "";
  }
}

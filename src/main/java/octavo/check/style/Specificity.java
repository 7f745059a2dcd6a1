package octavo.check.style;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorAttribute;
import com.helger.css.decl.CSSSelectorMemberFunctionLike;
import com.helger.css.decl.CSSSelectorMemberNot;
import com.helger.css.decl.CSSSelectorMemberPseudoHas;
import com.helger.css.decl.CSSSelectorMemberPseudoIs;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ICSSSelectorMember;
import java.util.List;

/**
 * How specific a selector is (Selectors 4, section 17): ids, classes and types, one of each of more
 * weight than a hundred of the next.
 */
final class Specificity {
  private static final int ID = 10_000;
  private static final int CLASS = 100;
  private static final int TYPE = 1;

  private Specificity() {}

  static int of(CSSSelector selector) {
    return selector.getAllMembers().stream().mapToInt(Specificity::of).sum();
  }

  private static int of(ICSSSelectorMember member) {
    return switch (member) {
      case CSSSelectorSimpleMember simple -> of(simple);
      case CSSSelector nested -> of(nested);
      case CSSSelectorAttribute _ -> CLASS;
      case CSSSelectorMemberFunctionLike function ->
          function.getFunctionName().startsWith("::") ? TYPE : CLASS;
      case CSSSelectorMemberNot not -> most(not.getAllSelectors());
      case CSSSelectorMemberPseudoIs is -> most(is.getAllSelectors());
      case CSSSelectorMemberPseudoHas has -> most(has.getAllSelectors());
      // Combinators weigh nothing, nor does what is within :where().
      default -> 0;
    };
  }

  private static int of(CSSSelectorSimpleMember member) {
    if (member.isHash()) {
      return ID;
    }
    if (member.isClass() || (member.isPseudo() && !member.getValue().startsWith("::"))) {
      return CLASS;
    }
    return member.getValue().equals("*") ? 0 : TYPE;
  }

  private static int most(List<CSSSelector> selectors) {
    return selectors.stream().mapToInt(Specificity::of).max().orElse(0);
  }
}

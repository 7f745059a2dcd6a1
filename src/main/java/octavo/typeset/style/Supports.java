package octavo.typeset.style;

import com.helger.css.decl.CSSSupportsConditionDeclaration;
import com.helger.css.decl.CSSSupportsConditionNegation;
import com.helger.css.decl.CSSSupportsConditionNested;
import com.helger.css.decl.ECSSSupportsConditionOperator;
import com.helger.css.decl.ICSSSupportsConditionMember;
import java.util.List;

/** Answers the conditions of {@code @supports} (CSS Conditional Rules 3, section 2). */
final class Supports {
  private Supports() {}

  /** Whether a condition holds, of which the members are joined all by the same word. */
  static boolean hold(List<ICSSSupportsConditionMember> members) {
    boolean or = members.contains(ECSSSupportsConditionOperator.OR);
    boolean all = !or;
    for (ICSSSupportsConditionMember member : members) {
      if (!(member instanceof ECSSSupportsConditionOperator)) {
        boolean one = holds(member);
        all = or ? all || one : all && one;
      }
    }
    return all;
  }

  private static boolean holds(ICSSSupportsConditionMember member) {
    return switch (member) {
      case CSSSupportsConditionDeclaration one -> Declarations.isHonoured(one.getDeclaration());
      case CSSSupportsConditionNegation not -> !holds(not.getSupportsMember());
      case CSSSupportsConditionNested nested -> hold(nested.getAllMembers());
      default -> false;
    };
  }
}

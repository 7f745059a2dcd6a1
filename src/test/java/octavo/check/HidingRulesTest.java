package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules of a style sheet take text away. */
class HidingRulesTest {
  private static final String DOCUMENT =
      "<html><body><p>One</p><p class=\"a\">Two <em>three</em><br/></p></body></html>";

  private static BitSet hidden(String sheet) {
    HidingRules rules = new HidingRules();
    rules.add(sheet);
    return rules.hidden(DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a em { display: none }",
        "p{margin:0}em,b{color:red;VISIBILITY : hidden;}",
        "/* p { */ em { opacity: 0 }",
        "@media screen { p.a > em { font-size: 0 !important } }",
        "em { color: transparent }"
      })
  void whatIsTakenAwayIsFound(String sheet) {
    BitSet third = new BitSet();
    third.set(4);
    assertEquals(third, hidden(sheet));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em { display: inline; background-color: transparent; opacity: 0.5; font-size: 0.8em }",
        ".a br { display: none }",
        "/* em { display: none } */",
        "@media print { em { display: none } p { margin: 0 } }",
        "@page { em { display: none } }",
        "em::before { display: none }",
        "b { display: none }"
      })
  void whatIsShownIsNot(String sheet) {
    assertEquals(new BitSet(), hidden(sheet));
  }

  @Test
  void eachElementIsCountedInTheOrderOfTheDocument() {
    BitSet both = new BitSet();
    both.set(2, 4);
    assertEquals(both, hidden("p { display: none }"));
  }
}

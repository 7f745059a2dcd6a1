package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is raised is read as one sign with what it is raised beside. */
class ExponentTest {
  @Test
  void noLineEndsInOne() {
    assertTrue(Exponent.isOne("n - 1"));
    assertEquals(List.of("n\u00A0-", "\u00A01"), Exponent.parts("n - 1"));
    assertEquals(List.of("m\u00A0+\u00A0n"), Exponent.parts("m + n"));
  }

  @Test
  void whatHasNoSpaceOrIsATextIsSetAsAnyOther() {
    assertFalse(Exponent.isOne("18"));
    assertFalse(Exponent.isOne("th "));
    assertFalse(Exponent.isOne("raised by an author who wanted it to stand above the line"));
  }
}

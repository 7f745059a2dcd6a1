package octavo.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Captions as the list of illustrations has them. */
class CaptionsTest {
  @Test
  void aLongCaptionIsCutWhereItsSensePauses() {
    String pass = "Pass to the institute, issued by the committee, giving me the right of entry";
    assertEquals("Pass to the institute, issued by the committee", Captions.shortened(pass, 60));
    assertEquals(
        "Appeal to the horsemen", Captions.shortened("Appeal to the horsemen—the lot", 25));
  }

  @Test
  void aLongCaptionWithoutAPauseIsCutBetweenWords() {
    assertEquals("One, two and…", Captions.shortened("One, two and three and four", 20 - 4));
  }
}

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
    assertEquals(
        "One, three hundred…", Captions.shortened("One, three hundred and forty horses", 24));
    assertEquals("Kronstadt…", Captions.shortened("Kronstadt Petrograd", 12));
  }

  @Test
  void aCutCaptionDoesNotEndInALittleWordThatLeansOnTheNext() {
    String view = "Plan of the second storey of the great house from the garden of the owner";
    assertEquals("Plan of the second storey…", Captions.shortened(view, 34));
    assertEquals("Plan of the second storey of the great house…", Captions.shortened(view, 53));
    assertEquals(
        "Ansicht des Hauses um 1914…",
        Captions.shortened("Ansicht des Hauses um 1914 mit dem Garten", 32));
  }
}

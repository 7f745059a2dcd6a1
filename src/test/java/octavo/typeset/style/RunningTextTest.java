package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunningTextTest {
  private static final String EM_SPACE = "\u2003";

  @Test
  void aWideSpaceParts() {
    assertEquals("Course" + EM_SPACE + "2026", line("Course", EM_SPACE, "2026"));
  }

  @Test
  void aWideSpaceAfterNothingOrBeforeNothingIsNotThere() {
    assertEquals("2026", line("", EM_SPACE, "2026"));
    assertEquals("Course", line("Course", EM_SPACE, ""));
  }

  private static String line(String... parts) {
    RunningText.Builder line = new RunningText.Builder();
    for (String part : parts) {
      line.add(part);
    }
    return line.build().characters();
  }
}

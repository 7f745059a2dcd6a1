package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
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

  @Test
  void anImageIsItsDescriptionUnlessItHasNone() {
    Element title = new Element("h1", Map.of());
    title.add(new Text("Head "));
    title.add(new Element("img", Map.of("alt", "of a gate")));
    title.add(new Text(" ing "));
    title.add(new Element("img", Map.of("alt", "no description", "class", "undescribed")));
    assertEquals("Head of a gate ing", new RunningText.Builder().add(title).build().characters());
  }

  private static String line(String... parts) {
    RunningText.Builder line = new RunningText.Builder();
    for (String part : parts) {
      line.add(part);
    }
    return line.build().characters();
  }
}

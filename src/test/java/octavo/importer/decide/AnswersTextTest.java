package octavo.importer.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import octavo.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

class AnswersTextTest {
  private static final Answers ANSWERS = new Answers(Set.of("MEND-002-b"), Set.of("MEND-001-a"));

  private static Decisions read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Decisions decisions = DecisionsReader.read("decisions.yaml", bytes, diagnostics).orElseThrow();
    assertEquals(
        "", String.join("\n", diagnostics.sorted().stream().map(Object::toString).toList()));
    return decisions;
  }

  @Test
  void answersAreReadAsTheyWereWritten() {
    assertEquals(ANSWERS, read(AnswersText.with(ANSWERS, "")).answers());
    assertEquals(Answers.NONE, read(AnswersText.with(Answers.NONE, "")).answers());
  }

  @Test
  void therestOfTheFileStaysWithItsComments() {
    String text =
        """
        # Why.
        answers:
          # Sure.
          MEND-009-c: keep

        edits:
          # A slip.
          - {find: teh, replace: the}
        """;
    String written = AnswersText.with(read(text).answers().with(ANSWERS), text);
    assertEquals(
        """
        # Why.
        edits:
          # A slip.
          - {find: teh, replace: the}

        answers:
          MEND-001-a: undo
          MEND-002-b: keep
          MEND-009-c: keep
        """,
        written);
  }

  @Test
  void aLaterAnswerWinsOverAnEarlierOne() {
    Answers later = ANSWERS.with(new Answers(Set.of("MEND-001-a"), Set.of()));
    assertEquals(new Answers(Set.of("MEND-001-a", "MEND-002-b"), Set.of()), later);
  }
}

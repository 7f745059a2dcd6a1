package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JoinedSentencesTest {
  private static final String[] SENTENCES = {
    "The mill stood above the weir.",
    "It ground corn for three parishes.",
    "But its wheel was old, and the miller older.",
    "They stopped in the same winter.",
    "In 1871 the railway reached the town.",
    "This changed the price of everything.",
    "It also changed what people wanted.",
    "Therefore nobody rebuilt the mill."
  };

  private static MendedText mend(String... paragraphs) {
    return MendedText.of(new JoinedSentences(), paragraphs);
  }

  @Test
  void sentencesThatPointBackAreJoined() {
    MendedText mended = mend(SENTENCES);
    assertTrue(
        mended
            .lines()
            .getFirst()
            .startsWith(SENTENCES[0] + " " + SENTENCES[1] + " " + SENTENCES[2]));
    assertEquals(8 - mended.lines().size(), mended.changes().size());
    for (Change change : mended.changes()) {
      assertEquals(MendingRule.SENTENCES_JOINED, change.rule());
      assertTrue(change.before().contains(" ¶ "), change.before());
      assertTrue(change.before().length() <= 83, change.before());
      assertEquals(change.before().replace(" ¶ ", " "), change.after());
    }
  }

  @Test
  void aTextWithParagraphsOfSeveralSentencesIsLetBe() {
    String[] text = SENTENCES.clone();
    text[3] = "They stopped in the same winter. Nobody mourned.";
    assertEquals(List.of(text), mend(text).lines());
  }

  @Test
  void aTextOfVersesOrItemsWithoutStopsIsLetBe() {
    String[] text = new String[12];
    for (int i = 0; i < text.length; i++) {
      text[i] = "It is item number " + i;
    }
    assertEquals(List.of(text), mend(text).lines());
  }

  @Test
  void sentencesThatNeverPointBackAreLetBe() {
    String[] text = new String[20];
    for (int i = 0; i < text.length; i++) {
      text[i] = "Every rule stands alone, as rule " + i + " does.";
    }
    assertEquals(List.of(text), mend(text).lines());
  }

  @Test
  void aHeadingPartsParagraphs() {
    String[] text = SENTENCES.clone();
    text[5] = "# The railway";
    text[7] = SENTENCES[5];
    MendedText mended =
        mend(Stream.of(SENTENCES, text).flatMap(Arrays::stream).toArray(String[]::new));
    int heading = mended.lines().indexOf("# The railway");
    assertTrue(mended.lines().get(heading + 1).startsWith(SENTENCES[6]));
    assertTrue(mended.lines().get(heading - 1).endsWith(SENTENCES[4]));
  }

  @Test
  void anExtractIsLetBe() {
    String[] text = SENTENCES.clone();
    text[1] += "[4]";
    text[3] += "[9]";
    text[5] += "[17]";
    text[6] += "[31]";
    assertEquals(List.of(text), mend(text).lines());
  }

  @Test
  void noParagraphHoldsTheWholeText() {
    String[] text = new String[400];
    for (int i = 0; i < text.length; i++) {
      text[i] = SENTENCES[1 + i % 3];
    }
    MendedText mended = mend(text);
    assertTrue(mended.lines().size() > 20, "paragraphs: " + mended.lines().size());
    assertFalse(mended.lines().stream().anyMatch(it -> it.length() > 2000));
  }
}

package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import octavo.book.Block;
import octavo.book.ComponentKind;
import octavo.manuscript.Manuscript.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What prefaces and letters are signed with. */
class SignaturesTest {
  private static final String TEXT = "The river rose every summer, and nobody crossed it.";

  private static long signed(ComponentKind kind, String... lines) {
    Drafts drafts = new Drafts(Structure.BY_HEADINGS).file(kind, "a.md", lines);
    List<Block> blocks = drafts.book().contents().getFirst().blocks();
    long count = blocks.stream().filter(it -> it.attributes().hasClass("signature")).count();
    List<Block> last = blocks.subList(blocks.size() - (int) count, blocks.size());
    assertEquals(count, last.stream().filter(it -> it.attributes().hasClass("signature")).count());
    return count;
  }

  private static long signed(String... lines) {
    return signed(ComponentKind.PREFACE, lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A. B. Ferryman",
        "A. B. Ferryman.",
        "Anna de la Riva",
        "Old Bank, Ferrytown,",
        "November, 1919",
        "Ferrytown, January 1st 2019.",
        "End of 1919."
      })
  void aNameAPlaceOrADateAtTheEnd(String line) {
    assertEquals(1, signed("# Preface", TEXT, line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Farewell.",
        "He came back in 1919, and died. That was in 1920.",
        "Nobody crossed it.",
        "At your service:",
        "Ferrytown, then, was a town of no more than fifty people in 1919"
      })
  void whatMayBeASentenceIsText(String line) {
    assertEquals(0, signed("# Preface", TEXT, line));
  }

  @Test
  void severalLinesAfterTheLastSentence() {
    assertEquals(3, signed("# Preface", TEXT, "A. B. Ferryman", "Old Bank,", "May, 1919"));
  }

  @Test
  void onlyUnderAText() {
    assertEquals(0, signed("# Preface", "A. B. Ferryman", "May, 1919"));
    String[] names = Collections.nCopies(6, "A. B. Ferryman").toArray(new String[0]);
    names[0] = TEXT;
    assertEquals(0, signed(names));
  }

  @Test
  void noneUnderAChapter() {
    assertEquals(0, signed(ComponentKind.CHAPTER, "# The Ferry", TEXT, "A. B. Ferryman"));
  }
}

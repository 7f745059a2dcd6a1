package octavo.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default locale")
class NaturalOrderTest {
  private static void inOrder(String... paths) {
    List<String> shuffled = new ArrayList<>(List.of(paths));
    Collections.reverse(shuffled);
    shuffled.sort(NaturalOrder.PATHS);
    assertEquals(List.of(paths), shuffled);
  }

  @Test
  void numbersCountByTheirValue() {
    inOrder("chapter-1.md", "chapter-2.md", "chapter-10.md", "chapter-11.md");
  }

  @Test
  void foldersComeOneAfterTheOther() {
    inOrder("a/z.md", "a-b/a.md", "a.md");
  }

  @Test
  void caseMattersOnlyBetweenOtherwiseEqualNames() {
    inOrder("A.md", "a.md", "B.md", "b.md");
  }

  @Test
  void leadingZerosMatterOnlyBetweenOtherwiseEqualNames() {
    inOrder("c-01.md", "c-1.md", "c-02.md");
  }

  @Test
  void numbersLongerThanAnyTypeAreCompared() {
    inOrder("9".repeat(40) + ".md", "1" + "0".repeat(40) + ".md");
  }

  @Test
  void theOrderIsTheSameInTurkish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      inOrder("I.md", "i.md", "j.md");
    } finally {
      Locale.setDefault(before);
    }
  }
}

package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is raised is read as one sign with what it is raised beside. */
class ExponentTest extends ChapterPages {
  /** Where a line would end in it, or before it, if it were words as any other. */
  private static final Pattern ENDS =
      Pattern.compile("2(?:(?:alpha|[nm])?[\\s\\p{Z}]*[-+\u2212]?)?$");

  @ParameterizedTest
  @ValueSource(strings = {"n - 1", "m + n", "alpha-beta x", "n-1", "n\u22121"})
  void noLineEndsInOne(String exponent) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int letters = 1; letters <= 60; letters++) {
      text.append("There were ")
          .append("i".repeat(letters / 2))
          .append(" and ")
          .append("i".repeat(letters - letters / 2))
          .append(" and all of them, or 2<sup>" + exponent + "</sup> of them, were gone.\n\n");
    }
    List<String> lines =
        PageLines.of(set(text.toString(), "book")).stream().map(line -> line.text()).toList();
    assertTrue(lines.stream().anyMatch(line -> line.contains("2")), lines::toString);
    assertEquals(
        List.of(), lines.stream().filter(line -> ENDS.matcher(line.strip()).find()).toList());
  }

  @Test
  void itIsPartedWhereAWordCouldBeBroken() {
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

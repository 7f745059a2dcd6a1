package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default locale")
class SlugTest {
  @Test
  void aTitleBecomesSmallAsciiWordsWithHyphens() {
    assertEquals("ivar-smilga", Slug.of("Ivar Smilga"));
    assertEquals("dont-panic-42", Slug.of("  Don’t panic! (42) "));
    assertEquals("economie-a-la-carte", Slug.of("Économie à la carte"));
  }

  @Test
  void otherScriptsAreTransliterated() {
    assertEquals("vojna-i-mir", Slug.of("Война и мир"));
    assertEquals("strasse", Slug.of("Straße"));
    assertTrue(Slug.of("吾輩は猫である").matches("[a-z0-9-]+"), Slug.of("吾輩は猫である"));
    assertTrue(Slug.of("كتاب").matches("[a-z0-9-]+"), Slug.of("كتاب"));
  }

  @Test
  void theFirstNameThatLeavesALetterIsTaken() {
    assertEquals("folder", Slug.of(List.of("???", "folder")));
    assertEquals("book", Slug.of(List.of("…", "")));
  }

  @Test
  void aLongTitleEndsAtAWord() {
    String slug = Slug.of("word ".repeat(40));
    assertEquals("word-".repeat(16).substring(0, 79), slug);
    assertEquals(80, Slug.of("w".repeat(200)).length());
  }

  @Test
  void namesThatWindowsKeepsForDevicesAreNotUsed() {
    assertEquals("con-book", Slug.of("CON"));
    assertEquals("lpt1-book", Slug.of("LPT1"));
  }

  @Test
  void aTurkishLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertEquals("title-in-istanbul", Slug.of("TITLE IN İSTANBUL"));
    } finally {
      Locale.setDefault(before);
    }
  }
}

package octavo.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void everyLanguageHasEveryKeyAndNoOther() {
    Set<String> keys = new TreeSet<>();
    for (ComponentKind kind : ComponentKind.values()) {
      keys.add(kind.key());
    }
    for (Labels.Word word : Labels.Word.values()) {
      keys.add(word.key());
    }
    for (String language : Labels.LANGUAGES) {
      Labels labels = Labels.of(language);
      assertEquals(language, labels.language());
      assertEquals(keys, labels.texts().keySet(), language);
      labels.texts().values().forEach(text -> assertFalse(text.isBlank(), language));
    }
  }

  @Test
  void everyLanguageNamesTheSameThings() {
    Labels english = Labels.of("en");
    for (String language : Labels.LANGUAGES) {
      Labels.of(language)
          .texts()
          .forEach(
              (key, text) -> {
                for (String named : List.of("{0}", "{1}")) {
                  assertEquals(
                      english.texts().get(key).contains(named),
                      text.contains(named),
                      language + " " + key);
                }
              });
    }
  }

  @Test
  void theFirstPartOfATagDecides() {
    assertEquals("Inhalt", Labels.of("de-AT").kind(ComponentKind.CONTENTS));
    assertEquals("Notes", Labels.of("EN-gb").kind(ComponentKind.ENDNOTES));
    assertEquals("nb", Labels.of("nn-NO").language());
  }

  @Test
  void anUnknownLanguageSpeaksEnglish() {
    assertEquals("Dedication", Labels.of("tlh").kind(ComponentKind.DEDICATION));
    assertEquals("Dedication", Labels.of("").kind(ComponentKind.DEDICATION));
  }

  @Test
  void aWordNamesTwoThingsInItsOwnOrder() {
    assertEquals("page 3 of 12", Labels.of("en").text(Labels.Word.PAGE_OF, "3", "12"));
    assertEquals("第 3 页，共 12 页", Labels.of("zh").text(Labels.Word.PAGE_OF, "3", "12"));
  }

  @Test
  void aWordNamesItsThing() {
    assertEquals(
        "Back to reference 18b", Labels.of("en").text(Labels.Word.BACK_TO_REFERENCE, "18b"));
    assertEquals("図3（説明なし）", Labels.of("ja").text(Labels.Word.FIGURE_NO_DESCRIPTION, "3"));
  }
}

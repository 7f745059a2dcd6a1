package octavo.typeset.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.font.Setting;
import octavo.typeset.font.Shaped;
import octavo.typeset.font.Shaper;

/** The vocabularies of a book. */
final class Words {
  private final Shaper shaper;
  private final Hyphenator hyphenator;
  private final Map<Setting, Map<String, Vocabulary>> vocabularies = new HashMap<>();

  Words(Shaper shaper, Hyphenator hyphenator) {
    this.shaper = shaper;
    this.hyphenator = hyphenator;
  }

  /**
   * The words of a setting.
   *
   * @param language by which they may be divided, empty when they may not
   */
  Vocabulary of(Setting setting, String language) {
    Map<String, Vocabulary> languages =
        vocabularies.computeIfAbsent(setting, found -> new HashMap<>());
    Vocabulary known = languages.get(language);
    if (known == null) {
      known = new Vocabulary(Type.of(setting, shaper), language, shaper, hyphenator);
      languages.put(language, known);
    }
    return known;
  }

  /** Part of a word. */
  List<Shaped> shape(String text, Setting setting) {
    return shaper.shape(text, setting);
  }
}

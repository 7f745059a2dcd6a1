package octavo.typeset.line;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.font.Direction;
import octavo.typeset.font.Setting;
import octavo.typeset.font.Shaped;
import octavo.typeset.font.Shaper;
import org.jspecify.annotations.Nullable;

/** The vocabularies of a book. */
final class Words {
  private final Shaper shaper;
  private final Hyphenator hyphenator;
  private final Map<Setting, Map<String, Vocabulary>> vocabularies = new HashMap<>();
  private final Map<Setting, Vocabulary> rightwards = new IdentityHashMap<>();
  private final Map<Setting, Vocabulary> leftwards = new IdentityHashMap<>();
  private @Nullable Vocabulary last;

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
    Vocabulary recent = last;
    // Most pieces follow one of the same setting object, whose hash is slow to make.
    if (recent != null && recent.type().setting() == setting && recent.isOf(language)) {
      return recent;
    }
    Vocabulary found = find(setting, language);
    last = found;
    return found;
  }

  /** The words of a setting at a level of the bidirectional algorithm above 0; undivided. */
  Vocabulary running(Setting setting, int level) {
    Map<Setting, Vocabulary> way = (level & 1) == 0 ? rightwards : leftwards;
    Vocabulary known = way.get(setting);
    if (known == null) {
      Direction direction = (level & 1) == 0 ? Direction.RIGHTWARDS : Direction.LEFTWARDS;
      known = find(setting.running(direction), "");
      way.put(setting, known);
    }
    return known;
  }

  private Vocabulary find(Setting setting, String language) {
    Map<String, Vocabulary> languages =
        vocabularies.computeIfAbsent(setting, key -> new HashMap<>());
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

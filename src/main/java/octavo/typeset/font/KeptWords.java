package octavo.typeset.font;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;

/**
 * A setting in HarfBuzz's terms, and what has been shaped by it: words, so that each is shaped
 * once, and characters that had to be shaped apart from their words.
 */
final class KeptWords implements AutoCloseable {
  /** HarfBuzz looks at no more of a language tag. */
  private static final int LANGUAGE_LENGTH = 63;

  /** The layout of {@code hb_feature_t}: tag, value, start and end, four bytes each. */
  private static final int FEATURE = 16;

  /** CSS Text 3, 8.2: letters that are spaced are not joined. */
  private static final List<Feature> SPACED =
      List.of(new Feature("liga", 0), new Feature("clig", 0));

  /**
   * EB Garamond raises the figures after a caret, and makes signs of words after it, by required
   * ligatures: an author who writes {@code a^2} is to have what he wrote.
   */
  private static final Feature AS_TYPED = new Feature("rlig", 0);

  private final Setting setting;
  private final long language;
  private final int featureCount;
  private final long features;
  private final Map<String, List<Shaped>> words = new HashMap<>();
  private final Map<Integer, List<Shaped>> characters = new HashMap<>();

  /** Nothing kept yet. */
  KeptWords(Setting setting) {
    this.setting = setting;
    this.language = language(setting.language());
    List<Feature> all = new ArrayList<>(setting.letterSpacing() == 0 ? List.of() : SPACED);
    all.addAll(setting.features());
    this.featureCount = all.size();
    all.add(AS_TYPED);
    this.features = MemoryUtil.nmemAllocChecked((long) FEATURE * all.size());
    for (int i = 0; i < all.size(); i++) {
      write(all.get(i), features + (long) FEATURE * i);
    }
  }

  private static long language(String tag) {
    // A language must be named, or HarfBuzz takes the one of the user's environment.
    String named = tag.isEmpty() || tag.length() > LANGUAGE_LENGTH ? "und" : tag;
    return HarfBuzz.hb_language_from_string(named);
  }

  private static void write(Feature feature, long at) {
    byte[] tag = feature.tag().getBytes(StandardCharsets.ISO_8859_1);
    MemoryUtil.memPutInt(at, tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);
    MemoryUtil.memPutInt(at + 4, feature.value());
    MemoryUtil.memPutInt(at + 8, 0);
    MemoryUtil.memPutInt(at + 12, -1);
  }

  Setting setting() {
    return setting;
  }

  /** HarfBuzz's language. */
  long language() {
    return language;
  }

  /** The address of the features. */
  long features() {
    return features;
  }

  /**
   * How many of them hold.
   *
   * @param hasCaret whether the text has a caret, with which one more does
   */
  int featureCount(boolean hasCaret) {
    return hasCaret ? featureCount + 1 : featureCount;
  }

  /** A word shaped before; nothing when it was not. */
  List<Shaped> word(String text) {
    return words.getOrDefault(text, List.of());
  }

  void keep(String text, List<Shaped> shaped) {
    words.put(text, shaped);
  }

  /** A character shaped before apart from its word; nothing when it was not. */
  List<Shaped> character(int codePoint) {
    return characters.getOrDefault(codePoint, List.of());
  }

  void keep(int codePoint, List<Shaped> shaped) {
    characters.put(codePoint, shaped);
  }

  @Override
  public void close() {
    MemoryUtil.nmemFree(features);
  }
}

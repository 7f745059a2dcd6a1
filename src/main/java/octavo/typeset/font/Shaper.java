package octavo.typeset.font;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns text into glyphs. Words that come again are kept, within bounds: quickest found when the
 * texts of one {@link Setting} object come one after another. Uses one buffer: for one thread at a
 * time.
 */
public final class Shaper implements AutoCloseable {
  /** Enough for the words of a language in a book; some 30 MB at the most. */
  private static final int KEPT_WORDS = 1 << 16;

  /** More than a book has, unless someone makes a setting for each word. */
  private static final int KEPT_SETTINGS = 1 << 12;

  /** What is longer hardly comes twice. */
  private static final int KEPT_LENGTH = 48;

  private final GlyphBuffer buffer = new GlyphBuffer();
  private final Map<Setting, KeptWords> bySetting = new HashMap<>();
  private final Set<Integer> missing = new LinkedHashSet<>();
  private final Set<Face> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private Optional<KeptWords> last = Optional.empty();
  private int kept;
  private boolean closed;

  private Shaper() {}

  /**
   * A shaper.
   *
   * @throws IOException when HarfBuzz cannot be loaded
   */
  public static Shaper open() throws IOException {
    HarfBuzzLoader.load();
    return new Shaper();
  }

  /**
   * Shapes a text, whatever its scripts. The direction of each stretch is that of its script,
   * unless the setting says one; what comes out is in the order of reading, the glyphs within a run
   * in the order they are drawn. The texts of what comes out are the text that went in. Characters
   * that are never seen, such as the soft hyphen, have no glyph and stand in the text of a run.
   *
   * @return not to be changed, as it is kept; empty for an empty text
   */
  public List<Shaped> shape(String text, Setting setting) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    if (text.isEmpty()) {
      return List.of();
    }
    KeptWords words = words(setting);
    List<Shaped> known = words.word(text);
    if (!known.isEmpty()) {
      return known;
    }
    List<Shaped> shaped = new Shaping(text, words, buffer, missing).shape();
    shaped.forEach(this::note);
    if (text.length() <= KEPT_LENGTH) {
      words.keep(text, shaped);
      if (++kept >= KEPT_WORDS) {
        forget();
      }
    }
    return shaped;
  }

  private void note(Shaped shaped) {
    if (shaped instanceof GlyphRun run && !run.text().isBlank()) {
      used.add(run.face());
    }
  }

  /** The faces something that is seen was shaped with. */
  Set<Face> used() {
    return used;
  }

  /** The characters that no face had, in the order they were first met. */
  public List<Integer> missing() {
    return List.copyOf(missing);
  }

  private KeptWords words(Setting setting) {
    if (last.isPresent() && last.get().setting() == setting) {
      return last.get();
    }
    if (bySetting.size() == KEPT_SETTINGS) {
      forget();
    }
    KeptWords words = bySetting.computeIfAbsent(setting, KeptWords::new);
    last = Optional.of(words);
    return words;
  }

  private void forget() {
    bySetting.values().forEach(KeptWords::close);
    bySetting.clear();
    last = Optional.empty();
    kept = 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      forget();
      buffer.close();
    }
  }
}

package octavo.typeset.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.font.Face;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Setting;
import octavo.typeset.font.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * The characters of East Asian type in their frames. Where the white of a punctuation mark is, its
 * ink says: the full stop of Japan and China stands in the corner, that of Taiwan in the middle,
 * and a font of half-width or proportional marks has none to take. So the font needs no feature for
 * it ({@code halt}), and marks of any other build stay as they are.
 */
final class CharacterFrames {
  private static final int[] NOWHERE = {};
  private static final double HALF = 0.5;
  private static final double QUARTER = 0.25;

  /** How far ink may reach beyond the half, in ems. */
  private static final double TOLERANCE = 0.04;

  /** What is narrower than this has no white of its own, in ems. */
  private static final double FULL = 0.9;

  private final Words words;
  private final Map<Setting, Map<String, CharacterFrame>> known = new HashMap<>();
  private @Nullable Setting recent;
  private Map<String, CharacterFrame> recentFrames = Map.of();

  CharacterFrames(Words words) {
    this.words = words;
  }

  /**
   * The frame of a character with the marks on it.
   *
   * @param setting of the text it stands in
   */
  CharacterFrame of(String character, Setting setting) {
    if (setting != recent) {
      recent = setting;
      recentFrames = known.computeIfAbsent(setting, key -> new HashMap<>());
    }
    CharacterFrame frame = recentFrames.get(character);
    if (frame == null) {
      frame = make(character, setting);
      recentFrames.put(character, frame);
    }
    return frame;
  }

  private CharacterFrame make(String character, Setting setting) {
    Word word = words.of(setting.eastAsian(), "").word(character, 0, character.length());
    byte kind = EastAsian.amongIdeographs(character.codePointAt(0));
    Shaped shaped = word.shaped().getFirst();
    double em = shaped.size();
    boolean isSingle =
        word.shaped().size() == 1 && shaped instanceof GlyphRun run && run.glyphs().length == 1;
    return isSingle && isPunctuation(kind) && shaped.width() >= FULL * em
        ? trimmed(word, (GlyphRun) shaped, kind)
        : new CharacterFrame(word, kind, em, 0, 0);
  }

  private static boolean isPunctuation(byte kind) {
    return kind >= EastAsian.OPEN && kind <= EastAsian.DIVIDING;
  }

  private static CharacterFrame trimmed(Word word, GlyphRun run, byte kind) {
    Face face = run.face();
    double left = face.bearing(run.glyphs()[0]) + run.offsetsX()[0] / run.size();
    double right = face.reach(run.glyphs()[0]) + run.offsetsX()[0] / run.size();
    double wide = run.width() / run.size();
    boolean isRight = left >= wide - HALF - TOLERANCE;
    boolean isLeft = right <= HALF + TOLERANCE;
    boolean isMiddle = left >= QUARTER - TOLERANCE && right <= wide - QUARTER + TOLERANCE;
    return switch (kind) {
      case EastAsian.OPEN -> isRight ? cut(word, run, kind, HALF, 0) : cut(word, run, kind, 0, 0);
      case EastAsian.MIDDLE ->
          isMiddle
              ? cut(word, run, kind, QUARTER, QUARTER)
              : isLeft
                  ? cut(word, run, EastAsian.COMMA, 0, HALF)
                  : cut(word, run, EastAsian.IDEOGRAPH, 0, 0);
      case EastAsian.DIVIDING ->
          isLeft ? cut(word, run, EastAsian.STOP, 0, HALF) : cut(word, run, kind, 0, 0);
      default -> isLeft ? cut(word, run, kind, 0, HALF) : cut(word, run, kind, 0, 0);
    };
  }

  /** The character without so much white, in ems. */
  private static CharacterFrame cut(Word word, GlyphRun run, byte kind, double left, double right) {
    double em = run.size();
    if (left == 0 && right == 0) {
      return new CharacterFrame(word, kind, em, 0, 0);
    }
    float body = (float) (run.width() - (left + right) * em);
    GlyphRun drawn =
        new GlyphRun(
            run.face(),
            em,
            run.text(),
            run.glyphs(),
            new float[] {body},
            new float[] {(float) (run.offsetsX()[0] - left * em)},
            run.offsetsY(),
            run.clusters(),
            body);
    float[] widths = new float[word.text().length() + 1];
    widths[widths.length - 1] = body;
    Word cut = new Word(word.text(), List.of(drawn), widths, NOWHERE, NOWHERE);
    return new CharacterFrame(cut, kind, em, left * em, right * em);
  }
}

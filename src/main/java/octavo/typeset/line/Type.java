package octavo.typeset.line;

import java.util.List;
import octavo.typeset.font.Face;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Setting;
import octavo.typeset.font.Shaped;
import octavo.typeset.font.Shaper;

/**
 * What lines need to know of a setting.
 *
 * @param setting the setting
 * @param space the word space, shaped
 * @param hyphen the character put in at the end of a line: U+2010, or U+002D where there is no such
 * @param hyphenWidth its width
 * @param ascent how far the type of its first font reaches above the baseline, in points
 * @param descent how far below
 */
record Type(
    Setting setting, Shaped space, char hyphen, double hyphenWidth, double ascent, double descent) {
  static Type of(Setting setting, Shaper shaper) {
    char hyphen = setting.fonts().first().glyph('\u2010') > 0 ? '\u2010' : '-';
    List<Shaped> space = shaper.shape(" ", setting);
    double hyphenWidth = width(shaper.shape(String.valueOf(hyphen), setting));
    Face first = setting.fonts().first();
    return new Type(
        setting,
        space.getFirst(),
        hyphen,
        hyphenWidth,
        first.ascent() * setting.size(),
        first.descent() * setting.size());
  }

  /** The same with another space. */
  Type spacedBy(Shaped other) {
    return new Type(setting, other, hyphen, hyphenWidth, ascent, descent);
  }

  static double width(List<Shaped> shaped) {
    double width = 0;
    for (Shaped part : shaped) {
      width += part.width();
    }
    return width;
  }

  /** The face a shaped text is drawn in; that of the line where no face has it. */
  Face face(Shaped shaped) {
    return shaped instanceof GlyphRun run ? run.face() : setting.fonts().first();
  }
}

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
 */
record Type(Setting setting, Shaped space, char hyphen, double hyphenWidth) {
  static Type of(Setting setting, Shaper shaper) {
    char hyphen = setting.fonts().first().glyph('\u2010') > 0 ? '\u2010' : '-';
    List<Shaped> space = shaper.shape(" ", setting);
    return new Type(
        setting, space.getFirst(), hyphen, width(shaper.shape(String.valueOf(hyphen), setting)));
  }

  static double width(List<Shaped> shaped) {
    double width = 0;
    for (Shaped part : shaped) {
      width += part.width();
    }
    return width;
  }

  double ascent() {
    return setting.fonts().first().ascent() * setting.size();
  }

  double descent() {
    return setting.fonts().first().descent() * setting.size();
  }

  /** The face a shaped text is drawn in; that of the line where no face has it. */
  Face face(Shaped shaped) {
    return shaped instanceof GlyphRun run ? run.face() : setting.fonts().first();
  }
}

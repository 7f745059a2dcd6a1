package octavo.typeset.font;

import java.util.Optional;

/**
 * The two-em and the three-em dash, U+2E3A and U+2E3B, from fonts that have neither: so many em
 * dashes, closed up, as they are made in metal. They stand for the one character that the author
 * wrote.
 */
final class LongDashes {
  private static final int TWO_EM = 0x2E3A;
  private static final int THREE_EM = 0x2E3B;
  private static final int EM_DASH = 0x2014;

  /** By how much each lies over the one before, so that no seam shows, in ems. */
  private static final double OVERLAP = 0.01;

  private LongDashes() {}

  /** The dash that a character is, from the first face with em dashes; empty for any other. */
  static Optional<GlyphRun> of(int character, Setting setting) {
    if (character != TWO_EM && character != THREE_EM) {
      return Optional.empty();
    }
    int count = character == TWO_EM ? 2 : 3;
    FontStack fonts = setting.fonts();
    for (int place = 0; place < fonts.size(); place++) {
      Optional<Face> face = fonts.face(place).filter(one -> one.glyph(EM_DASH) != 0);
      if (face.isPresent()) {
        return Optional.of(run(character, count, face.get(), setting));
      }
    }
    return Optional.empty();
  }

  private static GlyphRun run(int character, int count, Face face, Setting setting) {
    double size = setting.fonts().size(face, setting.size());
    int glyph = face.glyph(EM_DASH);
    int[] glyphs = new int[count];
    float[] advances = new float[count];
    double ink = face.reach(glyph) - face.bearing(glyph);
    double width = 0;
    for (int i = 0; i < count; i++) {
      glyphs[i] = glyph;
      double advance = i + 1 < count ? ink - OVERLAP : face.advance(glyph);
      advances[i] = (float) (advance * size + (i + 1 < count ? 0 : setting.letterSpacing()));
      width += advances[i];
    }
    String text = Character.toString(character);
    return new GlyphRun(
        face,
        size,
        text,
        glyphs,
        advances,
        new float[count],
        new float[count],
        new int[count],
        width);
  }
}

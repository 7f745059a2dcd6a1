package octavo.theme.sfnt;

import java.util.Optional;

/** Finds out whether all of a CFF font program can be read. */
final class CffCheck {
  private CffCheck() {}

  /**
   * What is wrong with it; nothing when it is sound.
   *
   * @param glyphs how many the font says it has
   * @throws IndexOutOfBoundsException when its numbers lead outside it
   * @throws ArithmeticException when they lead further than numbers go
   */
  static Optional<String> fault(byte[] data, int glyphs) {
    if (data[0] != 1) {
      return Optional.of("is of version " + data[0]);
    }
    CffFont font = new CffFont(data);
    if (font.outlines().count() < glyphs) {
      return Optional.of(
          "has " + font.outlines().count() + " outlines, not the " + glyphs + " of 'maxp'");
    }
    boolean sound = isSound(font.outlines(), 1) && isSound(font.global(), 0);
    for (CffIndex local : font.locals()) {
      sound &= isSound(local, 0);
    }
    if (!sound) {
      return Optional.of("has outlines that lie outside it");
    }
    for (int glyph = 0; glyph < glyphs; glyph++) {
      if (font.font(glyph) >= font.fonts().size()) {
        return Optional.of("has glyphs of a font that is not in it");
      }
    }
    return Optional.empty();
  }

  /** Whether the items follow on each other within the table, none shorter than can be. */
  private static boolean isSound(CffIndex index, int least) {
    for (int i = 0; i < index.count(); i++) {
      if (index.start(i) < 0 || index.end(i) - index.start(i) < least) {
        return false;
      }
    }
    return index.end() <= index.data().length;
  }
}

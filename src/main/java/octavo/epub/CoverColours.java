package octavo.epub;

import java.util.List;

/**
 * The colours of a cover as 0xRRGGBB. Text on paper has a contrast of at least 7 to 1, the accent
 * of at least 4.5 to 1 (WCAG 2.2, 1.4.3 and 1.4.6).
 *
 * @param paper the ground
 * @param text of title and names
 * @param accent of rules, ornament and publisher
 */
record CoverColours(int paper, int text, int accent) {
  private static final List<CoverColours> ALL =
      List.of(
          new CoverColours(0xf5efe2, 0x2a2622, 0x8c2f23),
          new CoverColours(0xe9ece3, 0x22302b, 0x36604d),
          new CoverColours(0xe9edf0, 0x1d2936, 0x2b5a83),
          new CoverColours(0x1f2d3a, 0xf3ead8, 0xd3aa63),
          new CoverColours(0x581f1e, 0xf4e9d8, 0xdcb57f),
          new CoverColours(0x21372f, 0xf2ecd9, 0xc9a660));

  /** The colours of a book. */
  static CoverColours of(String title) {
    return ALL.get(Math.floorMod(title.hashCode(), ALL.size()));
  }

  /** The palette of {@link CoverCanvas#rows()}: red, green and blue of each colour. */
  byte[] palette() {
    byte[] palette = new byte[3 * (1 + 2 * CoverCanvas.SHADES)];
    put(palette, 0, paper, 0);
    for (int shade = 1; shade <= CoverCanvas.SHADES; shade++) {
      put(palette, shade, text, shade);
      put(palette, CoverCanvas.SHADES + shade, accent, shade);
    }
    return palette;
  }

  private void put(byte[] palette, int index, int ink, int shade) {
    for (int part = 0; part < 3; part++) {
      int shift = 16 - 8 * part;
      int from = paper >> shift & 0xff;
      int to = ink >> shift & 0xff;
      palette[3 * index + part] = (byte) (from + (to - from) * shade / CoverCanvas.SHADES);
    }
  }
}

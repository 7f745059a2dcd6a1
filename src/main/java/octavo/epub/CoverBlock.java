package octavo.epub;

import java.util.List;

/**
 * Centred lines of a cover, their size found.
 *
 * @param lines from the top
 * @param face they are set in
 * @param style what it was found by
 * @param size of the em in pixels
 */
record CoverBlock(List<String> lines, CoverFace face, CoverStyle style, double size) {
  /** From the base line to the middle of the capitals, in ems. */
  private static final double CAPITALS = 0.65;

  private static final int LONGEST = 600;

  /** Sets a text as large as looks well; what no cover can hold is cut with an ellipsis. */
  static CoverBlock fit(String text, CoverFace face, CoverStyle style, double measure) {
    CoverLines lines = new CoverLines(shortened(text), face, style.tracking());
    for (double size : style.sizes()) {
      List<String> broken = lines.at(size, measure);
      boolean high = broken.size() * size * style.leading() > style.height();
      if (!broken.isEmpty() && !high && broken.size() <= style.mostLines(size)) {
        return new CoverBlock(broken, face, style, size);
      }
    }
    // A word without end, or more lines than there is room for.
    double least = style.sizes()[style.sizes().length - 1];
    List<String> broken = lines.at(least, measure);
    if (broken.isEmpty()) {
      String all = shortened(text);
      double size = Math.min(least, measure / face.width(all, 1, style.tracking()));
      return new CoverBlock(List.of(all), face, style, size);
    }
    int room = (int) (style.height() / (least * style.leading()));
    return new CoverBlock(broken.subList(0, Math.min(room, broken.size())), face, style, least);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, space > 0 ? space : LONGEST);
  }

  /** From the top of the first line's capitals to the last base line. */
  double height() {
    return (lines.size() - 1) * size * style.leading() + size * CAPITALS;
  }

  /**
   * Draws it.
   *
   * @param top where the capitals of the first line begin
   */
  void draw(CoverCanvas canvas, double top, CoverCanvas.Ink ink) {
    double y = top + size * CAPITALS;
    for (String line : lines) {
      double x = (CoverCanvas.WIDTH - face.width(line, size, style.tracking())) / 2;
      CoverFace.Setting setting = new CoverFace.Setting(size, style.tracking(), x, y);
      for (CoverPath glyph : face.outlines(line, setting)) {
        canvas.fill(glyph, ink);
      }
      y += size * style.leading();
    }
  }
}

package octavo.pdf.paint;

import octavo.pdf.document.PdfBytes;

/**
 * Where what is placed on a page stands in the space that its content stream draws in (ISO 32000-1,
 * 8.3), which is turned by a quarter for what is turned itself.
 *
 * @param top where the top of what is placed is in that space, in points from its bottom
 * @param isTurned whether the space is turned to the left
 * @param x where a turned space begins on the page, from its left
 * @param y the same from the page's bottom
 */
record PageSpace(double top, boolean isTurned, double x, double y) {
  /** That of an upright page so high. */
  static PageSpace upright(double height) {
    return new PageSpace(height, false, 0, 0);
  }

  /** One within this, turned to the left about a place. */
  PageSpace turned(double left, double down) {
    return new PageSpace(0, true, left, top - down);
  }

  /** Where something stands that is so far down. */
  double up(double down) {
    return top - down;
  }

  /** An area of this space on the page. */
  Area onPage(Area area) {
    return isTurned
        ? new Area(x - area.top(), y + area.left(), x - area.bottom(), y + area.right())
        : area;
  }

  /** Lets what is drawn from here on be drawn in this space. */
  void enter(PdfBytes out) {
    out.put("q 0 1 -1 0 ").numbers(x, y).put("cm\n");
  }

  /** Ends that. */
  void leave(PdfBytes out) {
    out.put("Q\n");
  }
}

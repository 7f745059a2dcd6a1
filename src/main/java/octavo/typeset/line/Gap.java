package octavo.typeset.line;

/**
 * The white between two characters of which one at least is East Asian (JLReq 3.1.4 to 3.2.6), and
 * how it gives way when a line is justified (3.8).
 *
 * @param kind when its turn comes
 * @param width as it is by nature, in points; so the others
 * @param stretch how far it grows before that is bad
 * @param shrink how far it can shrink
 */
record Gap(Kind kind, double width, double stretch, double shrink) {
  /** In the order in which they shrink, after word spaces. */
  enum Kind {
    /** Of brackets, commas and full stops. */
    BRACKET,
    /** Around middle dots. */
    MIDDLE,
    /** Between an ideograph or kana and a western letter or figure. */
    MIXED,
    /** None by nature. */
    SOLID
  }

  /** None at all. */
  static final Gap NONE = new Gap(Kind.SOLID, 0, 0, 0);

  /** Between ideographs and western letters; it may shrink to half and grow to twice this. */
  private static final double QUARTER = 0.25;

  /**
   * How far solid characters are drawn apart before that is as bad as word spaces half as wide
   * again: a sixteenth of an em. JLReq lets them go four times as far, which shows.
   */
  private static final double APART = 1 / 16.0;

  /**
   * The gap between two characters.
   *
   * @param from the kind of a western word's last letter is {@link EastAsian#WESTERN}
   * @param isSpaced whether a letter or figure of western text stands at the side that is western
   */
  static Gap between(CharacterFrame from, CharacterFrame to, boolean isSpaced) {
    if (to.isClosing()) {
      return from.kind() == EastAsian.MIDDLE ? middle(from.after()) : NONE;
    }
    if (from.kind() == EastAsian.OPEN) {
      return to.kind() == EastAsian.MIDDLE ? middle(to.before()) : NONE;
    }
    boolean isFromMiddle = from.kind() == EastAsian.MIDDLE && from.after() > 0;
    boolean isToMiddle = to.kind() == EastAsian.MIDDLE && to.before() > 0;
    if (isFromMiddle || isToMiddle && from.kind() <= EastAsian.CLOSE) {
      return middle(isFromMiddle ? from.after() : to.before());
    }
    double white = Math.max(from.after(), to.before());
    if (white > 0) {
      boolean isFixed = from.kind() == EastAsian.STOP && to.before() == 0;
      double em = Math.max(from.em(), to.em());
      return new Gap(Kind.BRACKET, white, APART * em, isFixed ? 0 : white / 2);
    }
    return plain(from, to, isSpaced);
  }

  private static Gap plain(CharacterFrame from, CharacterFrame to, boolean isSpaced) {
    boolean isWestern = from.kind() == EastAsian.WESTERN || to.kind() == EastAsian.WESTERN;
    if (isWestern) {
      double em = from.kind() == EastAsian.WESTERN ? to.em() : from.em();
      byte kind = from.kind() == EastAsian.WESTERN ? to.kind() : from.kind();
      boolean isApart = isSpaced && kind == EastAsian.IDEOGRAPH;
      return isApart ? new Gap(Kind.MIXED, QUARTER * em, QUARTER * em, QUARTER * em / 2) : NONE;
    }
    boolean isOne = from.kind() == EastAsian.INSEPARABLE && to.kind() == EastAsian.INSEPARABLE;
    return isOne ? NONE : new Gap(Kind.SOLID, 0, APART * Math.min(from.em(), to.em()), 0);
  }

  private static Gap middle(double width) {
    return width > 0 ? new Gap(Kind.MIDDLE, width, 0, width) : NONE;
  }
}

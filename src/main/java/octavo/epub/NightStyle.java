package octavo.epub;

/**
 * Gives what is drawn dark on nothing a light ground where that of the page is dark. Where a
 * reading system does not say whether it is (CSS Media Queries 5, section 12.5), it has the light
 * ground always, which is not seen on white.
 */
final class NightStyle {
  /** The class of such images. */
  static final String CLASS = "drawn-dark";

  private static final String RULE = "img." + CLASS + " { background-color: #fff; }";

  private NightStyle() {}

  /**
   * The rules of a book.
   *
   * @param told whether the style sheet learns that the ground is dark
   */
  static String of(Iterable<EpubImage> images, boolean told) {
    for (EpubImage image : images) {
      if (image.as().isLostAtNight()) {
        return told ? "@media (prefers-color-scheme: dark) { " + RULE + " }\n" : RULE + "\n";
      }
    }
    return "";
  }
}

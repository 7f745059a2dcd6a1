package octavo.pdf.paint;

/** How much smaller images become that are printed much finer than an edition wants. */
final class Downsampling {
  /** An image is left alone that has no more than so many times the dots that are wanted. */
  private static final double MUCH_FINER = 1.5;

  private Downsampling() {}

  /**
   * How much smaller an image becomes.
   *
   * @param dots its dots per inch
   * @param wanted those it is to have; 0 for as many as it has
   * @return a factor of its sides below 1; 1 to leave it alone
   */
  static double factor(double dots, int wanted) {
    return wanted == 0 || dots <= wanted * MUCH_FINER ? 1 : wanted / dots;
  }
}

package octavo.typeset.style;

/**
 * A length that may depend on the measure.
 *
 * @param points the fixed part
 * @param share the part of the measure; 0.5 is half of it
 */
public record Distance(double points, double share) {
  /** No distance. */
  public static final Distance ZERO = new Distance(0, 0);

  /** As much as there is: what follows stands at the foot of its page. */
  public static final Distance FILL = new Distance(Double.POSITIVE_INFINITY, 0);

  /** In points, where the measure is so wide. */
  public double in(double measure) {
    return points + share * measure;
  }
}

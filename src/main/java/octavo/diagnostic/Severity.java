package octavo.diagnostic;

/** How much a finding matters; declared from worst to mildest. */
public enum Severity {
  /** The editions concerned are not written. */
  ERROR,
  /** The output is written, and something in it is not as the author would want it. */
  WARNING,
  /** Something was guessed, or is worth knowing. */
  NOTE
}

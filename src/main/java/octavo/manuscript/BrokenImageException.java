package octavo.manuscript;

import octavo.diagnostic.DiagnosticCode;

/** An image file that is not what an image has to be; becomes a diagnostic in the inspector. */
final class BrokenImageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final DiagnosticCode code;
  private final String hint;
  private final boolean cutOff;

  /**
   * @param message what is wrong, to be read after the file's name
   * @param hint what to do
   */
  BrokenImageException(DiagnosticCode code, String message, String hint) {
    this(code, message, hint, false);
  }

  private BrokenImageException(DiagnosticCode code, String message, String hint, boolean cutOff) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.cutOff = cutOff;
  }

  /** A file that ends too early. */
  static BrokenImageException truncated(String kind) {
    return new BrokenImageException(
        DiagnosticCode.FIG_BROKEN,
        "is a " + kind + " that ends too early",
        "copy or export it again",
        true);
  }

  /** A file whose content contradicts itself. */
  static BrokenImageException damaged(String message) {
    return new BrokenImageException(DiagnosticCode.FIG_BROKEN, message, "export it again");
  }

  DiagnosticCode code() {
    return code;
  }

  String hint() {
    return hint;
  }

  /** Whether the file is sound as far as it goes. */
  boolean isCutOff() {
    return cutOff;
  }
}

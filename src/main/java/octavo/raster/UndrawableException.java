package octavo.raster;

/** A picture that no library at hand can draw; becomes a diagnostic. */
public final class UndrawableException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message why
   */
  public UndrawableException(String message) {
    super(message);
  }

  UndrawableException(String message, Throwable cause) {
    super(message, cause);
  }
}

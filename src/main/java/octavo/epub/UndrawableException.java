package octavo.epub;

/** A picture that no library at hand can draw; becomes a diagnostic. */
final class UndrawableException extends Exception {
  private static final long serialVersionUID = 1L;

  UndrawableException(String message) {
    super(message);
  }
}

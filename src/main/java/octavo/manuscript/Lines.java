package octavo.manuscript;

/** Walks a text line by line without copying it; a line ends with LF, CR LF or CR. */
final class Lines {
  private Lines() {}

  /** The offset at which the line that begins at {@code start} ends, its line end left out. */
  static int end(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** The offset of the line after the one that ends at {@code end}. */
  static int next(String text, int end) {
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
}

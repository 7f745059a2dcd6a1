package octavo.manuscript;

/** Leads positions in a text with includes resolved back to the file that asked for them. */
@FunctionalInterface
public interface Origins {
  /** Of a text that is the file's own. */
  Origins SAME = offset -> offset;

  /**
   * The offset in the author's file: of the character itself, or of the include that brought it in.
   *
   * @param offset a 0-based UTF-16 offset in the resolved text, its length included
   */
  int original(int offset);
}

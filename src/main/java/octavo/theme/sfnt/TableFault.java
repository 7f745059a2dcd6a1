package octavo.theme.sfnt;

/**
 * A table of a font that is damaged, though type can be set from the font.
 *
 * @param tag the table's name
 * @param reason half a sentence that says what is wrong with it: {@code ends early}
 */
public record TableFault(String tag, String reason) {
  /** Half a sentence that names the table. */
  public String message() {
    return FontException.of(tag, reason).getMessage();
  }
}

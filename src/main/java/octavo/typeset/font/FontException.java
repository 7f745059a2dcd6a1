package octavo.typeset.font;

import java.io.IOException;

/**
 * A font file that type cannot be set from. The message is half a sentence that says why, fit for a
 * diagnostic: {@code its table 'glyf' lies outside the file}.
 */
public final class FontException extends IOException {
  private static final long serialVersionUID = 1;

  /** A font file that cannot be used, and why. */
  public FontException(String reason) {
    super(reason);
  }
}

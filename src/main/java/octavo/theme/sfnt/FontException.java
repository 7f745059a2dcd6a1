package octavo.theme.sfnt;

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

  /** A font that cannot be used for what is wrong with one of its tables. */
  static FontException of(String tag, String reason) {
    return new FontException("its table " + shown(tag) + " " + reason);
  }

  /** A tag fit to be printed, whatever bytes a broken font has there. */
  static String shown(String tag) {
    return "'" + tag.replaceAll("[^!-~]+", " ").strip() + "'";
  }
}

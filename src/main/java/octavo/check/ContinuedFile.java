package octavo.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of an EPUB that goes on with what another began, where a document was too large. Frames
 * that devices lay out pages by may stand around it.
 */
final class ContinuedFile {
  private static final Pattern FIRST =
      Pattern.compile(
          "<body[^>]*>\\s*(?:<div[^>]*>\\s*)*<section[^>]* data-continues=\"([^\"]*)\"");

  /** How much of a file is sure to hold its first element, in bytes. */
  static final int HEAD = 4096;

  private ContinuedFile() {}

  /** The name of the file that began it, without its extension; empty where it begins itself. */
  static Optional<String> of(String text) {
    Matcher first = FIRST.matcher(text);
    return first.find() ? Optional.of(first.group(1)) : Optional.empty();
  }
}

package octavo.manuscript;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language tag as BCP 47 (RFC 5646) has it. */
final class LanguageTag {
  // A longer first part is well-formed, reserved, and in practice "english".
  private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");

  private LanguageTag() {}

  /** The tag with its usual upper and lower case; empty when it is not well-formed. */
  static Optional<String> parse(String written) {
    if (!FORM.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(written).build().toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** What to write instead. */
  static String hint(String written) {
    Optional<String> dashed = parse(written.replace('_', '-'));
    return dashed
        .map(tag -> "write " + tag)
        .orElse("write a tag such as en, en-GB, pt-BR or zh-Hant");
  }
}

package octavo.manuscript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks identifiers of a publication: ISBNs by their check digit (ISO 2108), {@code urn:uuid:}
 * (RFC 9562) and other URNs (RFC 8141) and URLs by their form.
 */
final class Identifiers {
  private static final Pattern UUID =
      Pattern.compile("(?i)urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern URN =
      Pattern.compile("(?i)urn:(?!isbn:|uuid:)[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:[!-~]+");
  private static final Pattern URL = Pattern.compile("(?i)(?:https?://|doi:)[!-~]+");
  private static final Pattern ISBN =
      Pattern.compile("(?i)(?:urn:isbn:|isbn[: ]\\s*)?([0-9][0-9 -]{8,20}[0-9x])");

  private Identifiers() {}

  /**
   * What was found.
   *
   * @param value the identifier to use: an ISBN as its 13 digits, others as written; empty when it
   *     is none
   * @param problem what is wrong with it, as the end of a sentence; empty when nothing is
   */
  record Checked(String value, String problem) {}

  /** Checks an identifier. */
  static Checked check(String written) {
    String text = written.strip();
    boolean uri =
        UUID.matcher(text).matches() || URN.matcher(text).matches() || URL.matcher(text).matches();
    if (uri) {
      return new Checked(text, "");
    }
    Matcher isbn = ISBN.matcher(text);
    if (!isbn.matches()) {
      return new Checked("", "is neither an ISBN nor a URN");
    }
    String digits = isbn.group(1).replace("-", "").replace(" ", "").replace('x', 'X');
    return switch (digits.length()) {
      case 13 -> isbn13(digits);
      case 10 -> isbn10(digits);
      default -> new Checked("", "is no ISBN: it has " + digits.length() + " digits, not 13");
    };
  }

  private static Checked isbn13(String digits) {
    if (!digits.startsWith("978") && !digits.startsWith("979") || digits.endsWith("X")) {
      return new Checked("", "is no ISBN: one of 13 digits begins with 978 or 979");
    }
    char right = checkDigit13(digits);
    return digits.charAt(12) == right
        ? new Checked(digits, "")
        : new Checked("", "is no ISBN: its last digit should be " + right);
  }

  private static Checked isbn10(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int rest = (11 - sum % 11) % 11;
    char right = rest == 10 ? 'X' : (char) ('0' + rest);
    if (digits.charAt(9) != right) {
      return new Checked("", "is no ISBN: its last digit should be " + right);
    }
    String longer = "978" + digits.substring(0, 9);
    return new Checked(longer + checkDigit13(longer), "");
  }

  private static char checkDigit13(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** The identifier to use, when nothing is wrong with it. */
  static Optional<String> valid(String written) {
    return Optional.of(check(written)).map(Checked::value).filter(value -> !value.isEmpty());
  }
}

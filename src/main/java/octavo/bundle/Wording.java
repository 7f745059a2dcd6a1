package octavo.bundle;

import java.util.Locale;
import octavo.book.Labels;

/** Whether Octavo has words in a book's language, or English ones stand in for them. */
record Wording(String language) {
  boolean isOwn() {
    String spoken = Labels.of(language).language();
    return !spoken.equals("en") || language.toLowerCase(Locale.ROOT).matches("en(-.*)?");
  }
}

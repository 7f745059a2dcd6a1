package octavo.bundle;

import java.util.List;
import java.util.Optional;
import octavo.book.Labels;
import octavo.book.Labels.Word;

/**
 * What is asked of the catalogue of a shelf.
 *
 * @param title what it is called; empty for "Books" in its language
 * @param language of its own words, a BCP 47 tag; empty for that of its first book
 */
public record Catalogue(Optional<String> title, Optional<String> language) {
  /** The same with nothing left open. */
  Named named(List<ShelvedBook> books) {
    String tag =
        language.orElseGet(
            () -> books.stream().findFirst().map(book -> book.text("dc:language")).orElse("en"));
    Labels labels = Labels.of(tag);
    return new Named(title.orElseGet(() -> labels.text(Word.BOOKS)), tag, labels);
  }

  /**
   * A catalogue with a name and words.
   *
   * @param title what it is called
   * @param asked the language asked for
   * @param labels its words, which are English where Octavo has none in that
   */
  record Named(String title, String asked, Labels labels) {
    boolean isOwn() {
      return new Wording(asked).isOwn();
    }

    /** The language of its words. */
    String language() {
      return isOwn() ? asked : "en";
    }
  }
}

package octavo.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.Metadata;
import octavo.manuscript.Edition;

/** What an edition of a book is known by. */
public final class EditionIdentifier {
  private EditionIdentifier() {}

  /**
   * The identifier given to the edition, a URN where it is an ISBN; else {@link #ofBook that of the
   * book}.
   */
  public static String of(Metadata book, Edition edition) {
    return given(book, edition).orElseGet(() -> ofBook(book));
  }

  /** The identifier given to the edition, a URN where it is an ISBN. */
  static Optional<String> given(Metadata book, Edition edition) {
    String given =
        edition.identifier().isEmpty()
            ? book.identifiers().getOrDefault(edition.name(), "")
            : edition.identifier();
    return given.isBlank() ? Optional.empty() : Optional.of(Identifiers.asUrn(given));
  }

  /** A URN made of the book's title, creators and language. */
  public static String ofBook(Metadata book) {
    List<String> names = new ArrayList<>();
    book.creators().forEach(creator -> names.add(creator.name()));
    return Identifiers.named(book.title(), names, book.language());
  }
}

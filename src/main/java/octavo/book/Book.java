package octavo.book;

import java.util.List;
import java.util.Optional;

/**
 * A whole book, resolved: every link leads somewhere, every reference has a note, no draft mark is
 * left. The same value serves every edition.
 *
 * @param metadata what it is called and whose it is
 * @param contents its components in the author's order
 * @param notes every note once; {@link NoteReference#note()} is an index into it
 * @param cover the author's cover image, if there is one
 * @param whole the book this one is a selection of, if it is one: notes and references of a
 *     selection have the numbers they have there
 */
public record Book(
    Metadata metadata,
    List<Component> contents,
    List<Note> notes,
    Optional<ImageSource> cover,
    Optional<Book> whole) {
  /** Copies the lists. */
  public Book {
    contents = List.copyOf(contents);
    notes = List.copyOf(notes);
  }

  /** A book that is no selection of another. */
  public Book(
      Metadata metadata, List<Component> contents, List<Note> notes, Optional<ImageSource> cover) {
    this(metadata, contents, notes, cover, Optional.empty());
  }
}

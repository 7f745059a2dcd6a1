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
 */
public record Book(
    Metadata metadata, List<Component> contents, List<Note> notes, Optional<ImageSource> cover) {
  /** Copies the lists. */
  public Book {
    contents = List.copyOf(contents);
    notes = List.copyOf(notes);
  }
}

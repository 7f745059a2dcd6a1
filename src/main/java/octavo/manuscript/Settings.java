package octavo.manuscript;

import java.util.List;
import octavo.book.Metadata;

/**
 * What is said of the book outside its text.
 *
 * @param metadata title, creators, language and the rest, guesses filled in
 * @param cover the path of the cover image relative to the book folder, or empty
 * @param numbered whether {@code [18]} is a reference even without a definition
 * @param missingNotes what is done about a reference without a text
 * @param systemFonts whether fonts of the system may be used
 * @param editions in the author's order; {@code epub} and {@code print} always exist
 * @param certification who answers for its accessibility, as far as no program can judge it
 */
public record Settings(
    Metadata metadata,
    String cover,
    boolean numbered,
    MissingNotes missingNotes,
    boolean systemFonts,
    List<Edition> editions,
    Certification certification) {
  /** The keys of {@code book.yaml}, in their usual order. */
  public static final List<String> KEYS =
      List.of(
          "title",
          "subtitle",
          "creators",
          "language",
          "date",
          "identifiers",
          "publisher",
          "rights",
          "description",
          "subjects",
          "series",
          "address",
          "cover",
          "contents",
          "notes",
          "theme",
          "fonts",
          "editions",
          "accessibility");

  /** Copies the editions. */
  public Settings {
    editions = List.copyOf(editions);
  }

  /** The names of editions that any book has when they are asked for, whatever its settings say. */
  public static List<String> editionsOfAnyBook() {
    return EditionsReader.forAnyBook();
  }

  /** The keys of an edition in {@code book.yaml}. */
  public static List<String> keysOfEditions() {
    return List.of(EditionsReader.KEYS);
  }

  /** What is done about a reference without a note text. */
  public enum MissingNotes {
    /** The note prints that its source was not given; a warning. */
    MARK,
    /** The reference keeps its number as plain text and no note is printed; a warning. */
    OMIT,
    /** An error. */
    ERROR
  }
}

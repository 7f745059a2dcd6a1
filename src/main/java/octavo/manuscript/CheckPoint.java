package octavo.manuscript;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of WCAG 2.2, levels A and AA, only a person can judge in a book: the checklist of {@code
 * accessibility.checked} in {@code book.yaml}. A name is permanent.
 */
public enum CheckPoint {
  ALTERNATIVE_TEXTS(
      Need.IMAGES, "1.1.1", "each alternative text says what its image says in its place"),
  TEXT_IN_IMAGES(
      Need.IMAGES, "1.4.5", "no image shows words that could be text, but for logotypes"),
  IMAGE_CONTRAST(
      Need.IMAGES,
      "1.4.3, 1.4.11",
      "what must be seen in an image stands out from what is beside it, 3:1, and words 4.5:1"),
  COLOUR(Need.ALWAYS, "1.4.1", "nothing is told by colour alone, in text, images and tables"),
  SENSES(
      Need.ALWAYS,
      "1.3.3",
      "no instruction depends on shape, size, place or sound alone: not “the box on the right”"),
  HEADINGS(Need.ALWAYS, "2.4.6", "each heading says what stands below it"),
  LANGUAGES(
      Need.ALWAYS,
      "3.1.2",
      "passages in another language of the same script are marked: {lang=fr}"),
  READING_ORDER(Need.ALWAYS, "1.3.2", "boxes, figures and tables make sense where they are read"),
  TABLE_HEADS(Need.TABLES, "1.3.1", "the header cells of each table are those that name its cells"),
  LINKS(Need.LINKS, "2.4.4", "each link says, with the sentence around it, where it leads"),
  TRANSCRIPTS(
      Need.MEDIA,
      "1.2.1, 1.2.3, 1.2.5",
      "sound has a transcript, and what is seen in a film is told"),
  FLASHES(Need.MOVEMENT, "2.3.1, 2.2.2", "nothing flashes more than three times a second");

  /** When a question arises. */
  public enum Need {
    ALWAYS,
    IMAGES,
    TABLES,
    LINKS,
    MEDIA,
    MOVEMENT
  }

  private final Need need;
  private final String criteria;
  private final String statement;

  CheckPoint(Need need, String criteria, String statement) {
    this.need = need;
    this.criteria = criteria;
    this.statement = statement;
  }

  /** The point of a name, such as {@code alternative-texts}. */
  public static Optional<CheckPoint> of(String name) {
    return Stream.of(values()).filter(point -> point.key().equals(name)).findFirst();
  }

  /** Its name in {@code book.yaml}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** When it is to be checked. */
  public Need need() {
    return need;
  }

  /** The success criteria of WCAG 2.2 it stands for. */
  public String criteria() {
    return criteria;
  }

  /** What who checks it says, as half a sentence. */
  public String statement() {
    return statement;
  }
}

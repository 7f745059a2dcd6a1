package octavo.theme;

import java.io.IOException;
import java.util.List;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.theme.sfnt.FontCheck;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontTables;
import octavo.theme.sfnt.TableFault;

/**
 * One font file of a family.
 *
 * @param family as style sheets name it
 * @param weight as in CSS, 100 to 900
 * @param italic whether it is the italic
 * @param name the file's name, for messages and for the EPUB
 * @param bytes a supplier that reads the file's content anew
 * @param place where it is asked for, for messages
 * @param origin who answers for its tables
 */
public record FontFile(
    String family,
    int weight,
    boolean italic,
    String name,
    Bytes bytes,
    Place place,
    Origin origin) {
  /** Who answers for a font's tables. */
  public enum Origin {
    /** This program, which ships it: its own tests have examined the file. */
    PROGRAM,
    /** Whoever gave it: it is examined each time it is used. */
    USER
  }

  /** A font that no file of the book asks for. */
  public FontFile(String family, int weight, boolean italic, String name, Bytes bytes) {
    this(family, weight, italic, name, bytes, new FilePlace(name), Origin.USER);
  }

  /**
   * The damaged tables of a face of this file, each once; those of a font of the program are not
   * looked at.
   *
   * @throws FontException when type cannot be set from the face
   */
  public List<TableFault> faults(FontTables tables) throws FontException {
    return origin == Origin.PROGRAM ? List.of() : FontCheck.faults(tables);
  }

  /**
   * The damaged tables of its first face, as {@link #faults(FontTables)} has them.
   *
   * @throws FontException when type cannot be set from the face
   * @throws IOException when it cannot be read
   */
  public List<TableFault> faults() throws IOException {
    return origin == Origin.PROGRAM ? List.of() : faults(FontTables.of(bytes.read(), 0));
  }

  /** The content of a font file, from a folder or from within the program. */
  @FunctionalInterface
  public interface Bytes {
    /**
     * Reads the content.
     *
     * @throws IOException when it cannot be read
     */
    byte[] read() throws IOException;
  }
}

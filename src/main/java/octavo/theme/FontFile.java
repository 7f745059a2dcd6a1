package octavo.theme;

import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;

/**
 * One font file of a family.
 *
 * @param family as style sheets name it
 * @param weight as in CSS, 100 to 900
 * @param italic whether it is the italic
 * @param name the file's name, for messages and for the EPUB
 * @param bytes a supplier that reads the file's content anew
 * @param place where it is asked for, for messages
 */
public record FontFile(
    String family, int weight, boolean italic, String name, Bytes bytes, Place place) {
  /** A font that no file of the book asks for. */
  public FontFile(String family, int weight, boolean italic, String name, Bytes bytes) {
    this(family, weight, italic, name, bytes, new FilePlace(name));
  }

  /** The content of a font file, from a folder or from within the program. */
  @FunctionalInterface
  public interface Bytes {
    /**
     * Reads the content.
     *
     * @throws java.io.IOException when it cannot be read
     */
    byte[] read() throws java.io.IOException;
  }
}

package octavo.theme;

/**
 * One font file of a family.
 *
 * @param family as style sheets name it
 * @param weight as in CSS, 100 to 900
 * @param italic whether it is the italic
 * @param name the file's name, for messages and for the EPUB
 * @param bytes a supplier that reads the file's content anew
 */
public record FontFile(String family, int weight, boolean italic, String name, Bytes bytes) {
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

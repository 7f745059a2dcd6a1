package octavo.importer.text;

import java.util.List;

/**
 * All that can be read in a source, as one text in the order of reading. Of a plain text it is the
 * decoded file; of other formats the characters of their paragraphs, with a line end after each.
 * Offsets are 0-based UTF-16; line ends are {@code \n} only.
 *
 * @param name the file's name, for messages
 * @param text the characters
 * @param landmarks where in the source stretches of the transcript stand, by ascending offset; none
 *     where the lines of the transcript are those of the source
 */
public record Transcript(String name, String text, List<Landmark> landmarks) {
  /**
   * A place of the source that people can find.
   *
   * @param offset the first offset of the transcript that stands there
   * @param place such as {@code line 12} or {@code footnotes.xml, note 3}
   */
  public record Landmark(int offset, String place) {}

  /** Checks the order of the landmarks. */
  public Transcript {
    landmarks = List.copyOf(landmarks);
    for (int i = 1; i < landmarks.size(); i++) {
      if (landmarks.get(i).offset() < landmarks.get(i - 1).offset()) {
        throw new IllegalArgumentException("landmark " + landmarks.get(i) + " out of order");
      }
    }
  }

  /** Where in the source the character at an offset stands, such as {@code line 12}. */
  public String place(int offset) {
    if (landmarks.isEmpty() || landmarks.getFirst().offset() > offset) {
      return "line " + line(offset);
    }
    int low = 0;
    int high = landmarks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (landmarks.get(middle).offset() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return landmarks.get(low).place();
  }

  /** The 1-based line of the transcript that holds the character at an offset. */
  public int line(int offset) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }
}

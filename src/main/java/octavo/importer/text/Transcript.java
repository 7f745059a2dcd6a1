package octavo.importer.text;

import java.util.Arrays;
import java.util.List;

/**
 * All that can be read in a source, as one text in the order of reading. Of a plain text it is the
 * decoded file; of other formats the characters of their paragraphs, with a line end after each.
 * Offsets are 0-based UTF-16; line ends are {@code \n} only.
 */
public final class Transcript {
  private final String name;
  private final String text;
  private final List<Landmark> landmarks;
  private final int[] lineStarts;

  /**
   * A place of the source that people can find.
   *
   * @param offset the first offset of the transcript that stands there
   * @param place such as {@code line 12} or {@code footnotes.xml, note 3}
   */
  public record Landmark(int offset, String place) {}

  /**
   * The transcript of a source.
   *
   * @param name the file's name, for messages
   * @param text the characters
   * @param landmarks where in the source stretches of the transcript stand, by ascending offset;
   *     none where the lines of the transcript are those of the source
   */
  public Transcript(String name, String text, List<Landmark> landmarks) {
    this.name = name;
    this.text = text;
    this.landmarks = List.copyOf(landmarks);
    this.lineStarts = lineStarts(text);
    for (int i = 1; i < landmarks.size(); i++) {
      if (landmarks.get(i).offset() < landmarks.get(i - 1).offset()) {
        throw new IllegalArgumentException("landmark " + landmarks.get(i) + " out of order");
      }
    }
  }

  /** The file's name, for messages. */
  public String name() {
    return name;
  }

  /** The characters. */
  public String text() {
    return text;
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
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts[count++] = at + 1;
    }
    return starts;
  }
}

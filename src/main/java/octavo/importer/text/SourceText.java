package octavo.importer.text;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A source as it was read, before anything is mended.
 *
 * @param transcript all it says
 * @param passages its blocks in the order of reading; together they hold each character of the
 *     transcript that is no white space once, but for those that {@code dropped} names
 * @param dropped what the format itself marks as no part of the text: running heads, navigation
 * @param particulars what it says of itself
 * @param images the pictures that came with it, by their names in the folder {@code images}
 * @param markup how much of its structure it says itself
 */
public record SourceText(
    Transcript transcript,
    List<Passage> passages,
    List<Dropped> dropped,
    Particulars particulars,
    SortedMap<String, byte[]> images,
    Markup markup) {
  /** How much of its structure a source says itself; its characters stand for themselves. */
  public enum Markup {
    /** None. */
    NONE,
    /**
     * What is a heading, an item or a note, by signs that somebody has typed; the marks and
     * quotation marks of its sentences may be damaged as in plain text.
     */
    MARKED,
    /** What is a heading, an item or a note. */
    STRUCTURED
  }

  /**
   * A stretch of the transcript that a reader left out.
   *
   * @param start its first offset
   * @param end the offset after its last
   * @param what what it is, such as {@code navigation}
   */
  public record Dropped(int start, int end, String what) {}

  /** Copies the collections. */
  public SourceText {
    passages = List.copyOf(passages);
    dropped = List.copyOf(dropped);
    images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
  }

  /** The same source with other passages and particulars: those that mending has made. */
  public SourceText with(List<Passage> mended, Particulars found) {
    return new SourceText(transcript, mended, dropped, found, images, markup);
  }
}

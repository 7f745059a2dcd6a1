package octavo.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The text of one piece of a finished edition as it was read back: of a PDF the content of one
 * structure element right below the document, of an EPUB a document of the spine.
 *
 * <p>Words are separated by spaces. {@link MarkedText#LINE_END} and {@link MarkedText#GAP} say that
 * a word may or may not end there.
 */
final class ReadPiece {
  private final Characters text = new Characters();

  /** For each character whether it lies in a link. */
  private final BitSet links = new BitSet();

  private final List<String> alternatives = new ArrayList<>();
  private final List<String> formulas = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<String, Integer> places = new TreeMap<>();

  /** What of it stands on one page. */
  private record Stretch(int from, int sheet) {}

  /** The character at an offset. */
  char charAt(int offset) {
    return text.charAt(offset);
  }

  int length() {
    return text.length();
  }

  boolean inLink(int offset) {
    return links.get(offset);
  }

  /** Says on which page or in which document it begins or goes on. */
  void goOn(int on) {
    if (stretches.isEmpty() || stretches.getLast().sheet() != on) {
      stretches.add(new Stretch(text.length(), on));
    }
  }

  /** The page it begins on, or its document's place in the spine, counted from 0. */
  Optional<Integer> sheet() {
    return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getFirst().sheet());
  }

  /** Says where the text begins that links know by a name. */
  void addPlace(String name, int offset) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (stretches.get(middle).from() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low > 0) {
      places.put(name, stretches.get(low - 1).sheet());
    }
  }

  /** By name the page on which the text begins that links know by it. */
  Map<String, Integer> places() {
    return places;
  }

  /** Adds the alternative text of an image; empty for one that is there and says nothing. */
  void addAlternative(String text) {
    alternatives.add(text);
  }

  /** The alternative texts of its images in order. */
  List<String> alternatives() {
    return alternatives;
  }

  /** Adds a formula; what it says in plain characters is what of it is in the text. */
  void add(FormulaText formula, boolean inLink) {
    add(formula.alternative(), inLink);
    formulas.add(formula.shown());
  }

  /** What its formulas show, in order. */
  List<String> formulas() {
    return formulas;
  }

  /** Some of its characters, with the marks among them, as a piece. */
  ReadPiece part(int from, int to) {
    ReadPiece part = new ReadPiece();
    part.text.add(text, from, to);
    return part;
  }

  /** Adds a mark or a space, unless there is nothing to add or the text ends in a space. */
  void separate(char separator) {
    int length = text.length();
    if (separator != MarkedText.NOTHING && length > 0 && text.charAt(length - 1) != ' ') {
      text.add(separator);
    }
  }

  /** The words' own characters: what is no word of any language is left out, the rest is NFC. */
  void add(Characters characters, boolean inLink) {
    int from = text.length();
    WordText.append(characters, text);
    if (inLink) {
      links.set(from, text.length());
    }
  }

  /** The words of a string. */
  void add(String characters, boolean inLink) {
    Characters copy = new Characters();
    copy.add(characters);
    add(copy, inLink);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

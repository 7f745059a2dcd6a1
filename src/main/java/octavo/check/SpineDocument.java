package octavo.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the text of one document of a spine, as far as it can be seen, and the marks of pages. */
final class SpineDocument {
  /** Elements within a line; at the edges of all others a word ends. */
  static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
          "strong", "sub", "sup", "time", "u", "var", "wbr");

  static final String MATHML = "http://www.w3.org/1998/Math/MathML";
  static final Set<String> UNREAD = Set.of("head", "script", "style", "svg", "template");

  private final String path;
  private final ReadPiece piece;
  private final BitSet hidden;
  private final List<MarkedPage> marks;

  /** How many elements have begun. */
  private int elements;

  /** How many of those that are open are not read, or lie within one. */
  private int unread;

  /** How many of those that are open are links. */
  private int links;

  /** The one that is open. */
  private Optional<FormulaText> formula = Optional.empty();

  /**
   * A document to be read.
   *
   * @param path within the EPUB
   * @param piece what its text is added to
   * @param hidden which of its elements style sheets take away, in order
   * @param marks what its marks of pages are added to
   */
  SpineDocument(String path, ReadPiece piece, BitSet hidden, List<MarkedPage> marks) {
    this.path = path;
    this.piece = piece;
    this.hidden = hidden;
    this.marks = marks;
  }

  void read(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      goOn(reader);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> begin(reader);
        case XMLStreamConstants.END_ELEMENT -> end(reader);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (unread == 0) {
            piece.add(reader.getText().replace('\n', ' '), links > 0);
          }
        }
        default -> {
          // Comments, processing instructions, the ends of the document: no text.
        }
      }
    }
  }

  private void begin(XMLStreamReader at) {
    edge(at);
    boolean isFormula = at.getLocalName().equals(FormulaText.ROOT);
    boolean read = unread == 0 && isRead(at) && !hidden.get(elements);
    if (read && isFormula) {
      formula = Optional.of(new FormulaText(SpineText.attribute(at, "alttext")));
      goOn(at);
    }
    unread += read && !isFormula ? 0 : 1;
    elements++;
    String place = path + "#" + SpineText.attribute(at, "id");
    EpubLists.pageMark(at).ifPresent(says -> marks.add(new MarkedPage(place, says)));
    if (read && at.getLocalName().equals("img")) {
      piece.addAlternative(SpineText.attribute(at, "alt"));
    }
    links += isLink(at) ? 1 : 0;
  }

  private void end(XMLStreamReader at) {
    edge(at);
    unread -= unread > 0 ? 1 : 0;
    links -= isLink(at) ? 1 : 0;
  }

  private static boolean isLink(XMLStreamReader at) {
    return at.getLocalName().equals("a");
  }

  private static boolean isRead(XMLStreamReader at) {
    return !UNREAD.contains(at.getLocalName())
        && at.getAttributeValue(null, "hidden") == null
        && !HidingRules.hides(SpineText.attribute(at, "style"));
  }

  /** Goes on with the formula that is open, if there is one. */
  private void goOn(XMLStreamReader at) {
    formula.ifPresent(open -> read(at, open));
    if (formula.isPresent() && formula.get().isWhole()) {
      piece.add(formula.get(), links > 0);
      formula = Optional.empty();
    }
  }

  private static void read(XMLStreamReader at, FormulaText formula) {
    switch (at.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> formula.begin(at.getLocalName());
      case XMLStreamConstants.END_ELEMENT -> formula.end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> formula.add(at.getText());
      default -> {
        // Comments and processing instructions show nothing.
      }
    }
  }

  private void edge(XMLStreamReader at) {
    if (!INLINE.contains(at.getLocalName()) && !MATHML.equals(at.getNamespaceURI())) {
      piece.separate(' ');
    }
  }
}

package octavo.check;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Formula;
import octavo.book.Image;
import octavo.book.ImageSource;
import octavo.book.LinkTarget;
import octavo.check.Passage.Stream;
import octavo.check.source.Words;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * The author's words among those one piece of an edition must hold, stream by stream: what the
 * source of the book must have, word for word. It is filled by the very calls that fill {@link
 * ExpectedText}, so that no word can be in the one and not in the other but those the edition made.
 */
final class AuthorText {
  private final String component;
  private final SourceFile source;
  private final Unit main;
  private final List<Unit> units = new ArrayList<>();
  private final List<LinkTarget> links = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private final List<Formula> formulas = new ArrayList<>();
  private Unit current;

  /**
   * A stream.
   *
   * @param stream which kind
   * @param at where it stands
   * @param note the index of a note and the number it is printed with; -1 for other streams
   * @param head words that come before the others although an engine prints them after them
   * @param words its words
   */
  record Unit(
      Stream stream, SourceSpan at, NoteCall note, Words<NoteCall> head, Words<NoteCall> words) {
    private static final NoteCall NONE = new NoteCall(-1, "", "");

    private static Unit of(Stream stream, SourceSpan at, NoteCall note) {
      return new Unit(stream, at, note, new Words<>(), new Words<>());
    }

    /** All its words in the order of the source. */
    Words<NoteCall> all() {
      if (head.size() == 0) {
        return words;
      }
      Words<NoteCall> all = new Words<>();
      all.addAll(head);
      all.addAll(words);
      return all;
    }
  }

  /**
   * @param component the id of the component; empty for notes at the book's end
   * @param source the file it was read from
   */
  AuthorText(String component, SourceFile source) {
    this.component = component;
    this.source = source;
    this.main = Unit.of(Stream.MAIN, source.span(0, 0), Unit.NONE);
    this.current = main;
  }

  /** The id of the component; empty for notes at the book's end. */
  String component() {
    return component;
  }

  /** The file its main text was read from. */
  SourceFile source() {
    return source;
  }

  Words<NoteCall> main() {
    return main.words();
  }

  /** Notes, captions and tables in order. */
  List<Unit> units() {
    return units;
  }

  /** What follows belongs to a note, caption or table of its own. */
  void beginUnit(Stream stream, SourceSpan at, NoteCall note) {
    end();
    units.add(Unit.of(stream, at, note));
    current = units.getLast();
  }

  void beginUnit(Stream stream, SourceSpan at) {
    beginUnit(stream, at, Unit.NONE);
  }

  /** What follows belongs to the main text, or to the last note, caption or table. */
  void begin(Stream stream) {
    end();
    current = stream == Stream.MAIN || units.isEmpty() ? main : units.getLast();
  }

  /** A caption, which in the source comes before what it belongs to. */
  void addHead(AuthorText caption) {
    current.head().addAll(caption.main());
  }

  void add(String characters) {
    current.words().add(characters);
  }

  void addCall(NoteCall call) {
    current.words().addMark(call, -1);
  }

  void addLink(LinkTarget target) {
    links.add(target);
  }

  void addImage(Image image) {
    if (image.source() instanceof ImageSource.Available) {
      images.add(image);
    }
  }

  void addFormula(Formula formula) {
    formulas.add(formula);
  }

  /** The formulas in order. */
  List<Formula> formulas() {
    return formulas;
  }

  /** Where the author's links lead, in order. */
  List<LinkTarget> links() {
    return links;
  }

  /** The images that can be shown, in order. */
  List<Image> images() {
    return images;
  }

  void end() {
    current.words().end();
  }
}

package octavo.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.style.Content;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;
import octavo.typeset.style.Text;

/**
 * Collects what stands in one paragraph: elements are resolved to settings, looks and slots, white
 * space is collapsed (CSS Text 3, section 4.1).
 */
final class InlineCollector {
  /** Eight marks of notes and the commas after them; the place to end a line is behind a comma. */
  private static final int LONGEST_CHAIN = 16;

  private final Workshop workshop;
  private final LinePictures pictures;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<String> anchors = new ArrayList<>();
  private final List<Marks.Call> calls = new ArrayList<>();
  private final Map<Integer, Piece.Text> numbers = new HashMap<>();
  private final Isolates isolates = new Isolates();
  private boolean afterSpace = true;
  private Optional<Style> verse = Optional.empty();

  /** How many lines have ended. */
  private int lines;

  /** How many marks and commas have followed each other, and where the last of them ends. */
  private int chained;

  private int chainEnd;

  /** Collects what is set in lines so wide, in points. */
  InlineCollector(Workshop workshop, PageShape page, double width) {
    this.workshop = workshop;
    this.pictures = new LinePictures(workshop.images(), width, page);
  }

  /**
   * What surrounds inline content.
   *
   * @param style of the text
   * @param structure what it belongs to
   * @param language a BCP 47 tag
   * @param rise how far the surroundings are raised, in points
   * @param numbered what of its lines is numbered
   */
  record Around(
      Style style,
      StructureElement structure,
      String language,
      double rise,
      NumberedLines numbered) {
    /** What surrounds content none of whose lines is numbered. */
    Around(Style style, StructureElement structure, String language, double rise) {
      this(style, structure, language, rise, NumberedLines.NONE);
    }
  }

  /** The pieces; the ends of lines at their end say nothing. */
  List<Piece> pieces() {
    while (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Break) {
      pieces.removeLast();
    }
    return isolates.in(pieces);
  }

  /** The numbers of lines of code, by how many lines are before them. */
  Map<Integer, Piece.Text> numbers() {
    return numbers;
  }

  /** The style of the lines, where these are elements of their own, as those of verse are. */
  Optional<Style> verse() {
    return verse;
  }

  /** What no text came after that could have it. */
  Marks left() {
    return new Marks(anchors, calls);
  }

  /** Whether there is nothing to see so far. */
  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Ends the line. */
  void end() {
    lineEnd();
  }

  /** Collects nodes that stand next to each other. */
  void collect(List<Node> nodes, Around around) {
    isolates.within(around.style());
    collect(nodes, around, around.structure().addSlot());
  }

  private void collect(List<Node> nodes, Around around, Slot first) {
    Slot slot = first;
    for (Node node : nodes) {
      switch (node) {
        case Text text -> words(text.characters(), around, slot, false);
        case Element element when isToken(element) -> token(element, around, slot);
        case Element element -> {
          element(element, around);
          slot = around.structure().addSlot();
        }
      }
    }
  }

  // Code has many tokens and lines of it, which tell those who listen to it nothing: all is read
  // in one.
  private static boolean isToken(Element element) {
    return element.name().equals("span")
        && (element.is("code-line") || element.attribute("class").startsWith("tok-"));
  }

  private void token(Element element, Around around, Slot slot) {
    Style style = workshop.cascade().style(element, around.style());
    Around inner = new Around(style, around.structure(), around.language(), around.rise());
    if (element.is("code-line")) {
      number(element, inner);
    }
    collect(element.children(), inner, slot);
  }

  private void number(Element line, Around around) {
    workshop
        .cascade()
        .pseudoElement(line, "before", around.style())
        .ifPresent(
            style -> {
              String text = generated(line, style);
              Around own = new Around(style, around.structure(), around.language(), 0);
              if (!text.isEmpty()) {
                numbers.put(lines, text(text, own, Slot.LAYOUT, Marks.NONE, false));
              }
            });
  }

  private void element(Element element, Around around) {
    Style style = workshop.cascade().style(element, around.style());
    String id = element.attribute("id");
    if (!id.isEmpty()) {
      anchors.add(id);
    }
    if (style.is(Property.DISPLAY, "none")) {
      return;
    }
    switch (element.name()) {
      case "br" -> lineEnd();
      case "img" -> image(element, style, around);
      default -> inside(element, style, around);
    }
  }

  private void inside(Element element, Style style, Around around) {
    StructureElement structure = InlineStructure.within(element, around.structure());
    String own = element.attribute("lang");
    String language = own.isEmpty() ? around.language() : own;
    double rise = around.rise() + style.number(Property.VERTICAL_ALIGN);
    Around inner = new Around(style, structure, language, rise);
    if (style.is(Property.DISPLAY, "block")) {
      line(style);
    }
    boolean isolated = isolates.begin(style, pieces.size());
    generated(element, "before", inner);
    if (NoteReferences.isMark(element)) {
      call(element);
      joined(element, inner);
    } else {
      collect(element.children(), inner);
    }
    generated(element, "after", inner);
    if (isolated) {
      isolates.end(pieces.size());
    }
  }

  private void line(Style style) {
    if (!pieces.isEmpty()) {
      lineEnd();
    }
    verse = Optional.of(verse.orElse(style));
  }

  private void call(Element mark) {
    for (String note : NoteReferences.of(mark)) {
      calls.add(new Marks.Call(note, 0));
    }
  }

  // A mark never leaves its word, but where so many follow each other that they are a line.
  private void joined(Element mark, Around around) {
    int from = pieces.size();
    chained = from == chainEnd ? chained + 1 : 1;
    afterSpace = false;
    collect(mark.children(), around);
    for (int i = from; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Text words) {
        pieces.set(
            i,
            new Piece.Text(words.text(), words.setting(), words.tag(), from > 0, words.manner()));
      }
    }
    if (chained % LONGEST_CHAIN == 0) {
      pieces.add(new Piece.Tear());
    }
    chainEnd = pieces.size();
  }

  private void generated(Element element, String which, Around around) {
    Optional<Style> style = workshop.cascade().pseudoElement(element, which, around.style());
    if (style.isPresent()) {
      Around own = new Around(style.get(), around.structure(), around.language(), around.rise());
      // A page number is none of the words it comes after.
      isolates.begin(style.get().isRightToLeft(), pieces.size());
      words(generated(element, style.get()), own, around.structure().addSlot(), false);
      isolates.end(pieces.size());
    }
  }

  private String generated(Element element, Style style) {
    StringBuilder text = new StringBuilder();
    for (Content part : style.content()) {
      switch (part) {
        case Content.Characters characters -> text.append(characters.characters());
        case Content.TargetPage page ->
            text.append(workshop.targets().folio(element.attribute("href")));
        case Content.Attribute attribute -> text.append(element.attribute(attribute.name()));
        case Content.PageNumber _, Content.StringOf _, Content.ElementText _ -> {
          // Counters and strings are for the margins of pages, an element's text stands beside.
        }
      }
    }
    return text.toString();
  }

  private void words(String characters, Around around, Slot slot, boolean joined) {
    boolean preserved = around.style().word(Property.WHITE_SPACE).startsWith("pre");
    String text = preserved ? characters : collapsed(characters);
    if (preserved) {
      preserved(text, around, slot);
    } else if (around.rise() != 0 && Exponent.isOne(text)) {
      boolean after = joined;
      for (String part : Exponent.parts(text)) {
        add(part, around, slot, after);
        after = true;
      }
    } else if (!text.isEmpty()) {
      add(text, around, slot, joined);
    }
  }

  private void add(String text, Around around, Slot slot, boolean joined) {
    isolates.take(text);
    pieces.add(text(text, around, slot, text.isBlank() ? Marks.NONE : marks(), joined));
  }

  private Piece.Text text(String text, Around around, Slot slot, Marks marks, boolean joined) {
    return new Piece.Text(
        text,
        workshop.settings().of(around.style(), around.language()),
        look(around, slot, marks),
        joined,
        around.style().is(Property.TEXT_JUSTIFY, "none") ? Piece.Manner.CODE : Piece.Manner.PROSE);
  }

  private Marks marks() {
    if (anchors.isEmpty() && calls.isEmpty()) {
      return Marks.NONE;
    }
    Marks marks = left();
    anchors.clear();
    calls.clear();
    return marks;
  }

  private void preserved(String text, Around around, Slot slot) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        lineEnd();
      }
      if (!lines[i].isEmpty()) {
        add(kept(lines[i], endsInSpace()), around, slot, false);
      }
    }
    afterSpace = false;
  }

  private boolean endsInSpace() {
    return pieces.isEmpty()
        || !(pieces.getLast() instanceof Piece.Text before)
        || before.text().endsWith(" ")
        || before.text().endsWith("\u00A0");
  }

  // Spaces at the head of a line and between others are no places to end one, and do not vanish.
  private static String kept(String line, boolean afterSpace) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean fixed = c == ' ' && (i == 0 ? afterSpace : line.charAt(i - 1) == ' ');
      out.append(c == '\t' ? "\u00A0\u00A0\u00A0\u00A0" : fixed ? "\u00A0" : String.valueOf(c));
    }
    return out.toString();
  }

  private String collapsed(String characters) {
    StringBuilder out = new StringBuilder(characters.length());
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!space || !afterSpace) {
        out.append(space ? ' ' : c);
      }
      afterSpace = space;
    }
    return out.toString();
  }

  private void lineEnd() {
    pieces.add(new Piece.Break());
    lines++;
    afterSpace = true;
  }

  private static Tag look(Around around, Slot slot, Marks marks) {
    Style style = around.style();
    Tag.Decoration decoration =
        switch (style.word(Property.TEXT_DECORATION)) {
          case "underline" -> Tag.Decoration.UNDERLINE;
          case "line-through" -> Tag.Decoration.STRIKE;
          default -> Tag.Decoration.NONE;
        };
    return new Tag.Look(style.ink(), around.rise(), decoration, slot, marks);
  }

  private void image(Element img, Style style, Around around) {
    pictures
        .piece(img, style, around.structure())
        .ifPresent(
            piece -> {
              pieces.add(piece);
              afterSpace = false;
            });
  }
}

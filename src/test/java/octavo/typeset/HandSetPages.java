package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.typeset.font.MissingGlyph;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;

/** Pages put together by hand, a line at a time: good ones and bad ones that no breaker made. */
final class HandSetPages {
  /** How many characters make a full line. */
  static final int FULL = 40;

  private static final double EM = 10;
  private static final double WIDTH = 5;
  private static final double LEADING = 14;
  private static final double LEFT = 50;

  private final StructureElement root = new StructureElement(StructureType.DOCUMENT);
  private final StructureElement document = root.add(StructureType.SECTION);
  private final List<Page> pages = new ArrayList<>();
  private List<Placed> content = new ArrayList<>();
  private StructureElement block = document;
  private double x = LEFT;
  private double y = LEADING;

  /** Begins a block of the document. */
  HandSetPages block(StructureType type) {
    block = document.add(type);
    return this;
  }

  /** Begins a block deeper in the document, within new elements of these types. */
  HandSetPages within(StructureType... types) {
    block = document;
    return inside(types);
  }

  /** Begins a block that far within the outermost element at hand. */
  HandSetPages beside(StructureType... types) {
    block = (StructureElement) document.kids().getLast();
    return inside(types);
  }

  private HandSetPages inside(StructureType... types) {
    for (StructureType type : types) {
      block = block.add(type);
    }
    return this;
  }

  /** Begins a block within a note. */
  HandSetPages note() {
    return within(StructureType.NOTE, StructureType.PARAGRAPH);
  }

  /** Sets lines, each of these words. */
  HandSetPages lines(String... lines) {
    for (String line : lines) {
      y += LEADING;
      x = LEFT;
      words(line, block.addSlot());
    }
    return this;
  }

  /**
   * Begins the next line with an initial three times as large as the text.
   *
   * @param sink on the baseline of which line it stands, from 1
   */
  HandSetPages initial(int sink) {
    MissingGlyph letter = new MissingGlyph('I', 3 * EM, WIDTH);
    double baseline = y + sink * LEADING;
    content.add(new Placed.Text(letter, LEFT, baseline, 1, Ink.BLACK, block.addSlot()));
    return this;
  }

  /** Sets as many full lines. */
  HandSetPages full(int count) {
    for (int i = 0; i < count; i++) {
      lines("m".repeat(FULL));
    }
    return this;
  }

  /** Sets a full line that ends in a hyphen. */
  HandSetPages divided() {
    return lines("m".repeat(FULL - 1) + "\u00AD");
  }

  /** Sets a note's mark right after what stands last, or so many points away. */
  HandSetPages mark(double gap) {
    x += gap;
    words("1", block.add(StructureType.REFERENCE).addSlot());
    return this;
  }

  /** Goes on to the next line, with the mark first on it. */
  HandSetPages markOnNewLine() {
    y += LEADING;
    x = LEFT;
    return mark(0);
  }

  /** Leaves a line empty. */
  HandSetPages blank() {
    y += LEADING;
    return this;
  }

  /** Goes on to the next page. */
  HandSetPages page() {
    pages.add(new Page(300, 400, String.valueOf(pages.size() + 1), content));
    content = new ArrayList<>();
    y = LEADING;
    return this;
  }

  private void words(String words, Slot slot) {
    for (int character : words.codePoints().toArray()) {
      MissingGlyph glyph = new MissingGlyph(character, EM, WIDTH);
      content.add(new Placed.Text(glyph, x, y, 1, Ink.BLACK, slot));
      x += WIDTH;
    }
  }

  /** What is wrong with the pages. */
  Map<PageFaults.Kind, List<PageLine>> faults() {
    return PageFaults.of(PageLines.of(edition()));
  }

  /** The pages that end too early. */
  List<PageHoles.Hole> holes() {
    Edition edition = edition();
    return PageHoles.of(edition, PageLines.of(edition));
  }

  private Edition edition() {
    page();
    return new Edition(pages, root, List.of(), List.of(), Map.of(), "en");
  }
}

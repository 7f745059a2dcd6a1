package octavo.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;

/** Reads the lines of an edition from its placed glyphs, in the order of its structure. */
public final class PageLines {
  /** A baseline so much lower than the one before begins another line; in its ems. */
  private static final double DROP = 0.6;

  /** An initial is so much larger than what follows it. */
  private static final double INITIAL = 1.5;

  private static final Set<StructureType> INLINE =
      Set.of(
          StructureType.SPAN,
          StructureType.QUOTATION,
          StructureType.REFERENCE,
          StructureType.CODE,
          StructureType.LINK);

  private final Map<Slot, List<At>> content = new IdentityHashMap<>();
  private final Map<StructureElement, Growing> open = new IdentityHashMap<>();
  private final List<Growing> lines = new ArrayList<>();

  private PageLines() {}

  private record At(int page, String label, Placed.Text text) {}

  /** What the walk of the structure knows of the elements around. */
  private record Around(PageLine.Source source, boolean inMark, boolean inCode) {
    Around within(StructureElement element) {
      // The title below a numeral is a part of its heading, and lines of its own.
      boolean inline = INLINE.contains(element.type()) && element.source().isEmpty();
      boolean mark = element.type() == StructureType.REFERENCE;
      boolean code = element.type() == StructureType.CODE;
      PageLine.Source own =
          inline ? source : source.within(element, partOf(element.type(), source.part()));
      return new Around(own, inMark && inline || mark, inCode && inline || code);
    }

    private static PageLine.Part partOf(StructureType type, PageLine.Part around) {
      return switch (type) {
        case HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6 ->
            PageLine.Part.HEADING;
        case NOTE -> PageLine.Part.NOTE;
        case TABLE, CAPTION, CONTENTS -> PageLine.Part.OTHER;
        default -> around;
      };
    }
  }

  /** The lines of all that is no artifact, in the order they are read. */
  public static List<PageLine> of(Edition edition) {
    PageLines reader = new PageLines();
    for (int i = 0; i < edition.pages().size(); i++) {
      reader.collect(i, edition.pages().get(i));
    }
    for (StructureKid kid : edition.structure().kids()) {
      if (kid instanceof StructureElement document) {
        PageLine.Source source =
            new PageLine.Source(document, document, PageLine.Part.TEXT, List.of(document));
        reader.walk(document, new Around(source, false, false));
      }
    }
    return numbered(
        reader.lines.stream().filter(line -> !line.isBlank()).map(Growing::line).toList());
  }

  private void collect(int index, Page page) {
    for (Placed placed : page.content()) {
      if (placed instanceof Placed.Text text && !text.slot().isArtifact()) {
        content
            .computeIfAbsent(text.slot(), slot -> new ArrayList<>())
            .add(new At(index, page.label(), text));
      }
    }
  }

  private void walk(StructureElement element, Around around) {
    boolean[] first = {true};
    for (StructureKid kid : element.kids()) {
      switch (kid) {
        case StructureElement inner -> walk(inner, around.within(inner));
        case Slot slot -> {
          for (At at : content.getOrDefault(slot, List.of())) {
            add(at, around, first[0]);
            first[0] = false;
          }
        }
      }
    }
  }

  private void add(At at, Around around, boolean first) {
    Growing line = open.get(around.source().block());
    boolean begun = line != null;
    if (line == null || line.isAbove(at)) {
      line = new Growing(around, at);
      lines.add(line);
      open.put(around.source().block(), line);
      line.mark = begun && around.inMark() ? PageLine.Mark.FIRST : PageLine.Mark.WELL;
    } else if (around.inMark() && first && line.isApart(at)) {
      line.mark = PageLine.Mark.APART;
    }
    line.add(at);
    line.code &= around.inCode() || at.text().shaped().text().isBlank();
  }

  private static List<PageLine> numbered(List<PageLine> lines) {
    Map<Integer, List<PageLine>> pages = new HashMap<>();
    lines.forEach(line -> pages.computeIfAbsent(line.page(), key -> new ArrayList<>()).add(line));
    Map<PageLine, Integer> numbers = new IdentityHashMap<>();
    for (List<PageLine> page : pages.values()) {
      page.sort(Comparator.comparingDouble(line -> line.place().baseline()));
      int number = 0;
      double last = Double.NEGATIVE_INFINITY;
      for (PageLine line : page) {
        number += line.place().baseline() - last > 1 ? 1 : 0;
        last = line.place().baseline();
        numbers.put(line, number);
      }
    }
    return lines.stream().map(line -> line.numbered(numbers.get(line))).toList();
  }

  /** A line while text is added to it. */
  private static final class Growing {
    private final Around around;
    private final int page;
    private final String label;
    private final StringBuilder text = new StringBuilder();
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double baseline = Double.NEGATIVE_INFINITY;
    private double size;
    private PageLine.Mark mark = PageLine.Mark.WELL;
    private boolean code = true;

    Growing(Around around, At at) {
      this.around = around;
      this.page = at.page();
      this.label = at.label();
    }

    boolean isBlank() {
      return text.toString().isBlank();
    }

    /** Whether a text stands on a later line than this one. */
    boolean isAbove(At at) {
      return at.page() != page || at.text().y() > baseline + DROP * at.text().shaped().size();
    }

    /** Whether white parts a text from what stands before it. */
    boolean isApart(At at) {
      boolean space = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
      return space || at.text().x() > right + 0.2 * size;
    }

    void add(At at) {
      Placed.Text placed = at.text();
      String words = placed.shaped().text();
      text.append(words);
      if (!words.isBlank()) {
        if (isInitialOf(placed)) {
          baseline = placed.y();
          size = 0;
        }
        left = Math.min(left, placed.x());
        right = Math.max(right, placed.x() + placed.shaped().width() * placed.expansion());
        baseline = Math.max(baseline, placed.y());
        size = Math.max(size, placed.shaped().size());
      }
    }

    // What stands so far is an initial, raised or dropped, whose size and baseline are not the
    // line's.
    // Nothing that is raised above its word is as high as a line.
    private boolean isInitialOf(Placed.Text next) {
      double type = next.shaped().size();
      double above = baseline - next.y();
      return size > INITIAL * type && (Math.abs(above) < 0.1 || above > type);
    }

    PageLine line() {
      boolean flow = around.source().part() == PageLine.Part.TEXT;
      return new PageLine(
          code && flow ? around.source().as(PageLine.Part.CODE) : around.source(),
          page,
          label,
          0,
          new PageLine.Place(left, right, baseline, size),
          text.toString(),
          mark);
    }
  }
}

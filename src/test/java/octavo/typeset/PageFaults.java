package octavo.typeset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.typeset.page.StructureElement;

/**
 * What a typesetter would not let pass on finished pages ("The Chicago Manual of Style", 2.113 to
 * 2.117; Bringhurst, "The Elements of Typographic Style", 2.4), counted from {@link PageLine}s.
 */
public final class PageFaults {
  /** A last line must be longer than its paragraph's indent by this, in ems. */
  private static final double SHORTEST = 2;

  /** Ends of lines this near to each other are the same edge, hanging marks included; in ems. */
  private static final double EDGE = 0.9;

  private static final int LADDER = 3;

  /** How many lines on what belongs to a heading or a note's number is looked for. */
  private static final int NEAR = 80;

  private final List<PageLine> lines;
  private final Map<StructureElement, List<PageLine>> blocks = new IdentityHashMap<>();
  private final Map<Kind, List<PageLine>> found = new EnumMap<>(Kind.class);
  private final double[] lefts;
  private final double[] rights;

  private PageFaults(List<PageLine> lines) {
    this.lines = lines;
    this.lefts = new double[] {edge(0, true), edge(1, true)};
    this.rights = new double[] {edge(0, false), edge(1, false)};
    for (Kind kind : Kind.values()) {
      found.put(kind, new ArrayList<>());
    }
  }

  /** What may be wrong. */
  public enum Kind {
    /** The last line of a paragraph alone at the top of a page. */
    WIDOW,
    /** The first line of a paragraph alone at the foot of a page. */
    ORPHAN,
    /** A heading with fewer than two lines under it on its page, while more text follows. */
    STRANDED_HEADING,
    /** A note's number without its text beside it. */
    STRANDED_NOTE_NUMBER,
    /** A note's mark that begins a line. */
    MARK_BEGINS_LINE,
    /** A note's mark with white between it and its word. */
    TORN_MARK,
    /** A page, or a page's notes, ending within a word. */
    PAGE_ENDS_IN_HYPHEN,
    /** Three lines in a row ending in a hyphen, told by the third. */
    HYPHEN_LADDER,
    /** The last line of a justified paragraph shorter than its indent and two ems. */
    SHORT_LAST_LINE,
    /** The first or the last line of a list or of contents alone on a page. */
    LIST_LINE_ALONE,
    /** A line of a table's caption or head without a line of its rows on its page. */
    STRANDED_TABLE_HEAD,
    /** A short paragraph that ends no sentence, and what it leads to on the next page. */
    STRANDED_LEAD,
    /** A paragraph that ends in a colon, and the list, extract, table or code on a later page. */
    COLON_TORN,
    /** The first or the last line of code between blank lines alone on a page. */
    CODE_LINE_ALONE;

    /** Whether it is where a page ends. */
    public boolean isOfPageEnds() {
      return switch (this) {
        case WIDOW,
            ORPHAN,
            STRANDED_HEADING,
            STRANDED_NOTE_NUMBER,
            PAGE_ENDS_IN_HYPHEN,
            LIST_LINE_ALONE,
            STRANDED_TABLE_HEAD,
            STRANDED_LEAD,
            COLON_TORN,
            CODE_LINE_ALONE ->
            true;
        case MARK_BEGINS_LINE, TORN_MARK, HYPHEN_LADDER, SHORT_LAST_LINE -> false;
      };
    }
  }

  /** The lines at fault, of each kind, in the order they are read. */
  public static Map<Kind, List<PageLine>> of(List<PageLine> lines) {
    PageFaults faults = new PageFaults(lines);
    for (PageLine line : lines) {
      faults.blocks.computeIfAbsent(line.block(), block -> new ArrayList<>()).add(line);
    }
    lines.stream().map(PageLine::block).distinct().map(faults.blocks::get).forEach(faults::block);
    for (int i = 0; i < lines.size(); i++) {
      faults.line(i);
    }
    GroupFaults.find(lines, faults::report);
    LeadFaults.find(lines, faults::report);
    return faults.found;
  }

  private void report(Kind kind, PageLine line) {
    found.get(kind).add(line);
  }

  private void block(List<PageLine> block) {
    int run = 0;
    for (int i = 0; i < block.size(); i++) {
      PageLine line = block.get(i);
      boolean last = i + 1 == block.size();
      boolean pageEnds = !last && block.get(i + 1).page() != line.page();
      if (pageEnds && i == 0) {
        report(Kind.ORPHAN, line);
      }
      if (pageEnds && i + 2 == block.size()) {
        report(Kind.WIDOW, block.get(i + 1));
      }
      if (pageEnds && line.part() != PageLine.Part.CODE && line.endsInHyphen()) {
        report(Kind.PAGE_ENDS_IN_HYPHEN, line);
      }
      run = line.endsInHyphen() && !last ? run + 1 : 0;
      if (run >= LADDER) {
        report(Kind.HYPHEN_LADDER, line);
      }
    }
    lastLine(block);
  }

  private void lastLine(List<PageLine> block) {
    if (block.size() < 2 || !isJustified(block)) {
      return;
    }
    PageLine last = block.getLast();
    double indent = Math.max(0, inset(block.getFirst()) - inset(block.get(1)));
    if (last.place().width() < indent + SHORTEST * block.getFirst().place().size()) {
      report(Kind.SHORT_LAST_LINE, last);
    }
  }

  // All lines but the last end at one edge, and that is the page's, or as far from it as they begin
  // from the other one.
  private boolean isJustified(List<PageLine> block) {
    double em = block.getFirst().place().size();
    double inset = inset(block.get(1));
    double first = outset(block.getFirst());
    boolean atEdge = Math.abs(first) < EDGE * em || Math.abs(first - inset) < EDGE * em;
    return atEdge
        && block.subList(0, block.size() - 1).stream()
            .allMatch(line -> Math.abs(outset(line) - first) < EDGE * em);
  }

  private double inset(PageLine line) {
    return line.place().left() - lefts[line.page() % 2];
  }

  private double outset(PageLine line) {
    return rights[line.page() % 2] - line.place().right();
  }

  // Where most lines of left or of right pages begin or end.
  private double edge(int parity, boolean left) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (PageLine line : lines) {
      if (line.page() % 2 == parity) {
        double edge = left ? line.place().left() : line.place().right();
        counts.merge(Math.round(edge), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0L);
  }

  private void line(int index) {
    PageLine line = lines.get(index);
    switch (line.mark()) {
      case FIRST -> report(Kind.MARK_BEGINS_LINE, line);
      case APART -> report(Kind.TORN_MARK, line);
      case WELL -> {
        // As it should.
      }
    }
    if (line.part() == PageLine.Part.HEADING && isStranded(index)) {
      report(Kind.STRANDED_HEADING, line);
    }
    boolean first = blocks.get(line.block()).getFirst() == line;
    boolean number = first && line.text().strip().matches("\\d{1,4}\\.");
    if (line.part() == PageLine.Part.NOTE && number && !hasTextBeside(index)) {
      report(Kind.STRANDED_NOTE_NUMBER, line);
    }
  }

  // Fewer than two lines of what comes next under it, though its text goes on: a heading right
  // above another is as well placed as that one.
  private boolean isStranded(int index) {
    PageLine heading = lines.get(index);
    List<PageLine> after = after(index);
    if (after.isEmpty() || after.getFirst().block() == heading.block()) {
      return false;
    }
    PageLine next = after.getFirst();
    boolean torn = next.page() != heading.page();
    if (torn || next.part() == PageLine.Part.HEADING) {
      return torn;
    }
    List<PageLine> flow = after.stream().filter(line -> line.part() == next.part()).toList();
    return flow.size() > 1 && flow.get(1).page() != heading.page();
  }

  // The next lines of its document.
  private List<PageLine> after(int index) {
    int end = Math.min(lines.size(), index + NEAR);
    return lines.subList(index + 1, end).stream()
        .filter(line -> line.source().document() == lines.get(index).source().document())
        .toList();
  }

  private boolean hasTextBeside(int index) {
    PageLine number = lines.get(index);
    return after(index).stream()
        .filter(next -> next.page() == number.page())
        .anyMatch(next -> Math.abs(next.place().baseline() - number.place().baseline()) < 1);
  }
}

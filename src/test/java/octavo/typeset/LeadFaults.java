package octavo.typeset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import octavo.typeset.PageFaults.Kind;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;

/**
 * What stands at the end of a page and leads to what is on the next, for {@link PageFaults}: a
 * short paragraph that ends no sentence, a line of code.
 */
final class LeadFaults {
  /** Lines further apart than this, in parts of their leading, have a blank one between them. */
  private static final double BLANK = 1.5;

  private static final Set<PageLine.Part> FLOW = EnumSet.of(PageLine.Part.TEXT, PageLine.Part.CODE);

  /** The mark of a note may stand behind what ends a sentence. */
  private static final Pattern END = Pattern.compile("[.!?;\u2026\u2014]\\p{P}*\\p{N}*$");

  private static final Pattern COLON =
      Pattern.compile("[:\uFF1A][\\p{Pd}\\p{Cf}\\p{Pe}\\p{Pf}\"]*\\p{N}*$");

  private final List<PageLine> lines;
  private final Map<StructureElement, List<PageLine>> blocks = new IdentityHashMap<>();
  private final BiConsumer<Kind, PageLine> report;

  private LeadFaults(List<PageLine> lines, BiConsumer<Kind, PageLine> report) {
    this.lines = lines;
    this.report = report;
  }

  /** Finds them in lines in the order they are read. */
  static void find(List<PageLine> lines, BiConsumer<Kind, PageLine> report) {
    List<PageLine> text = lines.stream().filter(line -> FLOW.contains(line.part())).toList();
    LeadFaults faults = new LeadFaults(text, report);
    colons(lines, report);
    for (PageLine line : text) {
      faults.blocks.computeIfAbsent(line.block(), block -> new ArrayList<>()).add(line);
    }
    for (int i = 0; i + 1 < text.size(); i++) {
      if (text.get(i).page() < text.get(i + 1).page()) {
        faults.end(i);
      }
    }
  }

  // Notes are read between a paragraph and what it leads to.
  private static void colons(List<PageLine> lines, BiConsumer<Kind, PageLine> report) {
    List<PageLine> all = lines.stream().filter(line -> line.part() != PageLine.Part.NOTE).toList();
    for (int i = 0; i + 1 < all.size(); i++) {
      PageLine last = all.get(i);
      PageLine next = all.get(i + 1);
      boolean ends = last.block() != next.block() && last.part() == PageLine.Part.TEXT;
      if (ends && last.page() < next.page() && isAbove(last, next) && isColon(last)) {
        report.accept(Kind.COLON_TORN, last);
      }
    }
  }

  // Whether what comes next is beside the paragraph, and none itself.
  private static boolean isAbove(PageLine last, PageLine next) {
    List<StructureElement> around = last.source().around();
    int parent = around.size() - 2;
    List<StructureElement> other = next.source().around();
    boolean beside = other.size() > parent && other.get(parent) == around.get(parent);
    boolean paragraph =
        next.block().type() == StructureType.PARAGRAPH && next.part() == PageLine.Part.TEXT;
    return beside
        && last.block().type() == StructureType.PARAGRAPH
        && !(paragraph && other.size() == around.size());
  }

  private static boolean isColon(PageLine last) {
    return COLON.matcher(last.text().strip()).find();
  }

  private void end(int index) {
    PageLine last = lines.get(index);
    PageLine next = lines.get(index + 1);
    List<PageLine> block = blocks.get(last.block());
    if (last.block() != next.block()) {
      if (isLead(last, next, block)) {
        report.accept(Kind.STRANDED_LEAD, last);
      }
    } else if (isCode(last.block())) {
      code(block, block.indexOf(next));
    }
  }

  private boolean isLead(PageLine last, PageLine next, List<PageLine> block) {
    List<StructureElement> around = last.source().around();
    StructureElement parent = around.get(around.size() - 2);
    boolean paragraph = last.block().type() == StructureType.PARAGRAPH && !isCode(last.block());
    boolean colon = block.size() == 2 && last.text().strip().endsWith(":");
    return paragraph
        && block.size() <= 2
        && !colon
        && next.source().around().contains(parent)
        && !END.matcher(last.text().strip()).find();
  }

  private boolean isCode(StructureElement block) {
    return blocks.get(block).stream().allMatch(line -> line.part() == PageLine.Part.CODE);
  }

  // Below what is indented further, or above it, goes on what a page has divided.
  private void code(List<PageLine> block, int next) {
    PageLine above = block.get(next - 1);
    PageLine below = block.get(next);
    double deeper = inset(block, below) - inset(block, above);
    double em = above.place().size();
    if (deeper > em && next > 1 && isApart(block, next - 1)) {
      report.accept(Kind.CODE_LINE_ALONE, above);
    }
    if (-deeper > em && next + 1 < block.size() && isApart(block, next + 1)) {
      report.accept(Kind.CODE_LINE_ALONE, below);
    }
  }

  private static double inset(List<PageLine> block, PageLine line) {
    return line.place().left()
        - block.stream()
            .filter(other -> other.page() == line.page())
            .mapToDouble(other -> other.place().left())
            .min()
            .orElseThrow();
  }

  private static boolean isApart(List<PageLine> block, int index) {
    PageLine line = block.get(index);
    PageLine above = block.get(index - 1);
    double apart = line.place().baseline() - above.place().baseline();
    return line.page() == above.page() && apart > BLANK * leading(block);
  }

  private static double leading(List<PageLine> block) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < block.size(); i++) {
      double apart = block.get(i).place().baseline() - block.get(i - 1).place().baseline();
      least = apart > 1 ? Math.min(least, apart) : least;
    }
    return least;
  }
}

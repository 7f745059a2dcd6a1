package octavo.typeset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import octavo.typeset.PageFaults.Kind;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;

/** What is wrong with the places where pages divide lists and tables, for {@link PageFaults}. */
final class GroupFaults {
  private static final Set<StructureType> LISTS =
      EnumSet.of(StructureType.LIST, StructureType.CONTENTS);

  private static final Set<StructureType> HEADS =
      EnumSet.of(StructureType.CAPTION, StructureType.TABLE_HEAD);

  private final Map<StructureElement, List<PageLine>> groups = new IdentityHashMap<>();
  private final Set<StructureElement> order = new LinkedHashSet<>();
  private final BiConsumer<Kind, PageLine> report;

  private GroupFaults(BiConsumer<Kind, PageLine> report) {
    this.report = report;
  }

  /** Finds them in lines in the order they are read. */
  static void find(List<PageLine> lines, BiConsumer<Kind, PageLine> report) {
    GroupFaults faults = new GroupFaults(report);
    lines.forEach(faults::add);
    for (StructureElement group : faults.order) {
      if (group.type() == StructureType.TABLE) {
        faults.table(faults.groups.get(group));
      } else {
        faults.list(faults.groups.get(group));
      }
    }
  }

  // A note is read in what cites it, and stands elsewhere.
  private void add(PageLine line) {
    for (StructureElement element : line.source().around().reversed()) {
      if (element.type() == StructureType.NOTE) {
        return;
      }
      if (LISTS.contains(element.type()) || element.type() == StructureType.TABLE) {
        order.add(element);
        groups.computeIfAbsent(element, key -> new ArrayList<>()).add(line);
      }
    }
  }

  private void list(List<PageLine> all) {
    List<PageLine> lines = new ArrayList<>();
    for (PageLine line : all) {
      // An item's label stands beside its text.
      if (lines.isEmpty() || !isBeside(line, lines.getLast())) {
        lines.add(line);
      }
    }
    int last = lines.size() - 1;
    if (last > 0 && lines.get(0).page() != lines.get(1).page()) {
      report.accept(Kind.LIST_LINE_ALONE, lines.getFirst());
    }
    if (last > 1 && lines.get(last).page() != lines.get(last - 1).page()) {
      report.accept(Kind.LIST_LINE_ALONE, lines.getLast());
    }
  }

  private static boolean isBeside(PageLine line, PageLine other) {
    return line.page() == other.page() && line.number() == other.number();
  }

  private void table(List<PageLine> lines) {
    lines.stream()
        .filter(line -> !isHead(line))
        .mapToInt(PageLine::page)
        .min()
        .ifPresent(
            first ->
                lines.stream()
                    .filter(line -> isHead(line) && line.page() != first)
                    .forEach(line -> report.accept(Kind.STRANDED_TABLE_HEAD, line)));
  }

  private static boolean isHead(PageLine line) {
    return line.source().around().stream().anyMatch(element -> HEADS.contains(element.type()));
  }
}

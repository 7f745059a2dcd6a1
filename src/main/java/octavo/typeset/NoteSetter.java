package octavo.typeset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Style;

/**
 * Sets the notes in a document's {@code section.page-notes}, each by itself: for the foot of a
 * page, and once more, as a {@code section.margin-notes}, where the margin has room.
 */
final class NoteSetter {
  private static final String AT_FOOT = "page-notes";

  private final Workshop workshop;
  private final PageShape page;
  private final Around around;
  private final NoteMargins margins;

  /**
   * Sets for pages of a shape.
   *
   * @param margins where the margin has room
   */
  NoteSetter(Workshop workshop, PageShape page, Around around, NoteMargins margins) {
    this.workshop = workshop;
    this.page = page;
    this.around = around;
    this.margins = margins;
  }

  /**
   * The notes of a document's section.
   *
   * @param printings see {@link PageNotes}
   */
  PageNotes notes(Element section, Map<String, String> printings) {
    List<PageNote> notes = new ArrayList<>();
    Optional<MarginColumn> column = Optional.empty();
    for (Element group : elements(section)) {
      if (group.is(AT_FOOT)) {
        Map<String, SetNote> foot = set(group, page.measure());
        column = margins.of(page, group);
        Map<String, SetNote> beside = column.map(own -> beside(group, own)).orElse(Map.of());
        foot.forEach(
            (id, note) -> {
              String name = printings.getOrDefault(id, id);
              notes.add(note(id, name, note, Optional.ofNullable(beside.get(id))));
            });
      }
    }
    return new PageNotes(notes, printings, column);
  }

  // What is too wide for the margin has more room at the foot, but is told if that is not enough.
  private static PageNote note(String id, String name, SetNote foot, Optional<SetNote> beside) {
    List<Overflow> wide = beside.map(SetNote::overflows).orElse(List.of());
    if (wide.isEmpty()) {
      return new PageNote(id, name, foot, beside);
    }
    List<Overflow> told = new ArrayList<>(foot.overflows());
    told.add(new Overflow(Overflow.Kind.BESIDE, wide.getFirst().source()));
    return new PageNote(
        id, name, new SetNote(foot.strips(), foot.structure(), told), Optional.empty());
  }

  // In lines so short words are divided as they need it, whatever the lines of the text had to be.
  private Map<String, SetNote> beside(Element group, MarginColumn column) {
    Map<String, SetNote> set = set(group.as(MarginColumn.NAME), column.width());
    workshop.lines().begin();
    return set;
  }

  private Map<String, SetNote> set(Element group, double width) {
    Map<String, SetNote> set = new LinkedHashMap<>();
    // Notes are no part of what their document is: those of a dedication are not centred.
    Style inner = workshop.cascade().style(group, around.style());
    for (Element list : elements(group)) {
      Style own = workshop.cascade().style(list, inner);
      for (Element note : elements(list)) {
        set(note, own, width).ifPresent(one -> set.put(note.attribute("id"), one));
      }
    }
    return set;
  }

  private Optional<SetNote> set(Element note, Style style, double width) {
    StructureElement holder = new StructureElement(StructureType.DIVISION);
    Column column = new Column();
    new BlockSetter(workshop, column, page)
        .set(note, new Around(style, holder, around.language(), 0), new Frame(0, width));
    column.end();
    return holder.kids().getFirst() instanceof StructureElement structure
        ? Optional.of(new SetNote(column.strips(), structure, column.overflows()))
        : Optional.empty();
  }

  private static List<Element> elements(Element element) {
    return element.children().stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }
}

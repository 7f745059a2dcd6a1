package octavo.typeset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import octavo.book.Labels;
import octavo.resolve.NotePlan;

/**
 * The running heads of pages that hold nothing but notes: "Notes to pages 12–15", the pages whose
 * references the notes on them answer (Chicago Manual of Style, Notes and Bibliography).
 */
final class NoteHeads {
  private final Map<String, List<String>> references = new HashMap<>();
  private final Map<String, Integer> pages = new HashMap<>();
  private final Labels labels;

  /** The heads of a plan's notes in a language, a BCP 47 tag. */
  NoteHeads(NotePlan plan, String language) {
    this.labels = Labels.of(language);
    for (NotePlan.Group group : plan.groups()) {
      for (NotePlan.Entry entry : group.entries()) {
        references.put(
            entry.id(),
            entry.references().stream().map(ordinal -> plan.calls().get(ordinal).id()).toList());
      }
    }
  }

  /**
   * Remembers where a document's references stand; those in notes are on no page that is served.
   *
   * @param first the number of its first page, counted from 0
   */
  void place(SetDocument set, int first) {
    for (int i = 0; i < set.pages().size(); i++) {
      PageBreaker.Span span = set.pages().get(i);
      int page = first + i;
      for (int strip = span.from(); strip < span.to() && !set.notes().holds(strip); strip++) {
        put(set.strips().get(strip), page);
      }
      for (Floating figure : span.figures()) {
        figure.strips().forEach(strip -> put(strip, page));
      }
    }
  }

  private void put(Strip strip, int page) {
    strip.anchors().forEach(anchor -> pages.put(anchor, page));
  }

  /**
   * The head of a page.
   *
   * @param otherwise what stands there when it is not a page of notes
   * @param folio the printed number of a page counted from 0
   */
  String head(SetDocument set, PageBreaker.Span span, String otherwise, IntFunction<String> folio) {
    if (!set.notes().holds(span.from())) {
      return otherwise;
    }
    TreeSet<Integer> served = new TreeSet<>();
    for (String note : set.notes().on(span)) {
      for (String reference : references.getOrDefault(note, List.of())) {
        if (pages.containsKey(reference)) {
          served.add(pages.get(reference));
        }
      }
    }
    if (served.isEmpty()) {
      return otherwise;
    }
    String first = folio.apply(served.first());
    return served.size() == 1
        ? labels.text(Labels.Word.NOTES_TO_PAGE, first)
        : labels.text(Labels.Word.NOTES_TO_PAGES, first + "\u2013" + folio.apply(served.last()));
  }
}

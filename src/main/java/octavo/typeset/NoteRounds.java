package octavo.typeset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.resolve.NotePlan;

/**
 * Finds the numbers of notes that count from 1 on each page: they depend on where pages end, and
 * that on how wide they are. From round to round the copy is written anew with the numbers that the
 * pages of the last one ask for, until it stays the same.
 *
 * <p>Two things keep the rounds few. Which notes stand on a page is decided when the page is made,
 * not by the numbers ({@link PageNotes}): from round to round only the widths of figures differ.
 * And every document opens a page, so each settles by itself and only those that change are set
 * again. The notes of a document that does not settle are numbered through it instead: whatever its
 * pages then are, no number stands twice on one.
 */
final class NoteRounds {
  /** One to guess, one to number, some for the lines that a number has moved. */
  static final int MOST = 5;

  private Copywriter writer;
  private final Set<Integer> unsettled = new TreeSet<>();
  private Copy copy;
  private Map<String, String> printings;
  private int rounds;

  /** The first copy. */
  NoteRounds(Copywriter writer) {
    this.writer = writer;
    this.copy = writer.first();
    this.printings = printings(copy.notes());
  }

  /** The copy of this round. */
  Copy copy() {
    return copy;
  }

  /**
   * By identifier of each printing of a note the name of the note, where that stands on each page
   * that calls it; empty for a document whose notes stand with their first call only.
   */
  Map<String, String> printings(int document) {
    boolean once = !writer.edition().notes().countByPage() || unsettled.contains(document);
    return once ? Map.of() : printings;
  }

  private static Map<String, String> printings(NotePlan plan) {
    Map<String, String> printings = new HashMap<>();
    for (NotePlan.Group group : plan.groups()) {
      for (NotePlan.Entry entry : group.entries()) {
        printings.put(entry.id(), String.valueOf(entry.note()));
      }
    }
    return printings;
  }

  /**
   * Writes the copy anew by the pages that the last one has made.
   *
   * @return the indexes of the documents that now differ from what was set
   */
  Set<Integer> revise(List<SetDocument> set) {
    if (!writer.edition().notes().countByPage()) {
      return Set.of();
    }
    rounds++;
    Copy next = next(set);
    Set<Integer> changed = changed(next);
    if (rounds >= MOST && !changed.isEmpty()) {
      unsettled.addAll(changed);
      next = next(set);
      changed = changed(next);
    }
    copy = next;
    printings = printings(copy.notes());
    return changed;
  }

  /**
   * Writes the copy anew where its colophon names other families.
   *
   * @return the indexes of the documents that now differ from what was set
   */
  Set<Integer> name(List<String> typefaces) {
    if (typefaces.equals(writer.presentation().typefaces())) {
      return Set.of();
    }
    writer = writer.naming(typefaces);
    Copy next = writer.by(copy.notes());
    Set<Integer> changed = changed(next);
    copy = next;
    return changed;
  }

  private Copy next(List<SetDocument> set) {
    Map<String, Integer> pages = new HashMap<>();
    for (int i = 0; i < set.size(); i++) {
      if (!unsettled.contains(i)) {
        pages.putAll(set.get(i).places());
      }
    }
    NotePlan plan = writer.plan(reference -> Optional.ofNullable(pages.get(reference)));
    return plan.equals(copy.notes()) ? copy : writer.by(plan);
  }

  private Set<Integer> changed(Copy next) {
    Set<Integer> changed = new HashSet<>();
    for (int i = 0; i < next.documents().size(); i++) {
      if (!next.documents().get(i).body().equals(copy.documents().get(i).body())) {
        changed.add(i);
      }
    }
    return changed;
  }

  /** Says which pages have notes that do not count from 1 on them. */
  void report(List<SetDocument> set, Targets targets, Diagnostics diagnostics) {
    Set<String> references =
        copy.notes().calls().stream().map(NotePlan.Call::id).collect(Collectors.toSet());
    for (int index : unsettled) {
      SetDocument document = set.get(index);
      Map<Integer, String> folios = new TreeMap<>();
      document
          .places()
          .forEach(
              (id, page) -> {
                if (references.contains(id)) {
                  folios.put(page, targets.folio(id));
                }
              });
      diagnostics.report(
          DiagnosticCode.PDF_NOTE_LOOP,
          firstCall(document, references),
          "after "
              + MOST
              + " rounds the notes on the pages "
              + String.join(", ", folios.values())
              + " still change page with their numbers; they are numbered through instead",
          "a word more or less before the first of them helps");
    }
  }

  /** The block of the first mark of a document; the document where it has none. */
  private static Place firstCall(SetDocument set, Set<String> references) {
    String body = set.document().body();
    int first =
        set.places().keySet().stream()
            .filter(references::contains)
            .mapToInt(id -> body.indexOf("id=\"" + id + "\""))
            .filter(offset -> offset >= 0)
            .min()
            .orElse(-1);
    return set.document().place(first);
  }
}

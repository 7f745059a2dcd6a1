package octavo.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import octavo.book.Book;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.resolve.ReferencePages;

/**
 * Whether notes that are to count from 1 on each page do so on the pages of a finished file. Where
 * pages and numbers do not settle (PDF-004), those of a text count through it instead: the marks
 * say so, all of them, or it is a fault.
 */
final class PageCounts {
  private final FinishedLinks found;
  private final FinishedFile file;
  private final Diagnostics diagnostics;

  PageCounts(FinishedLinks found, FinishedFile file, Diagnostics diagnostics) {
    this.found = found;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * Number and place of the notes as they must be on the pages where the references stand; of texts
   * whose marks count through them, as they must be there.
   */
  static NotePlan plan(FinishedLinks found, Book book, Edition edition) {
    NotePlan through = NotePlan.of(book, edition, ReferencePages.NONE, new Diagnostics());
    Set<String> unsettled = references(through, countedThrough(found, book, edition));
    return NotePlan.of(
        book,
        edition,
        reference -> unsettled.contains(reference) ? Optional.empty() : found.sheet(reference),
        new Diagnostics());
  }

  /** What the texts are called whose notes count through them and not by page. */
  static List<String> countedThrough(
      FinishedLinks found, Book book, Edition edition, NotePlan printed) {
    Set<String> components = countedThrough(found, book, edition);
    return printed.groups().stream()
        .filter(group -> components.contains(group.component()))
        .map(NotePlan.Group::title)
        .toList();
  }

  private static Set<String> countedThrough(FinishedLinks found, Book book, Edition edition) {
    NotePlan byPage = NotePlan.of(book, edition, found::sheet, new Diagnostics());
    NotePlan through = NotePlan.of(book, edition, ReferencePages.NONE, new Diagnostics());
    Map<String, Set<String>> marks = marks(found);
    Set<String> out = new TreeSet<>(fitting(through, marks));
    out.removeAll(fitting(byPage, marks));
    return out;
  }

  // By the name of each place that marks lead to, the numbers they show.
  private static Map<String, Set<String>> marks(FinishedLinks found) {
    Map<String, Set<String>> marks = new HashMap<>();
    for (FinishedLinks.Link link : found.links()) {
      if (!link.said().isEmpty()) {
        marks.computeIfAbsent(link.target(), _ -> new TreeSet<>()).add(link.said());
      }
    }
    return marks;
  }

  private static Set<String> fitting(NotePlan plan, Map<String, Set<String>> marks) {
    return plan.groups().stream()
        .filter(
            group ->
                group.entries().stream()
                    .allMatch(note -> Set.of(note.number()).equals(marks.get(note.id()))))
        .map(NotePlan.Group::component)
        .collect(Collectors.toSet());
  }

  private static Set<String> references(NotePlan plan, Set<String> components) {
    return plan.groups().stream()
        .filter(group -> components.contains(group.component()))
        .flatMap(group -> group.entries().stream())
        .flatMap(note -> note.references().stream())
        .map(ordinal -> plan.calls().get(ordinal).id())
        .collect(Collectors.toSet());
  }

  /** Compares the numbers that are printed with those that the pages ask for. */
  void compare(NotePlan printed, NotePlan counted) {
    Set<Integer> pages = new TreeSet<>();
    Map<String, String> numbers = new HashMap<>();
    counted.calls().forEach(call -> numbers.put(call.id(), call.number()));
    for (NotePlan.Call call : printed.calls()) {
      if (!call.number().equals(numbers.get(call.id()))) {
        found.sheet(call.id()).ifPresent(sheet -> pages.add(sheet + 1));
      }
    }
    if (!pages.isEmpty()) {
      String all = pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
      diagnostics.report(
          DiagnosticCode.PROOF_NOTE_COUNT,
          new FilePlace(file.name()),
          "notes do not count from 1 on these of its pages, from the first: " + all,
          "a word more or less before them may help; or set numbering: chapter");
    }
  }
}

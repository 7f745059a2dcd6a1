package octavo.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import octavo.book.Book;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/** Whether notes that are to count from 1 on each page do so on the pages of a finished file. */
final class PageCounts {
  private final FinishedLinks found;
  private final FinishedFile file;
  private final Diagnostics diagnostics;

  PageCounts(FinishedLinks found, FinishedFile file, Diagnostics diagnostics) {
    this.found = found;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** Number and place of the notes as they must be on the pages where the references stand. */
  static NotePlan plan(FinishedLinks found, Book book, Edition edition) {
    return NotePlan.of(book, edition, found::sheet, new Diagnostics());
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

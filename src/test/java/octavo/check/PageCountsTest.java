package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes that are to count from 1 on each page, compared with the pages of a file. */
class PageCountsTest {
  private final FinishedLinks found = new FinishedLinks(false);
  private Book book;
  private Edition edition;

  /** The first three references stand on the pages 10, 10 and 11 of the file, counted from 0. */
  @BeforeEach
  void read() throws IOException {
    Proving proving = new Proving(Path.of("src/test/resources/books/proof"));
    book = proving.book();
    edition = proving.edition("counted");
    found.addPlace("ref-1", 10);
    found.addPlace("ref-2", 10);
    found.addPlace("ref-3", 11);
  }

  private NotePlan plan(Map<String, Integer> pages) {
    return NotePlan.of(
        book, edition, reference -> Optional.ofNullable(pages.get(reference)), new Diagnostics());
  }

  private List<String> findings(NotePlan printed) {
    Diagnostics diagnostics = new Diagnostics();
    FinishedFile file = new FinishedFile(Path.of("a.pdf"), "a.pdf", FinishedFile.Origin.GIVEN);
    new PageCounts(found, file, diagnostics)
        .compare(printed, PageCounts.plan(found, book, edition));
    return diagnostics.sorted().stream()
        .map(finding -> finding.code().id() + " " + finding.message())
        .toList();
  }

  @Test
  void numbersThatCountFromOneOnThePagesOfTheFileAreRight() {
    assertEquals(List.of(), findings(plan(Map.of("ref-1", 1, "ref-2", 1, "ref-3", 2))));
  }

  /** The marks of a plan, as a PDF has them. */
  private void print(NotePlan plan) {
    for (NotePlan.Call call : plan.calls()) {
      found.add(new FinishedLinks.Link(call.entry(), false, 0, call.id(), Set.of(), call.number()));
    }
  }

  @Test
  void numbersThatCountThroughTheirTextAreReadAsTheyAre() {
    NotePlan through = plan(Map.of());
    assertNotEquals(through, PageCounts.plan(found, book, edition));
    print(through);
    assertEquals(through, PageCounts.plan(found, book, edition));
    assertEquals(List.of("The Mill"), PageCounts.countedThrough(found, book, edition, through));
    assertEquals(List.of(), findings(through));
  }

  @Test
  void numbersThatCountNeitherByPageNorThroughTheirTextAreTold() {
    NotePlan through = plan(Map.of());
    for (NotePlan.Call call : through.calls()) {
      String number = call.number().equals("2") ? "3" : call.number();
      found.add(new FinishedLinks.Link(call.entry(), false, 0, "", Set.of(), number));
    }
    assertEquals(List.of(), PageCounts.countedThrough(found, book, edition, through));
    assertEquals(1, findings(through).size());
  }

  @Test
  void numbersThatCountOnFromThePageBeforeAreToldWithThePage() {
    assertEquals(
        List.of("PROOF-007 notes do not count from 1 on these of its pages, from the first: 12"),
        findings(plan(Map.of("ref-1", 1, "ref-2", 1, "ref-3", 1))));
  }
}

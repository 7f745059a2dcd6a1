package octavo.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static final SourceFile FILE = new SourceFile("a.md", "0123456789");

  private static Diagnostic mendedBy(Edit... edits) {
    return Diagnostic.of(DiagnosticCode.NOTE_DUPLICATE, FILE.whole(), "", "")
        .withFix(List.of(edits));
  }

  private static String patched(Diagnostic... findings) {
    List<Patch> patches = Patch.of(List.of(findings));
    assertEquals(1, patches.size());
    return patches.getFirst().apply(FILE.text());
  }

  @Test
  void changesOfSeveralFindingsAreMadeInOrderOfPlace() {
    assertEquals(
        "0a1247b89",
        patched(
            mendedBy(Edit.delete(FILE.span(5, 7)), new Edit(FILE.span(8, 8), "b")),
            mendedBy(Edit.insert(FILE, 1, "a"), Edit.delete(FILE.span(3, 4)))));
  }

  @Test
  void deletionsThatOverlapAreOneAndWhatTheyHoldGoesWithThem() {
    assertEquals(
        "0189",
        patched(
            mendedBy(Edit.delete(FILE.span(2, 6))),
            mendedBy(Edit.insert(FILE, 4, "x"), Edit.delete(FILE.span(3, 8)))));
  }

  @Test
  void theSameChangeOfTwoFindingsIsMadeOnce() {
    assertEquals(
        "x0123456789",
        patched(mendedBy(Edit.insert(FILE, 0, "x")), mendedBy(Edit.insert(FILE, 0, "x"))));
  }

  @Test
  void aChangeThatDoesNotFitIsRefused() {
    Edit late = Edit.delete(FILE.span(3, 5));
    Edit early = Edit.insert(FILE, 1, "x");
    assertThrows(IllegalArgumentException.class, () -> new Patch(FILE, List.of(late, early)));
    SourceFile other = new SourceFile("b.md", "0123456789");
    assertThrows(IllegalArgumentException.class, () -> new Patch(other, List.of(early)));
    Patch patch = new Patch(FILE, List.of(early));
    assertThrows(IllegalArgumentException.class, () -> patch.apply("012"));
  }
}

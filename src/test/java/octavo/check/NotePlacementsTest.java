package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.CaseFolders;
import octavo.manuscript.Edition.NoteNumbering;
import octavo.manuscript.Edition.NotePlacement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small book whose notes are cited again and again, within a chapter and across chapters, in
 * headings, a caption, table cells, extracts and other notes: in every placement and numbering, in
 * both outputs, kept as text and proved. {@code -Dgolden.update=true} rewrites what is kept.
 */
class NotePlacementsTest {
  private static final Path BOOK = Path.of("src/test/resources/books/placements");
  private static final Path KEPT = Path.of("src/test/resources/golden/placements");

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> everyNoteStandsWhereItShouldAndIsProved() throws IOException {
    ProvedBook book = new ProvedBook(BOOK, "A6");
    assertEquals(List.of(), book.warnings());
    return NoteLayout.all().stream()
        .map(layout -> DynamicTest.dynamicTest(layout.toString(), () -> test(book, layout)))
        .toList();
  }

  @Test
  void everyPlacementAndEveryNumberingIsTried() {
    Set<NotePlacement> placements = EnumSet.noneOf(NotePlacement.class);
    Set<NoteNumbering> numberings = EnumSet.noneOf(NoteNumbering.class);
    for (NoteLayout layout : NoteLayout.all()) {
      placements.add(layout.placement());
      numberings.add(layout.numbering());
    }
    assertEquals(EnumSet.allOf(NotePlacement.class), placements);
    assertEquals(EnumSet.allOf(NoteNumbering.class), numberings);
  }

  @Test
  void nothingElseIsKept() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    NoteLayout.all().forEach(layout -> names.add(layout + ".txt"));
    assertEquals(names, CaseFolders.names(KEPT));
  }

  private void test(ProvedBook book, NoteLayout layout) throws IOException {
    Path file = folder.resolve(layout.toString());
    ProvedBook.Proved proved = book.write(layout, file);
    assertEquals(List.of(), proved.findings());
    assertEquals(29, proved.certificate().orElseThrow().references());
    String text =
        switch (layout.format()) {
          case EPUB -> EpubTranscript.of(file);
          case HTML -> EpubTranscript.ofHtml(file);
          case PDF -> PdfTranscript.of(file);
        };
    Path kept = KEPT.resolve(layout + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(KEPT);
      Files.writeString(kept, text);
    }
    assertTrue(Files.exists(kept), () -> "no " + kept + "; run with -Dgolden.update=true");
    assertEquals(Files.readString(kept), text, kept.toString());
  }
}

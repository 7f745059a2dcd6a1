package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import octavo.book.Book;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.xhtml.SampleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other rooms make of a book with one of everything, validated and read back. */
class EditionsTest {
  @TempDir private Path folder;

  private Book book() throws IOException {
    Path png = folder.resolve("image.png");
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
    return SampleBook.book(png, "en");
  }

  private Path write(Book book, Edition edition) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Path file = folder.resolve(edition.format() + "-" + edition.notes().placement());
    WrittenEdition.write(book, edition, plan(edition), new BookFolder(folder), file, diagnostics);
    assertTrue(!diagnostics.hasErrors(), diagnostics.sorted().toString());
    return file;
  }

  // At the foot of a page a note that a note cites comes right after it: the last after the first.
  private static NotePlan plan(Edition edition) {
    NotePlan plan = SampleBook.plan();
    if (!edition.notes().placement().isOnPages()) {
      return plan;
    }
    NotePlan.Group group = plan.groups().getFirst();
    List<NotePlan.Entry> entries = group.entries();
    List<NotePlan.Entry> ordered = List.of(entries.get(0), entries.get(2), entries.get(1));
    return new NotePlan(
        List.of(new NotePlan.Group(group.component(), group.title(), ordered)), plan.calls());
  }

  private static List<Diagnostic> proof(Path file, Book book, Edition edition) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ExpectedEdition expected = ExpectedEdition.whole(ExpectedBook.of(book, edition, plan(edition)));
    FinishedFile finished = new FinishedFile(file, "book", FinishedFile.Origin.BUILD);
    switch (edition.format()) {
      case EPUB -> EpubReadBack.compare(finished, expected, diagnostics);
      case HTML -> HtmlReadBack.compare(finished, expected, diagnostics);
      case PDF -> PdfReadBack.compare(finished, expected, edition.notes().placement(), diagnostics);
    }
    FileCheck.check(file, "book.epub", diagnostics);
    return diagnostics.sorted();
  }

  @Test
  void everyConstructIsPrintedOnceAndPassesTheValidators() throws IOException {
    Book book = book();
    for (Edition.Format format : Edition.Format.values()) {
      for (Edition.NotePlacement placement : Edition.NotePlacement.values()) {
        for (Edition.Engine engine : Edition.Engine.values()) {
          boolean pages = format == Edition.Format.PDF && engine == Edition.Engine.COMPOSITOR;
          boolean popsUp = placement == Edition.NotePlacement.POPUP;
          if (placement.isOnPages() && !pages || popsUp && format == Edition.Format.PDF) {
            continue;
          }
          Edition edition = SampleBook.edition(format, placement, engine);
          assertEquals(List.of(), proof(write(book, edition), book, edition), edition.toString());
        }
      }
    }
  }
}

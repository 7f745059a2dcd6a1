package octavo.xhtml;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.AlternativeText;
import octavo.book.Attributes;
import octavo.book.Book;
import octavo.book.Caption;
import octavo.book.Chapter;
import octavo.book.ComponentKind;
import octavo.book.Figure;
import octavo.book.Image;
import octavo.book.ImageSource;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import org.junit.jupiter.api.Test;

/** Which editions have a list of illustrations. */
class IllustrationListTest {
  private static final SourceSpan AT = new SourceFile("one.md", "text").span(0, 0);

  @Test
  void onPaperThreePicturesHaveAListAndTwoHaveNone() {
    assertFalse(hasList(Edition.Format.PDF, 2, 2, List.of()));
    assertTrue(hasList(Edition.Format.PDF, 2, 3, List.of()));
    assertTrue(hasList(Edition.Format.PDF, 1, 3, List.of()));
  }

  @Test
  void onScreensAnyPictureHasAPlaceInTheListTheReaderOffers() {
    assertTrue(hasList(Edition.Format.EPUB, 2, 1, List.of()));
    assertFalse(hasList(Edition.Format.EPUB, 2, 0, List.of()));
  }

  @Test
  void whatBeginsWithItsTextHasNone() {
    assertFalse(hasList(Edition.Format.PDF, 1, 9, List.of("title-page-of-one")));
    assertTrue(hasList(Edition.Format.PDF, 2, 9, List.of("title-page-of-one")));
  }

  private static boolean hasList(
      Edition.Format format, int chapters, int pictures, List<String> omitted) {
    List<Chapter> contents = new ArrayList<>();
    for (int i = 1; i <= chapters; i++) {
      contents.add(
          i == 1
              ? SampleBook.chapter("chapter-1", 1, "One", figures(pictures))
              : SampleBook.chapter(
                  "chapter-" + i, i, "More", SampleBook.paragraph(SampleBook.text("Text."))));
    }
    return BookXhtml.render(
            new Book(SampleBook.metadata("en"), List.copyOf(contents), List.of(), Optional.empty()),
            SampleBook.edition(format, Edition.NotePlacement.BOOK),
            new NotePlan(List.of(), List.of()),
            new Presentation(SampleBook.oneDocument(), List.of(), Optional.empty(), omitted))
        .stream()
        .anyMatch(document -> document.kind() == ComponentKind.ILLUSTRATIONS);
  }

  private static Figure[] figures(int count) {
    Figure[] figures = new Figure[count];
    for (int i = 0; i < count; i++) {
      ImageSource absent =
          new ImageSource.Absent("images/" + i + ".jpg", Optional.empty(), Optional.empty());
      figures[i] =
          new Figure(
              new Attributes("figure-" + (i + 1), List.of(), Map.of()),
              i,
              new Image(absent, new AlternativeText.Missing(), Attributes.NONE, AT),
              new Caption("", List.of(SampleBook.text("A kettle")), List.of(), List.of()),
              Figure.Placement.HERE,
              AT);
    }
    return figures;
  }
}

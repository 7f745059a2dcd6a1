package octavo.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.ComponentKind;
import octavo.book.InlineStyle;
import octavo.book.Metadata;
import octavo.book.PlainMetadata;
import octavo.book.Styled;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import org.junit.jupiter.api.Test;

class ContentsTest {
  @Test
  void anEmptyAnchorInATitleIsLeftOutOfTheContents() {
    Styled anchor =
        new Styled(InlineStyle.SPAN, new Attributes("old", List.of(), Map.of()), List.of());
    Chapter chapter =
        new Chapter(
            ComponentKind.CHAPTER,
            "one",
            List.of(anchor, SampleBook.text("Closures")),
            "Closures",
            1,
            List.of(SampleBook.paragraph(SampleBook.text("Text."))),
            List.of(),
            new SourceFile("one.md", "Text."));
    Metadata metadata = SampleBook.metadata("en");
    XhtmlDocument contents =
        BookXhtml.render(
                new Book(metadata, List.of(chapter), List.of(), Optional.empty()),
                SampleBook.edition(Edition.Format.EPUB, Edition.NotePlacement.BOOK),
                new NotePlan(List.of(), List.of()),
                new Presentation(SampleBook.oneDocument(), List.of(), Optional.empty()))
            .stream()
            .filter(document -> document.kind() == ComponentKind.CONTENTS)
            .findFirst()
            .orElseThrow();
    assertTrue(
        contents.body().contains("<span class=\"entry-title\">Closures</span>"), contents.body());
  }

  @Test
  void pagesThatAnEditionLeavesOutAreNotMade() {
    List<ComponentKind> kinds =
        BookXhtml.render(
                new Book(SampleBook.metadata("en"), List.of(), List.of(), Optional.empty()),
                SampleBook.edition(Edition.Format.EPUB, Edition.NotePlacement.BOOK),
                new NotePlan(List.of(), List.of()),
                new Presentation(
                    SampleBook.oneDocument(),
                    List.of(),
                    Optional.empty(),
                    List.of("half-title", "colophon")))
            .stream()
            .map(XhtmlDocument::kind)
            .toList();
    assertEquals(
        List.of(ComponentKind.TITLE_PAGE, ComponentKind.IMPRINT, ComponentKind.CONTENTS), kinds);
  }

  private static List<ComponentKind> printed(Metadata metadata, int chapters) {
    List<Chapter> contents = new ArrayList<>();
    for (int i = 1; i <= chapters; i++) {
      contents.add(
          new Chapter(
              ComponentKind.CHAPTER,
              "chapter-" + i,
              List.of(SampleBook.text("Title")),
              "Title",
              i,
              List.of(SampleBook.paragraph(SampleBook.text("Text."))),
              List.of(),
              new SourceFile("one.md", "Text.")));
    }
    return BookXhtml.render(
            new Book(metadata, List.copyOf(contents), List.of(), Optional.empty()),
            SampleBook.edition(Edition.Format.PDF, Edition.NotePlacement.BOOK),
            new NotePlan(List.of(), List.of()),
            new Presentation(
                SampleBook.oneDocument(),
                List.of(),
                Optional.empty(),
                List.of("half-title", "title-page-of-one", "colophon", "contents-of-one")))
        .stream()
        .map(XhtmlDocument::kind)
        .toList();
  }

  @Test
  void whereAThemeWantsItABookOfOneChapterBeginsWithItsText() {
    assertEquals(
        List.of(ComponentKind.CHAPTER, ComponentKind.IMPRINT),
        printed(SampleBook.metadata("en"), 1));
    assertEquals(
        List.of(
            ComponentKind.TITLE_PAGE,
            ComponentKind.IMPRINT,
            ComponentKind.CONTENTS,
            ComponentKind.CHAPTER,
            ComponentKind.CHAPTER),
        printed(SampleBook.metadata("en"), 2));
  }

  @Test
  void anImprintThatHasNothingButTheTitleIsNotMade() {
    Metadata metadata = PlainMetadata.of("Tea", "en");
    assertEquals(List.of(ComponentKind.CHAPTER), printed(metadata, 1));
  }
}

package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import octavo.book.ComponentKind;
import octavo.manuscript.Edition.Openers;
import octavo.xhtml.XhtmlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On which page documents open that have a page each, or as many as is said. */
class OpeningsTest {
  private static XhtmlDocument document(ComponentKind kind, int ordinal) {
    return new XhtmlDocument(kind + "-" + ordinal, kind, "", 1, ordinal, "");
  }

  private static List<Integer> first(Openers openers, List<XhtmlDocument> documents) {
    Openings openings = new Openings(documents, openers);
    List<Integer> pages = new ArrayList<>();
    int next = 0;
    for (XhtmlDocument document : documents) {
      pages.add(openings.first(document, next));
      next = pages.getLast() + 1;
    }
    return pages;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANY")
  void theBackOfAPartsTitleStaysBlank(Openers openers) {
    List<XhtmlDocument> documents =
        List.of(document(ComponentKind.PART, 0), document(ComponentKind.CHAPTER, 1));
    assertEquals(List.of(0, 2), first(openers, documents));
  }

  @Test
  void noPageIsBlankWhereAnythingOpensOnAnyPage() {
    List<XhtmlDocument> documents =
        List.of(
            document(ComponentKind.TITLE_PAGE, 0),
            document(ComponentKind.PART, 0),
            document(ComponentKind.CHAPTER, 1));
    assertEquals(List.of(0, 1, 2), first(Openers.ANY, documents));
  }

  @Test
  void theNextChaptersOfAPartOpenAsTheEditionWants() {
    List<XhtmlDocument> documents =
        List.of(
            document(ComponentKind.PART, 0),
            document(ComponentKind.INTRODUCTION, 0),
            document(ComponentKind.CHAPTER, 1),
            document(ComponentKind.CHAPTER, 2));
    assertEquals(List.of(0, 2, 3, 4), first(Openers.NEXT, documents));
    assertEquals(List.of(0, 2, 4, 6), first(Openers.RECTO, documents));
  }
}

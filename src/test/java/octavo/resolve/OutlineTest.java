package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.book.ComponentKind;
import octavo.book.Heading;
import octavo.manuscript.Manuscript.Structure;
import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void aFileFollowedByDeeperOnesIsAPart() {
    Drafts drafts =
        new Drafts(Structure.BY_HEADINGS)
            .file(ComponentKind.DEDICATION, "dedication.md", "To nobody")
            .file(ComponentKind.PREFACE, "preface.md", "## Preface", "Words.")
            .file("part-1.md", "## Part I", "This World")
            .file(ComponentKind.EPIGRAPH, "epigraph.md", "Be patient.")
            .file("chapter-1.md", "### I", "One.")
            .file("chapter-2.md", "### II", "Two.")
            .file("part-2.md", "## Part II")
            .file("chapter-3.md", "### I", "Three.")
            .file(ComponentKind.APPENDIX, "appendix.md", "No heading.");
    assertEquals(
        """
        dedication dedication “Dedication” untitled
        preface preface “Preface”
        part part-1 “Part I. This World”
          epigraph epigraph “Epigraph” untitled
          chapter chapter-1 1 “I”
          chapter chapter-2 2 “II”
        part part-2 “Part II”
          chapter chapter-3 3 “I”
        appendix appendix “Appendix” untitled
        """,
        Tree.of(drafts.book()));
    assertEquals(List.of(), drafts.codes());
  }

  @Test
  void aPreludeOfABookNamedBookMakesItNoChapter() {
    Drafts drafts =
        new Drafts(Structure.BY_HEADINGS)
            .file("book-1.md", "## Book I", "I mean to inquire. ".repeat(60))
            .file("chapter-1-1.md", "### I", "One.")
            .file("long.md", "## Long", "I mean to inquire. ".repeat(60))
            .file("deeper.md", "### Deeper", "Two.");
    assertEquals(
        """
        part book-1 “Book I”
          chapter chapter-1-1 1 “I”
        chapter long 2 “Long”
          chapter deeper “Deeper”
        """,
        Tree.of(drafts.book()));
  }

  @Test
  void aPartMayHaveAHeadingOfItsChaptersLevel() {
    Drafts drafts =
        new Drafts(Structure.BY_HEADINGS)
            .file(ComponentKind.INTRODUCTION, "intro.md", "# Introduction", "x")
            .file("part-1.md", "# Part I")
            .file("chapter-1.md", "# One", "x")
            .file("part-2.md", "# Part II")
            .file("chapter-2.md", "# Two", "x")
            .file(ComponentKind.EPILOGUE, "epilogue.md", "# Epilogue", "x");
    assertEquals(
        """
        introduction intro “Introduction”
        part part-1 “Part I”
          chapter chapter-1 1 “One”
        part part-2 “Part II”
          chapter chapter-2 2 “Two”
        epilogue epilogue “Epilogue”
        """,
        Tree.of(drafts.book()));
  }

  @Test
  void aFileOfSeveralChaptersIsSplit() {
    Drafts drafts =
        new Drafts(Structure.BY_HEADINGS)
            .file("all.md", "Before.", "# One", "Text.", "## In one", "# Zwei Übel", "Text.");
    assertEquals(
        """
        chapter all 1 “Before.” untitled
        chapter one 2 “One”
        chapter zwei-ubel 3 “Zwei Übel”
        """,
        Tree.of(drafts.book()));
  }

  @Test
  void aSingleFilesTitleIsTheBooksAndItsHeadingsAreChapters() {
    Drafts drafts =
        new Drafts(Structure.SINGLE_FILE)
            .titled("The Article")
            .file("article.md", "# The Article", "A word before.", "## One", "x", "## Two", "y");
    assertEquals(
        """
        chapter article 1 “A word before.” untitled
        chapter one 2 “One”
        chapter two 3 “Two”
        """,
        Tree.of(drafts.book()));
  }

  @Test
  void aTitleThatIsNotTheBooksIsKept() {
    Drafts drafts =
        new Drafts(Structure.SINGLE_FILE)
            .titled("Another")
            .file("article.md", "# The Article", "## One", "x", "## Two", "y");
    assertEquals(
        """
        chapter the-article 1 “The Article”
        chapter one 2 “One”
        chapter two 3 “Two”
        """,
        Tree.of(drafts.book()));
  }

  @Test
  void aSingleFilesHeadingsMayBeParts() {
    Drafts drafts =
        new Drafts(Structure.SINGLE_FILE)
            .file(
                "novel.md",
                "# Preface",
                "x",
                "# Part I: Spring",
                "## One",
                "x",
                "## Two",
                "x",
                "# Part of it",
                "## Not a chapter",
                "# Part 2",
                "## Three",
                "x");
    assertEquals(
        """
        chapter preface 1 “Preface”
        part part-i-spring “Part I: Spring”
          chapter one 2 “One”
          chapter two 3 “Two”
        chapter part-of-it 4 “Part of it”
        part part-2 “Part 2”
          chapter three 5 “Three”
        """,
        Tree.of(drafts.book()));
  }

  @Test
  void aSingleFileWithoutHeadingsIsOneChapterCalledAsTheBook() {
    Drafts drafts = new Drafts(Structure.SINGLE_FILE).file("a.txt", "Some words.", "More.");
    assertEquals("chapter a 1 “A Book” untitled\n", Tree.of(drafts.book()));
  }

  @Test
  void aGivenTreeStaysAsGiven() {
    Drafts drafts = new Drafts(Structure.GIVEN);
    drafts.entry(
        drafts.entry(
            ComponentKind.CHAPTER,
            "ch01.md",
            List.of(
                drafts.entry(ComponentKind.CHAPTER, "ch01-01.md", List.of(), "## Inside", "Text.")),
            "# Outside",
            "Text."));
    drafts.file("ch02.md", "# Next");
    assertEquals(
        """
        chapter ch01 1 “Outside”
          chapter ch01-01 “Inside”
        chapter ch02 2 “Next”
        """,
        Tree.of(drafts.book()));
  }

  @Test
  void headingLevelsBeginBelowTheTitleAndSkipNone() {
    Drafts drafts =
        new Drafts(Structure.GIVEN).file("a.md", "## Title", "#### A", "###### B", "### C", "# D");
    List<Integer> levels =
        drafts.book().contents().getFirst().blocks().stream()
            .map(block -> ((Heading) block).level())
            .toList();
    assertEquals(List.of(1, 2, 1, 1), levels);
  }

  @Test
  void idsAreAsciiUniqueAndNobodyElses() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a/01-Élan.md", "# A", "## Note 1", "x", "## Same", "x")
            .file("b/01-elan.md", "# B", "## Same", "x", "## 日本", "x")
            .file("nav.md", "# C", "x")
            .file("第一章.md", "# D", "x")
            .file("README.md", "# E", "x");
    StringBuilder ids = new StringBuilder();
    drafts
        .book()
        .contents()
        .forEach(
            component -> {
              ids.append(component.id()).append(':');
              component
                  .blocks()
                  .forEach(
                      block -> {
                        if (block instanceof Heading heading) {
                          ids.append(' ').append(heading.attributes().id());
                        }
                      });
              ids.append('\n');
            });
    assertEquals(
        """
        c01-elan: c01-elan-note-1 same
        c01-elan-1: c01-elan-1-same c01-elan-1-s1
        nav-1:
        di-yi-zhang:
        readme:
        """,
        ids.toString());
  }
}

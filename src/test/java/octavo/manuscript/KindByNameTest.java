package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindByNameTest {
  @ParameterizedTest
  @CsvSource({
    "preface.md, preface",
    "text/01-preface.md, preface",
    "preface-2.md, preface",
    "translators-preface.md, preface",
    "appendix-3.md, appendix",
    "appendix-01-keywords.md, appendix",
    "Title Page.md, title-page",
    "titlepage.md, title-page",
    "title_page.md, title-page",
    "copyright.md, imprint",
    "halftitle.md, half-title",
    "DEDICATION.txt, dedication",
    "epigraph.md, epigraph",
    "foreword.markdown, foreword",
    "afterword.md, afterword",
    "colophon.md, colophon",
    "part-1.md, part",
    "glossary.md, glossary",
    "chapter-3.md, chapter",
    "ch00-00-introduction.md, chapter",
    "notes-and-explanations.md, chapter",
    "index.md, chapter",
    "contents.md, chapter",
    "the-index.md, chapter",
    "42.md, chapter",
    ".md, chapter",
  })
  void theNameSaysTheKind(String path, String kind) {
    assertEquals(kind, KindByName.of(path).key());
  }
}

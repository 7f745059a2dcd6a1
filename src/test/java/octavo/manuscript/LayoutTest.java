package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.Severity;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Manuscript.Structure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default locale")
class LayoutTest {
  @TempDir Path folder;
  private Reading reading;

  @BeforeEach
  void makeFolder() throws IOException {
    reading = new Reading(Files.createDirectory(folder.resolve("my-book")));
  }

  private Manuscript read() throws IOException {
    return reading.read().orElseThrow();
  }

  private List<String> tree() throws IOException {
    return Reading.tree(read());
  }

  @Test
  void ourOwnFolderIsReadInTheOrderOfItsContents() throws IOException {
    reading
        .with(
            "manuscript/book.yaml",
            "title: T\nlanguage: en\ndate: 2026-01-02\ncover: ../images/c.svg\ncontents:\n"
                + "- {kind: preface, file: p.md}\n- kind: part\n  title: One\n"
                + "  contents: [z.md, deep/a.md]\n- {kind: appendix, file: x.md, title: '*X*'}\n")
        .with("manuscript/p.md", "p")
        .with("manuscript/z.md", "z")
        .with("manuscript/deep/a.md", "a")
        .with("manuscript/x.md", "x")
        .with("images/c.svg", "<svg/>")
        .with("manuscript/notes.md", "[1]: A note.\n")
        .with("manuscript/captions.yaml", "images/c.svg: {caption: C}\n");
    assertEquals(
        List.of(
            "preface manuscript/p.md",
            "part 'One'",
            "  chapter manuscript/z.md",
            "  chapter manuscript/deep/a.md",
            "appendix '*X*' manuscript/x.md"),
        tree());
    Manuscript book = read();
    assertEquals(List.of(), reading.found(Severity.NOTE));
    assertEquals(Structure.GIVEN, book.structure());
    assertEquals("images/c.svg", book.settings().cover());
    assertEquals("manuscript/notes.md", book.notesFile().orElseThrow().path());
    assertEquals(Set.of("images/c.svg"), book.captions().keySet());
    assertEquals("manuscript/book.yaml:6:3", book.entries().getFirst().at().toString());
  }

  @Test
  void theManuscriptFolderAndTheSettingsFileStandForTheirBook() throws IOException {
    reading.with("manuscript/book.yaml", "cover: ../images/c.svg\n").with("manuscript/a.md", "a");
    reading.with("images/c.svg", "<svg/>");
    for (String path : List.of("manuscript", "manuscript/book.yaml", "")) {
      Manuscript book = reading.read(reading.folder.resolve(path)).orElseThrow();
      assertEquals("images/c.svg", book.settings().cover(), path);
    }
  }

  @Test
  void withoutContentsTheTextsBesideTheSettingsAreTheBook() throws IOException {
    reading.with("book.yaml", "title: T").with("b.md", "b").with("a.md", "a").with("notes.md", "n");
    assertEquals(List.of("chapter a.md", "chapter b.md"), tree());
    assertEquals(Structure.BY_HEADINGS, read().structure());
  }

  @Test
  void aNotesFileThatIsAChapterIsNoNotesFile() throws IOException {
    reading.with("book.yaml", "contents: [a.md, notes.md]").with("a.md", "a");
    reading.with("notes.md", "[1]: x\n");
    assertEquals(List.of("chapter a.md", "chapter notes.md"), tree());
    assertTrue(read().notesFile().isEmpty());
  }

  @Test
  void aChapterThatIsMissingOutsideEmptyOrNamedTwiceIsReportedAndTheRestIsRead()
      throws IOException {
    reading
        .with(
            "book.yaml", "contents:\n- a.md\n- no.md\n- ../x.md\n- ./a.md\n- empty.md\n- folder\n")
        .with("a.md", "a")
        .with("empty.md", " \n")
        .with("folder/x.md", "x");
    assertEquals(List.of("chapter a.md", "chapter empty.md"), tree());
    assertEquals(
        List.of(
            "book.yaml:3:3 FILE_MISSING there is no file 'no.md'",
            "book.yaml:4:3 FILE_OUTSIDE '../x.md' leads out of the book folder",
            "book.yaml:5:3 FILE_REPEATED 'a.md' is a chapter already",
            "book.yaml:7:3 FILE_MISSING there is no file 'folder'",
            "empty.md:1:1 FILE_EMPTY the file holds no text"),
        reading.troubles());
  }

  @Test
  void aBookWithoutTextIsAnError() throws IOException {
    reading.with("a.md", "\n");
    assertTrue(reading.read().isEmpty());
    assertTrue(reading.troubles().contains(". BOOK_EMPTY the book has no text"));
  }

  @Test
  void settingsThatAreNoYamlLeaveNoBook() throws IOException {
    reading.with("book.yaml", "title: [\n").with("a.md", "a");
    assertTrue(reading.read().isEmpty());
    assertTrue(reading.diagnostics.hasErrors());
  }

  @Test
  void anMdBookIsReadByItsSummary() throws IOException {
    reading
        .with(
            "book.toml",
            "[book]\ntitle = \"M\"\nauthors = [\"A B\", \"C\"]\nlanguage = \"de\"\n"
                + "src = \"text\"\n[preprocessor.toc]\ncommand = \"x\"\n[preprocessor.links]\n"
                + "[output.html]\nadditional-css = [\"x.css\"]\n")
        .with(
            "text/SUMMARY.md",
            "# Summary\n\n[Preface](preface.md)\n\n# Part *One*\n\n- [First](a.md)\n"
                + "  - [Second](./deep/b.md)\n    * [Third](c%20d.md \"t\")\n- [Draft]()\n"
                + "- [Group]()\n\t- [In it](<e.md>)\n\n---\n\n# Part Two\n1. [Fourth](f.md)\n"
                + "<!-- [No](no.md)\n- [No](no.md) -->\n\n[End](colophon.md)\n")
        .with("text/preface.md", "p")
        .with("text/a.md", "# A\n")
        .with("text/deep/b.md", "b")
        .with("text/c d.md", "C\n=\n")
        .with("text/e.md", "e")
        .with("text/f.md", "f")
        .with("text/colophon.md", "c")
        .with("text/README.md", "not listed");
    assertEquals(
        List.of(
            "preface 'Preface' text/preface.md",
            "part 'Part *One*'",
            "  chapter text/a.md",
            "    chapter 'Second' text/deep/b.md",
            "      chapter text/c d.md",
            "  part 'Group'",
            "    chapter 'In it' text/e.md",
            "part 'Part Two'",
            "  chapter 'Fourth' text/f.md",
            "colophon 'End' text/colophon.md"),
        tree());
    assertEquals(List.of(), reading.troubles());
    Settings settings = read().settings();
    assertEquals("M", settings.metadata().title());
    assertEquals("de", settings.metadata().language());
    assertEquals("A B", settings.metadata().creators().getFirst().name());
    assertEquals(
        List.of(
            "book.toml BOOK_DATE_UNSET the book has no date and is dated 2000-01-01",
            "book.toml BOOK_PREPROCESSOR not used: preprocessor.toc, x.css",
            "text/SUMMARY.md:10:3 FILE_EMPTY the draft chapter 'Draft' has no text and is left"
                + " out"),
        reading.found(Severity.NOTE));
  }

  @Test
  void chaptersOutsideOfTheListsOfASummaryAreNotNumbered() throws IOException {
    reading
        .with("src/SUMMARY.md", "[Hello](ch00.md)\n\n- [A](a.md)\n\n[Thanks](thanks.md)\n")
        .with("src/ch00.md", "h")
        .with("src/a.md", "a")
        .with("src/thanks.md", "t");
    assertEquals(
        List.of(
            "introduction 'Hello' src/ch00.md",
            "chapter 'A' src/a.md",
            "afterword 'Thanks' src/thanks.md"),
        tree());
  }

  @Test
  void aSummaryAloneIsEnough() throws IOException {
    reading.with("src/SUMMARY.md", "* [A](a.md)\n* [Gone](no.md)\n").with("src/a.md", "# A\n");
    assertEquals(List.of("chapter src/a.md"), tree());
    assertEquals(
        List.of("src/SUMMARY.md:2:3 FILE_MISSING there is no file 'src/no.md'"),
        reading.troubles());
  }

  @Test
  void badTomlIsReportedAtItsPlace() throws IOException {
    reading.with("book.toml", "[book]\ntitle = \"M\nx\n").with("src/SUMMARY.md", "- [A](a.md)\n");
    reading.with("src/a.md", "a");
    assertEquals(List.of("chapter 'A' src/a.md"), tree());
    assertTrue(
        reading.troubles().getFirst().startsWith("book.toml:2:"), reading.troubles().toString());
  }

  @Test
  void aLeanpubListIsReadLineByLine() throws IOException {
    reading
        .with("manuscript/Book.txt", "\uFEFFpreface.md\r\n# no.md\r\nmainmatter:\r\n\r\n b.md \r\n")
        .with("manuscript/preface.md", "p")
        .with("manuscript/b.md", "b")
        .with("manuscript/c.md", "not listed");
    assertEquals(List.of("preface manuscript/preface.md", "chapter manuscript/b.md"), tree());
    assertEquals(Structure.BY_HEADINGS, read().structure());
    assertEquals("My Book", read().settings().metadata().title());
    assertEquals("manuscript/Book.txt:5:2", read().entries().getLast().at().toString());
  }

  @Test
  void aListWithTheLineEndsOfAnOldMacIsReadAsWell() throws IOException {
    reading.with("Book.txt", "a.md\rb.md\r").with("a.md", "a").with("b.md", "b");
    assertEquals(List.of("chapter a.md", "chapter b.md"), tree());
  }

  @Test
  void listsNestedAThousandDeepAreRead() throws IOException {
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      summary
          .append(" ".repeat(i))
          .append("- [C")
          .append(i)
          .append("](c")
          .append(i)
          .append(".md)\n");
      reading.with("c" + i + ".md", "x");
    }
    reading.with("SUMMARY.md", summary.toString());
    assertEquals(1000, tree().size());
  }

  @Test
  void everyPrefixOfASummaryIsRead() throws IOException {
    String summary =
        "# S\n\n[P](<p.md>)\n\n# Part #\n\n- [A `b`](a.md \"t\")\n  1. [B]()\n<!-- x -->\n";
    reading.with("p.md", "p").with("a.md", "a");
    for (int i = 0; i <= summary.length(); i++) {
      reading.with("SUMMARY.md", summary.substring(0, i));
      assertTrue(reading.read().isPresent() || reading.diagnostics.hasErrors());
    }
  }

  @Test
  void aFolderIsReadInNaturalOrderWithoutWhatIsNoText() throws IOException {
    reading
        .with("ch10.md", "x")
        .with("ch2.markdown", "x")
        .with("b/notes.md", "[1]: not in the root folder")
        .with("b/1.txt", "x")
        .with("image.png", "x")
        .with("README.md", "x")
        .with("License.txt", "x")
        .with("CHANGELOG-2.md", "x")
        .with(".git/x.md", "x")
        .with(".hidden.md", "x")
        .with("target/x.md", "x")
        .with("node_modules/x.md", "x")
        .with("out/x.md", "x")
        .with("notes.md", "[1]: A note\n");
    Manuscript book =
        ManuscriptReader.read(
                reading.folder,
                new ManuscriptReader.Options(Map.of(), "", Set.of(reading.folder.resolve("out"))),
                reading.diagnostics)
            .orElseThrow();
    assertEquals(
        List.of("chapter b/1.txt", "chapter b/notes.md", "chapter ch2.markdown", "chapter ch10.md"),
        Reading.tree(book));
    assertEquals("notes.md", book.notesFile().map(SourceFile::path).orElseThrow());
  }

  @Test
  void aChapterCalledNotesIsNoNotesFile() throws IOException {
    reading.with("a.md", "a").with("notes.md", "# Notes\n\nWhat I noted.\n");
    assertEquals(List.of("chapter a.md", "chapter notes.md"), tree());
    assertTrue(read().notesFile().isEmpty());
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    reading.with("a.md", "a").with("../secret.md", "s");
    BookFolderTest.link(reading.folder.resolve("b.md"), folder.resolve("secret.md"));
    assertEquals(List.of("chapter a.md"), tree());
    assertEquals(
        List.of("b.md FILE_OUTSIDE the link leads out of the book folder"), reading.troubles());
  }

  @Test
  void oneFileIsABookWithTheTitleOfItsFirstHeading() throws IOException {
    reading.with("x.md", "```\n# no\n```\n\n# The *Real* [Title](u) {#id}\n\ntext\n");
    Manuscript book = reading.read(reading.folder.resolve("x.md")).orElseThrow();
    assertEquals("The Real Title", book.settings().metadata().title());
    assertEquals(Structure.SINGLE_FILE, book.structure());
    assertFalse(book.settings().numbered());
    assertEquals(List.of("chapter x.md"), Reading.tree(book));
  }

  @Test
  void aLoneTextWithMarksAtLineStartsHasNumberedReferences() throws IOException {
    reading.with("ivar-smilga.txt", "One.\n[18] Two.\n");
    Manuscript book = reading.read(reading.folder.resolve("ivar-smilga.txt")).orElseThrow();
    assertTrue(book.settings().numbered());
    assertTrue(book.entries().getFirst().text().orElseThrow().numbered());
    assertEquals("Ivar Smilga", book.settings().metadata().title());
    reading.overrides.put("notes.numbered", "false");
    book = reading.read(reading.folder.resolve("ivar-smilga.txt")).orElseThrow();
    assertFalse(book.settings().numbered());
  }

  @Test
  void settingsBesideAListOfAnotherProgramLeaveItTheOrder() throws IOException {
    reading.with("b.md", "b").with("a.md", "a").with("Book.txt", "b.md\na.md\n");
    reading.with("book.yaml", "title: Two");
    assertEquals(List.of("chapter b.md", "chapter a.md"), tree());
    assertEquals("Two", read().settings().metadata().title());
    reading.with("SUMMARY.md", "- [A](a.md)\n- [B](b.md)\n");
    assertEquals(List.of("chapter 'A' a.md", "chapter 'B' b.md"), tree());
    assertEquals("Two", read().settings().metadata().title());
  }

  @Test
  void theFirstLayoutThatFitsIsTaken() throws IOException {
    reading.with("c.md", "c").with("d.md", "d").with("Book.txt", "c.md\n");
    assertEquals(List.of("chapter c.md"), tree());
    reading.with("SUMMARY.md", "- [D](d.md)");
    assertEquals(List.of("chapter 'D' d.md"), tree());
    reading.with("book.yaml", "contents: [d.md, c.md]");
    assertEquals(List.of("chapter d.md", "chapter c.md"), tree());
  }

  @Test
  void theNotesFileOfAManuscriptFolderIsNoChapterWithoutSettingsEither() throws IOException {
    reading.with("manuscript/a.md", "a[1]").with("manuscript/notes.md", "[1]: A note\n");
    assertEquals(List.of("chapter manuscript/a.md"), tree());
    assertEquals("manuscript/notes.md", read().notesFile().orElseThrow().path());
  }

  @Test
  void theKindOfAFileIsTheSameInTurkish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("introduction", KindByName.of("INTRODUCTION.md").key());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void ofAnEmptyFolderNothingIsGuessed() throws IOException {
    assertTrue(reading.read().isEmpty());
    assertEquals(List.of(". BOOK_EMPTY the book has no text"), reading.found(Severity.NOTE));
  }

  @Test
  void aChapterThatIsNotThereIsNotTheBooksEmptinessToo() throws IOException {
    reading.with("book.yaml", "title: T\nlanguage: en\ndate: 2026-01-02\ncontents: [gone.md]\n");
    assertTrue(reading.read().isEmpty());
    assertEquals(1, reading.found(Severity.NOTE).size(), reading.found(Severity.NOTE).toString());
  }

  @Test
  void aChapterWhoseNameIsNotUtf8IsReported() throws Exception {
    reading.with("1.md", "# A\n");
    Process making =
        new ProcessBuilder("sh", "-c", "printf '# B\\n' > \"$(printf '2\\351.md')\"")
            .directory(reading.folder.toFile())
            .redirectErrorStream(true)
            .start();
    making.getOutputStream().close();
    String said = new String(making.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assumeTrue(making.waitFor() == 0, "the file system refuses such a name: " + said);
    assertEquals(List.of("chapter 1.md"), tree());
    assertEquals(
        List.of(
            "2\ufffd.md FILE_UNREADABLE the file cannot be read: its name has bytes that are not"
                + " UTF-8"),
        reading.troubles());
  }

  @Test
  void aChapterThatIsALinkToNothingIsReported() throws IOException {
    reading.with("1.md", "# A\n");
    try {
      Files.createSymbolicLink(reading.folder.resolve("2.md"), Path.of("gone.md"));
    } catch (UnsupportedOperationException | IOException e) {
      abort("the file system has no links: " + e);
    }
    assertEquals(List.of("chapter 1.md"), tree());
    assertEquals(
        List.of("2.md FILE_UNREADABLE the file cannot be read: there is nothing behind its name"),
        reading.troubles());
  }

  @Test
  void aBundleMadeInTheFolderIsNoPartOfTheBook() throws IOException {
    reading
        .with("1.md", "# A\n")
        .with("Licence.md", "All rights reserved.\n")
        .with("copies/SHA256SUMS", "")
        .with("copies/metadata/dublin-core.xml", "<dc/>")
        .with("copies/certificate.txt", "Certified.\n")
        .with("copies/metadata/more.txt", "More.\n")
        .with("own/SHA256SUMS", "")
        .with("own/2.md", "# B\n");
    assertEquals(List.of("chapter 1.md", "chapter own/2.md"), tree());
    assertEquals(List.of(), reading.troubles());
  }
}

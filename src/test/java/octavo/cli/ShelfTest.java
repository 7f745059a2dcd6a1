package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.reader.Chromium;
import octavo.reader.HtmlReader;
import octavo.reader.HtmlReader.Screen;
import octavo.reader.NuChecker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many books in one catalogue: what is built, why, and what is left as it was. */
class ShelfTest {
  @TempDir private Path folder;
  private Path one;
  private Path two;
  private Path shelf;

  @BeforeEach
  void writeBooks() throws IOException {
    one = book("one", "The Élan of Bees", "subjects: [beekeeping, honey]");
    two = book("two", "Zwei & zwei", "description: On sums.");
    shelf = folder.resolve("shelf");
  }

  private Path book(String name, String title, String more) throws IOException {
    Path book = Files.createDirectories(folder.resolve(name));
    Files.writeString(book.resolve("01-one.md"), "# One\n\nA word.[^n]\n\n[^n]: A note.\n");
    Files.writeString(
        book.resolve("book.yaml"),
        "title: '"
            + title
            + "'\ncreators: [{name: Ada Example}]\nlanguage: en\ndate: 2026-01-31\n"
            + more
            + "\ncontents: [01-one.md]\n");
    return book;
  }

  private ProgramRun shelve(Path... books) {
    return shelve(List.of("--edition", "html"), books);
  }

  private ProgramRun shelve(List<String> more, Path... books) {
    List<String> arguments = new ArrayList<>(List.of("shelf", "-o", shelf.toString()));
    Stream.of(books).map(Path::toString).forEach(arguments::add);
    arguments.addAll(more);
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private ProgramRun done(Path... books) {
    ProgramRun run = shelve(books);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    ProgramRun verified = ProgramRun.of("verify", shelf.toString());
    assertEquals(ExitCode.DONE, verified.code(), verified.err());
    return run;
  }

  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }

  private List<String> titles() throws IOException {
    return Jsoup.parse(Files.readString(shelf.resolve("index.html"))).select("h2").eachText();
  }

  private static List<String> built(ProgramRun run) {
    return run.err()
        .lines()
        .filter(line -> line.contains("note[SHELF-001]"))
        .map(line -> line.substring(line.lastIndexOf("/", line.indexOf(": note")) + 1))
        .toList();
  }

  @Test
  void booksLieSideBySideWithACatalogueThatIsTheSameEachTime() throws IOException {
    ProgramRun run = done(one, two);
    assertEquals(
        List.of("one: note[SHELF-001]: built: new", "two: note[SHELF-001]: built: new"),
        built(run));
    Map<String, String> first = content(shelf);
    for (String file :
        List.of(
            "SHA256SUMS",
            "index.html",
            "opds.xml",
            "shelf.state",
            "the-elan-of-bees.zip",
            "the-elan-of-bees/SHA256SUMS",
            "zwei-zwei.zip",
            "zwei-zwei/zwei-zwei.html")) {
      assertTrue(first.containsKey(file), file + " of " + first.keySet());
    }
    assertEquals(first.size(), run.out().lines().count());
    assertEquals(List.of("The Élan of Bees", "Zwei & zwei"), titles());
    Path kept = shelf;
    shelf = folder.resolve("again");
    done(one, two);
    assertEquals(first, content(shelf));
    shelf = kept;
    ProgramRun second = done(one, two);
    assertEquals("", second.out());
    assertEquals("", second.err());
    assertEquals(first, content(shelf));
  }

  @Test
  void aBundleOnTheShelfIsTheOneThatBundleMakes() throws IOException {
    done(one, two);
    Path out = folder.resolve("single");
    ProgramRun.of("bundle", two.toString(), "-o", out.toString(), "--edition", "html");
    assertEquals(content(out.resolve("zwei-zwei")), content(shelf.resolve("zwei-zwei")));
  }

  @Test
  void aWordChangedBuildsThatBookOnlyAndNamesTheFile() throws IOException {
    done(one, two);
    Map<String, String> first = content(shelf);
    Files.writeString(two.resolve("01-one.md"), "# One\n\nAnother word.\n");
    ProgramRun run = done(one, two);
    assertEquals(List.of("two: note[SHELF-001]: built: 01-one.md changed"), built(run));
    Map<String, String> now = content(shelf);
    first.forEach(
        (file, text) -> {
          if (file.startsWith("the-elan")) {
            assertEquals(text, now.get(file), file);
          }
        });
    Files.writeString(two.resolve("more.txt"), "");
    Files.delete(one.resolve("01-one.md"));
    Files.writeString(one.resolve("01-two.md"), "# Two\n\nA word.\n");
    Files.writeString(
        one.resolve("book.yaml"),
        Files.readString(one.resolve("book.yaml")).replace("01-one", "01-two"));
    assertEquals(
        List.of(
            "one: note[SHELF-001]: built: 01-one.md is gone, and 2 more",
            "two: note[SHELF-001]: built: more.txt is new"),
        built(done(one, two)));
  }

  @Test
  void optionsAndFontsAreReadToo() throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    List<String> options = List.of("--edition", "html", "--font-path", fonts.toString());
    assertEquals(ExitCode.DONE, shelve(options, one).code());
    Files.writeString(fonts.resolve("notes.txt"), "x");
    assertEquals(
        List.of("one: note[SHELF-001]: built: --font-path 1/notes.txt is new"),
        built(shelve(options, one)));
    List<String> more = new ArrayList<>(options);
    more.addAll(List.of("--set", "publisher=Somebody"));
    assertEquals(
        List.of("one: note[SHELF-001]: built: what is asked on the command line changed"),
        built(shelve(more, one)));
  }

  @Test
  void anotherOctavoBuildsAllAnew() throws IOException {
    done(one, two);
    Path state = shelf.resolve("shelf.state");
    Files.writeString(
        state, Files.readString(state).replaceAll("\toctavo\t[0-9a-f]+", "\toctavo\t0"));
    assertEquals(
        List.of(
            "one: note[SHELF-001]: built: Octavo changed",
            "two: note[SHELF-001]: built: Octavo changed"),
        built(done(one, two)));
  }

  @Test
  void aBundleThatIsDamagedOrHasLostAFileIsBuiltAgain() throws IOException {
    done(one, two);
    Map<String, String> first = content(shelf);
    Files.delete(shelf.resolve("zwei-zwei.zip"));
    Files.writeString(shelf.resolve("the-elan-of-bees/opds.xml"), "<feed/>");
    String why = ": note[SHELF-001]: built: files of the bundle are damaged or missing";
    assertEquals(List.of("one" + why, "two" + why), built(done(one, two)));
    assertEquals(first, content(shelf));
  }

  @Test
  void aBookWithErrorsIsToldAtItsOwnFilesAndItsLastGoodBundleStays() throws IOException {
    done(one, two);
    Map<String, String> first = content(shelf);
    String good = Files.readString(one.resolve("book.yaml"));
    Files.writeString(one.resolve("book.yaml"), good + "nonsense: 1\n");
    Path three = book("three", "Three", "");
    ProgramRun run = shelve(one, two, three);
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertTrue(run.err().contains(WrittenFile.name(one) + "/book.yaml:7:1: error["), run.err());
    assertTrue(run.err().contains("note[SHELF-004]: its last good bundle stays"), run.err());
    assertEquals(List.of("The Élan of Bees", "Zwei & zwei", "Three"), titles());
    assertEquals(first.get("the-elan-of-bees.zip"), content(shelf).get("the-elan-of-bees.zip"));
    assertEquals(ExitCode.DONE, ProgramRun.of("verify", shelf.toString()).code());
    Files.writeString(one.resolve("book.yaml"), good);
    assertEquals(List.of(), built(done(one, two, three)));
  }

  @Test
  void aDiskThatIsFullFromTheBeginningHasNoCatalogueOfNothing() throws IOException {
    Disk full =
        file -> {
          throw new FileSystemException(file.toString(), null, "No space left on device");
        };
    ProgramRun run =
        ProgramRun.in(
            Map.of(), full, "shelf", "-o", shelf.toString(), one.toString(), two.toString());
    assertEquals(ExitCode.FAILURE, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("No space left on device"), run.err());
    assertFalse(run.err().contains(".octavo-"), run.err());
    assertEquals(List.of(), left());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(shelf)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aBookThatNeverHadABundleIsNotInTheCatalogueAndTheOthersAre() throws IOException {
    Files.writeString(one.resolve("book.yaml"), "nonsense: 1\n");
    ProgramRun run = shelve(one, two);
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertTrue(run.err().contains("it is not in the catalogue"), run.err());
    assertEquals(List.of("Zwei & zwei"), titles());
  }

  @Test
  void theSecondOfTwoBooksOfOneNameHasANumber() throws IOException {
    Path other = book("other", "Zwei & zwei", "");
    ProgramRun run = done(two, other);
    assertTrue(run.err().contains("other: note[SHELF-002]"), run.err());
    assertTrue(Files.isDirectory(shelf.resolve("zwei-zwei-2")));
    assertEquals(2, titles().size());
    // A book that cannot be read keeps its name from the other.
    Files.writeString(two.resolve("book.yaml"), "nonsense: 1\n");
    assertEquals(List.of(), built(shelve(two, other)));
    assertEquals(2, titles().size());
  }

  @Test
  void aStateThatCannotBeReadIsToldAndAllIsBuiltAnew() throws IOException {
    done(one);
    Files.writeString(shelf.resolve("shelf.state"), "something else\n");
    ProgramRun run = done(one);
    assertTrue(run.err().contains("shelf.state: warning[SHELF-003]"), run.err());
    assertEquals(List.of("one: note[SHELF-001]: built: new"), built(run));
  }

  @Test
  void aBookThatIsNotNamedAgainStaysOutsideTheCatalogue() throws IOException {
    done(one, two);
    ProgramRun run = done(two);
    assertTrue(run.err().contains("the-elan-of-bees: note[SHELF-005]"), run.err());
    assertEquals(List.of("Zwei & zwei"), titles());
    assertTrue(Files.isDirectory(shelf.resolve("the-elan-of-bees")));
    assertEquals(List.of(), built(done(one, two)));
  }

  @Test
  void wrongUsageWritesNothing() throws IOException {
    assertEquals(ExitCode.USAGE, shelve(one, folder.resolve("nowhere")).code());
    assertEquals(ExitCode.USAGE, shelve(one, one).code());
    assertEquals(ExitCode.USAGE, ProgramRun.of("shelf", one.toString()).code());
    assertEquals(ExitCode.USAGE, ProgramRun.of("shelf", "-o", shelf.toString()).code());
    assertEquals(ExitCode.USAGE, shelve(List.of("--edition", "nonsense"), one).code());
    assertTrue(Files.notExists(shelf) || content(shelf).isEmpty());
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Files.writeString(shelf, "a file");
    ProgramRun run = shelve(one);
    assertEquals(ExitCode.FAILURE, run.code(), run.err());
    assertTrue(run.err().contains("error[OUT-001]"), run.err());
  }

  @Test
  void twoShelvesAreNotMadeInOneFolderAtOnce() throws IOException {
    done(one);
    Map<String, String> first = content(shelf);
    Files.writeString(one.resolve("01-one.md"), "# One\n\nChanged.\n");
    Path lock = shelf.resolve(Shelving.LOCK);
    try (HeldFile _ = HeldFile.take(lock).orElseThrow()) {
      assertEquals(Optional.empty(), HeldFile.take(lock));
      ProgramRun run = shelve(one);
      assertEquals(ExitCode.FAILURE, run.code(), run.err());
      assertTrue(run.err().contains("another octavo shelf is at work"), run.err());
    }
    assertEquals(first, content(shelf));
    done(one);
  }

  @Test
  void theFeedHasTheEntriesOfTheBundlesAndItsLinksLeadToWhatIsThere() throws IOException {
    ProgramRun run = shelve(List.of(), one, two);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Document feed =
        Jsoup.parse(Files.readString(shelf.resolve("opds.xml")), "", Parser.xmlParser());
    assertEquals(1, feed.select("feed > id").size());
    // SOURCE_DATE_EPOCH's.
    assertEquals("2023-11-14T00:00:00Z", feed.selectFirst("feed > updated").text());
    assertEquals(2, feed.select("feed > entry").size());
    assertEquals(
        6, feed.select("entry > link[rel=http://opds-spec.org/acquisition]").size(), feed.html());
    assertEquals(2, feed.select("entry > link[rel=http://opds-spec.org/image]").size());
    for (Element link : feed.select("link")) {
      assertTrue(Files.isRegularFile(shelf.resolve(link.attr("href"))), link.toString());
    }
    Path own = shelf.resolve("the-elan-of-bees/opds.xml");
    String entry = Files.readString(own).replace("href=\"", "href=\"the-elan-of-bees/");
    entry = entry.substring(entry.indexOf("<entry>"), entry.indexOf("</feed>"));
    assertTrue(Files.readString(shelf.resolve("opds.xml")).contains(entry), entry);
    Document page = Jsoup.parse(Files.readString(shelf.resolve("index.html")));
    assertEquals(2, page.select("li img").size());
    assertEquals(8, page.select("li a").size());
    for (Element link : page.select("li a, li img")) {
      String address = link.attr("href") + link.attr("src");
      assertTrue(Files.isRegularFile(shelf.resolve(address)), address);
    }
  }

  @Test
  void itsWordsAreInItsLanguageWhichIsThatOfItsFirstBookUnlessSaid() throws IOException {
    Files.writeString(
        two.resolve("book.yaml"),
        Files.readString(two.resolve("book.yaml")).replace("language: en", "language: de"));
    done(two, one);
    Document german = Jsoup.parse(Files.readString(shelf.resolve("index.html")));
    assertEquals("Bücher", german.title());
    assertEquals("Suchen", german.select("label").text());
    assertEquals("de", german.child(0).attr("lang"));
    ProgramRun arabic = shelve(List.of("--edition", "html", "--language", "ar"), two, one);
    assertEquals(ExitCode.DONE, arabic.code(), arabic.err());
    Document page = Jsoup.parse(Files.readString(shelf.resolve("index.html")));
    assertEquals("الكتب", page.title());
    assertEquals("rtl", page.child(0).attr("dir"));
    ProgramRun none =
        shelve(List.of("--edition", "html", "--language", "eo", "--title", "Libroj"), two, one);
    assertTrue(none.err().contains("note[BUNDLE-005]: the words of the catalogue are English"));
    Document english = Jsoup.parse(Files.readString(shelf.resolve("index.html")));
    assertEquals("Libroj", english.title());
    assertEquals("en", english.child(0).attr("lang"));
    assertEquals(ExitCode.USAGE, shelve(List.of("--language", "english"), two).code());
  }

  @Test
  void ofTwoFilesOfAKindEachSaysWhatItIsFor() throws IOException {
    ProgramRun run = shelve(List.of("--edition", "epub", "--edition", "kobo"), one);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(
        List.of(
            "The book for e-readers, telephones and tablets (EPUB)", "The book for Kobo (EPUB)"),
        Jsoup.parse(Files.readString(shelf.resolve("index.html")))
            .select(".editions a")
            .eachText());
  }

  @Test
  void ofABookWithoutAuthorTheShelfIsNotTheAuthor() throws IOException {
    Files.writeString(
        two.resolve("book.yaml"),
        Files.readString(two.resolve("book.yaml")).replaceAll("creators: .*\n", ""));
    done(one, two);
    Document feed =
        Jsoup.parse(Files.readString(shelf.resolve("opds.xml")), "", Parser.xmlParser());
    assertEquals(List.of("Ada Example"), feed.select("entry > author").eachText());
    assertEquals("", feed.select("feed > author").text());
  }

  @Test
  void itsPageIsValid() throws IOException {
    assumeTrue(NuChecker.missing().isEmpty(), NuChecker.missing().orElse(""));
    done(one, two);
    assertEquals(List.of(), NuChecker.findings(shelf.resolve("index.html"), folder));
  }

  @Test
  void itsPageServesEverybodyAndSearches(@TempDir Path profile) throws IOException {
    done(one, two);
    Path index = shelf.resolve("index.html");
    assumeTrue(HtmlReader.missing().isEmpty(), HtmlReader.missing().orElse(""));
    assumeTrue(Chromium.installed().isPresent(), "no chromium is installed");
    try (Chromium chromium = Chromium.start(Chromium.installed().get(), profile)) {
      for (boolean dark : new boolean[] {false, true}) {
        Screen screen = new Screen(dark ? 360 : 1000, 800, dark, true);
        try (HtmlReader reader = HtmlReader.open(chromium, index.toUri(), screen)) {
          assertEquals(List.of(), reader.accessibility());
          search(reader);
        }
      }
    }
  }

  // Case and marks make no difference; each word is looked for in all that is said of a book.
  private static void search(HtmlReader reader) throws IOException {
    assertEquals("The Élan of Bees, Zwei & zwei", shown(reader));
    reader.tabTo("#words");
    reader.type("ELAN honey");
    assertEquals("The Élan of Bees", shown(reader));
    assertEquals(
        "Found: 1", reader.evaluate("document.querySelector('output').textContent").asText());
    assertEquals(List.of(), reader.accessibility());
    reader.type(" sums");
    assertEquals("", shown(reader));
    assertEquals(List.of(), reader.errors());
  }

  private static String shown(HtmlReader reader) throws IOException {
    return reader
        .evaluate(
            "[...document.querySelectorAll('h2')].filter(it => it.checkVisibility())"
                + ".map(it => it.textContent).join(', ')")
        .asText();
  }

  @Test
  void withoutScriptsAllBooksAreThereAndNoSearch(@TempDir Path profile) throws IOException {
    assumeTrue(HtmlReader.missing().isEmpty(), HtmlReader.missing().orElse(""));
    assumeTrue(Chromium.installed().isPresent(), "no chromium is installed");
    done(one, two);
    try (Chromium chromium = Chromium.start(Chromium.installed().get(), profile);
        HtmlReader reader =
            HtmlReader.open(
                chromium,
                shelf.resolve("index.html").toUri(),
                new Screen(1000, 800, false, false))) {
      assertEquals("The Élan of Bees, Zwei & zwei", shown(reader));
      assertFalse(reader.evaluate("document.querySelector('form').checkVisibility()").asBoolean());
    }
  }

  @Test
  void aFileOfTheBookWhoseNameBeginsAsTheShelfDoesIsTheBooks() {
    Diagnostics found = new Diagnostics();
    for (String path : List.of("outline.md", "out", "out/walden")) {
      found.report(DiagnosticCode.FILE_UNREADABLE, new FilePlace(path), "x", "");
    }
    Diagnostics told = new Diagnostics();
    new ShelvedFindings("books/one", "out").tell(found, told);
    assertEquals(
        List.of("books/one/outline.md", "out", "out/walden"),
        told.sorted().stream().map(finding -> finding.place().path()).toList());
  }
}

package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offline copies: what is in them, and that not a byte of them changes unnoticed. */
class BundleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FULL =
      """
      title: "A/B: C?"
      subtitle: On * and "<|>".
      creators:
        - {name: Ada Example, sortAs: "Example, Ada"}
        - {name: Tom Turner, role: trl}
      language: en
      date: 2026-01-31
      identifiers: {epub: 978-3-16-148410-0}
      publisher: Example Press
      rights: CC BY 4.0
      description: Two & two.
      subjects: [counting, "a & b"]
      series: {title: Sums, number: 2}
      """;

  @TempDir private Path folder;
  private Path book;
  private Path out;

  @BeforeEach
  void writeBook() throws IOException {
    book = Files.createDirectories(folder.resolve("book"));
    out = folder.resolve("out");
    Files.writeString(
        book.resolve("01-one.md"), "# One\n\nA word.[^n] Another.\n\n[^n]: A note.\n");
    settings(FULL);
  }

  private void settings(String yaml) throws IOException {
    Files.writeString(book.resolve("book.yaml"), yaml + "contents: [01-one.md]\n");
  }

  private ProgramRun bundle(String... more) {
    return bundle(Disk.REAL, more);
  }

  private ProgramRun bundle(Disk disk, String... more) {
    List<String> arguments = new ArrayList<>(List.of("bundle", book.toString()));
    arguments.addAll(List.of("-o", out.toString()));
    arguments.addAll(List.of(more));
    return ProgramRun.in(Map.of(), disk, arguments.toArray(String[]::new));
  }

  /** The page alone, for it needs no validators. */
  private Path page() {
    ProgramRun run = bundle("--edition", "html");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return out.resolve("a-b-c");
  }

  private static ProgramRun verify(Path bundle) {
    return ProgramRun.of("verify", bundle.toString());
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

  private static Document xml(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
  }

  private static List<String> names(Element element) {
    return element.children().stream().map(Element::tagName).toList();
  }

  @Test
  void allThatBelongsToABookIsInItAndTheSameEachTime() throws IOException {
    ProgramRun run = bundle();
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Map<String, String> first = content(out);
    assertEquals(
        List.of(
            "a-b-c.zip",
            "a-b-c/LICENCE.txt",
            "a-b-c/README.txt",
            "a-b-c/SHA256SUMS",
            "a-b-c/a-b-c.epub",
            "a-b-c/a-b-c.html",
            "a-b-c/a-b-c.pdf",
            "a-b-c/certificate.txt",
            "a-b-c/cover.png",
            "a-b-c/index.html",
            "a-b-c/metadata/book.bib",
            "a-b-c/metadata/book.csl.json",
            "a-b-c/metadata/dublin-core.xml",
            "a-b-c/metadata/onix.xml",
            "a-b-c/metadata/schema-org.jsonld",
            "a-b-c/opds.xml"),
        List.copyOf(first.keySet()));
    assertEquals(16, run.out().lines().count());
    String certificate = first.get("a-b-c/certificate.txt");
    assertEquals(3, certificate.split("is proved against its manuscript", -1).length - 1);
    assertEquals(ExitCode.DONE, bundle().code());
    assertEquals(first, content(out));
    for (Path whole : List.of(out.resolve("a-b-c"), out.resolve("a-b-c.zip"))) {
      ProgramRun verified = verify(whole);
      assertEquals(ExitCode.DONE, verified.code(), verified.err());
      assertTrue(verified.out().matches(".*\\t14\\t\\d+\\t[0-9a-f]{64}\\n"), verified.out());
    }
  }

  @Test
  void gnuSha256sumAgrees() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "no sha256sum is installed");
    Process sums =
        new ProcessBuilder("sha256sum", "-c", "--strict", "SHA256SUMS")
            .directory(page().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(sums.getInputStream().readAllBytes());
    assertEquals(0, sums.waitFor(), said);
  }

  @Test
  void aByteChangedInAnyFileIsFound() throws IOException {
    Path bundle = page();
    for (String path : content(bundle).keySet()) {
      Path file = bundle.resolve(path);
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      Files.write(file, bad);
      ProgramRun found = verify(bundle);
      assertEquals(ExitCode.FINDINGS, found.code(), path);
      assertEquals("", found.out());
      assertTrue(
          found
              .err()
              .contains(path.equals("SHA256SUMS") ? "BUNDLE-00" : path + ": error[BUNDLE-002]"),
          found.err());
      Files.write(file, good);
    }
    assertEquals(ExitCode.DONE, verify(bundle).code());
  }

  @Test
  void whatIsMissingOrAddedIsFound() throws IOException {
    Path bundle = page();
    Files.delete(bundle.resolve("opds.xml"));
    Files.writeString(bundle.resolve("metadata/more.txt"), "");
    Files.createDirectory(bundle.resolve("empty"));
    Files.writeString(Files.createDirectory(bundle.resolve("dir")).resolve("x"), "x");
    ProgramRun found = verify(bundle);
    assertEquals(ExitCode.FINDINGS, found.code());
    for (String line :
        List.of(
            "opds.xml: error[BUNDLE-001]",
            "metadata/more.txt: error[BUNDLE-003]",
            "empty/: error[BUNDLE-003]",
            "dir/: error[BUNDLE-003]")) {
      assertTrue(found.err().contains(line), found.err());
    }
    assertTrue(found.err().contains("4 errors"), found.err());
  }

  @Test
  void aLinkInThePlaceOfAFileIsFound() throws IOException {
    Path bundle = page();
    for (String name : List.of("opds.xml", "README.txt", "SHA256SUMS")) {
      Path away = Files.move(bundle.resolve(name), folder.resolve(name));
      Files.createSymbolicLink(bundle.resolve(name), away);
    }
    Files.delete(folder.resolve("README.txt"));
    ProgramRun found = verify(bundle);
    assertEquals(ExitCode.FINDINGS, found.code());
    String told = ": error[BUNDLE-002]: a symbolic link is in the place of the file";
    assertTrue(found.err().contains("opds.xml" + told), found.err());
    assertTrue(found.err().contains("README.txt" + told), found.err());
    assertTrue(found.err().contains("SHA256SUMS" + told), found.err());
    assertTrue(found.err().contains("3 errors"), found.err());
  }

  @Test
  void aByteChangedOrAddedAnywhereInAZipIsFound() throws IOException {
    Path zip = page().resolveSibling("a-b-c.zip");
    byte[] good = Files.readAllBytes(zip);
    Path bad = folder.resolve("bad.zip");
    for (int i = 0; i < 400; i++) {
      // Everywhere, and at the head and foot, where a zip keeps what is no file's.
      int at =
          i < 100
              ? i
              : i < 200
                  ? good.length - 1 - (i - 100)
                  : (int) ((long) good.length * (i - 200) / 200);
      byte[] changed = good.clone();
      changed[at] ^= 0x15;
      Files.write(bad, changed);
      ProgramRun found = verify(bad);
      assertEquals(ExitCode.FINDINGS, found.code(), "byte " + at + found.out());
    }
    for (String place : List.of("before", "after")) {
      byte[] more = new byte[good.length + 1];
      System.arraycopy(good, 0, more, place.equals("before") ? 1 : 0, good.length);
      Files.write(bad, more);
      assertEquals(ExitCode.FINDINGS, verify(bad).code(), place);
    }
  }

  @Test
  void whatIsNoBundleIsToldAndWhatIsNotThereIsWrongUsage() throws IOException {
    ProgramRun none = verify(book);
    assertEquals(ExitCode.FINDINGS, none.code());
    assertTrue(none.err().contains("SHA256SUMS: error[BUNDLE-004]"), none.err());
    assertEquals(ExitCode.USAGE, verify(folder.resolve("nowhere")).code());
  }

  /** The bytes of all files in a folder. */
  private static long size(Path folder) throws IOException {
    return content(folder).values().stream().mapToLong(String::length).sum();
  }

  /** A disk that is full after some bytes. */
  private static Disk full(long bytes) {
    AtomicLong left = new AtomicLong(bytes);
    return file ->
        new FilterOutputStream(Files.newOutputStream(file)) {
          @Override
          public void write(byte[] some, int from, int length) throws IOException {
            if (left.addAndGet(-length) < 0) {
              throw new IOException("No space left on device");
            }
            out.write(some, from, length);
          }
        };
  }

  @ParameterizedTest
  @CsvSource({"0", "0.002", "0.3", "0.49", "0.8"})
  void aDiskThatIsFullLeavesTheLastGoodOneAndNothingElse(double part) throws IOException {
    page();
    long bytes = (long) (part * size(out));
    Map<String, String> good = content(out);
    settings(FULL.replace("Two & two", "Three"));
    ProgramRun run = bundle(full(bytes), "--edition", "html");
    assertEquals(ExitCode.FAILURE, run.code(), run.err());
    assertFalse(run.err().contains(".octavo-"), run.err());
    assertEquals(good, content(out));
    try (Stream<Path> left = Files.list(out)) {
      assertEquals(2, left.count());
    }
    assertEquals(ExitCode.DONE, verify(out.resolve("a-b-c")).code());
  }

  @Test
  void anErrorInTheBookLeavesTheLastGoodOne() throws IOException {
    page();
    Map<String, String> good = content(out);
    settings(FULL + "nonsense: 1\n");
    assertEquals(ExitCode.FINDINGS, bundle("--edition", "html").code());
    assertEquals(good, content(out));
  }

  @Test
  void aFolderOfSomebodyElseIsNotWrittenOver() throws IOException {
    Path bundle = page();
    Files.writeString(bundle.resolve("letter.txt"), "mine");
    ProgramRun run = bundle("--edition", "html");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("error[BUNDLE-007]"), run.err());
    assertEquals("mine", Files.readString(bundle.resolve("letter.txt")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CON;con-book",
        "aux;aux-book",
        "NUL.;nul-book",
        "Lpt9;lpt9-book",
        "com¹;com1-book",
        "Rübe;rube",
        "Ru\u0308be;rube",
        "opds;opds",
        "README;readme",
        "A word and another word and one more word and some more words and words and words and"
            + " more;a-word-and-another-word-and-one-more-word-and-some-more-words-and-words-and",
        "Index;index-book",
        "a:b?c*d<e>f|g/h;a-b-c-d-e-f-g-h",
        "Trailing. ;trailing",
        "...;book",
        "戦争と平和;zhan-zhengto-ping-he"
      })
  void noTitleMakesANameThatAStickRefuses(String title, String name) throws IOException {
    settings("title: '" + title + "'\nlanguage: en\ndate: 2026-01-31\n");
    ProgramRun run = bundle("--edition", "html");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> folded = new ArrayList<>();
    try (Stream<Path> made = Files.list(out)) {
      assertEquals(
          List.of(name, name + ".zip"),
          made.map(it -> it.getFileName().toString()).sorted().toList());
    }
    for (String path : content(out.resolve(name)).keySet()) {
      assertTrue(path.matches("[A-Za-z0-9_/.-]+") && path.length() < 120, path);
      folded.add(path.toLowerCase(Locale.ROOT));
    }
    assertEquals(folded.size(), folded.stream().distinct().count());
  }

  @Test
  void aZipOfSomebodyElseIsNotWrittenOver() throws IOException {
    Path zip = Files.createDirectories(out).resolve("a-b-c.zip");
    try (ZipOutputStream photographs = new ZipOutputStream(Files.newOutputStream(zip))) {
      photographs.putNextEntry(new ZipEntry("photograph.jpg"));
    }
    byte[] mine = Files.readAllBytes(zip);
    ProgramRun run = bundle("--edition", "html");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("a-b-c.zip: error[BUNDLE-007]"), run.err());
    assertArrayEquals(mine, Files.readAllBytes(zip));
    assertFalse(Files.exists(out.resolve("a-b-c")));
  }

  @Test
  void aStickThatIsFullKeepsTheLastGoodOneAndNothingElse() throws Exception {
    Path stick = Files.createDirectories(out);
    page();
    // Room for one copy, which is a folder and a zip, and for a part of the next.
    long room = size(out) * 5 / 4 + 65_536;
    String[] mount = {"mount", "-t", "tmpfs", "-o", "size=" + room, "tmpfs", stick.toString()};
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/mount")) && runs(mount),
        "only root can make a file system for the test");
    try {
      page();
      Map<String, String> good = content(out);
      settings(FULL.replace("Two & two", "Three"));
      ProgramRun run = bundle("--edition", "html");
      assertEquals(ExitCode.FAILURE, run.code(), run.err());
      assertTrue(run.err().contains("No space left on device"), run.err());
      assertEquals(good, content(out));
      assertEquals(ExitCode.DONE, verify(out.resolve("a-b-c.zip")).code());
      try (Stream<Path> left = Files.list(out)) {
        assertEquals(2, left.count());
      }
    } finally {
      assertTrue(runs("umount", stick.toString()));
    }
  }

  private static boolean runs(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  @Test
  void editionsWhoseNamesDifferInCaseAloneHaveFilesOfTwoNames() throws IOException {
    settings(FULL + "editions: {Web: {format: html}, web: {format: html}}\n");
    ProgramRun run = bundle("--edition", "Web", "--edition", "web");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(Files.exists(out.resolve("a-b-c/a-b-c-web.html")));
    assertTrue(Files.exists(out.resolve("a-b-c/a-b-c-web-2.html")));
    assertEquals(ExitCode.DONE, verify(out.resolve("a-b-c.zip")).code());
  }

  @Test
  void whatABookDoesNotSayIsNotInvented() throws IOException {
    settings("title: Bare\nlanguage: en\n");
    ProgramRun run = bundle("--edition", "html");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("note[BUNDLE-005]: metadata/onix.xml is left out"), run.err());
    Path bare = out.resolve("bare");
    assertFalse(Files.exists(bare.resolve("LICENCE.txt")));
    assertFalse(Files.exists(bare.resolve("metadata/onix.xml")));
    JsonNode item = JSON.readTree(bare.resolve("metadata/book.csl.json").toFile()).get(0);
    assertEquals(List.of("id", "type", "title", "language"), fields(item));
    JsonNode work = JSON.readTree(bare.resolve("metadata/schema-org.jsonld").toFile());
    assertEquals(
        List.of("@context", "@type", "@id", "name", "inLanguage", "workExample"), fields(work));
    assertEquals(
        List.of("dc:title", "dc:type", "dc:format", "dc:identifier", "dc:language"),
        names(xml(bare.resolve("metadata/dublin-core.xml")).child(0)));
    assertEquals(
        "@book{bare,\n  title = {{Bare}},\n  language = {en},\n}\n",
        Files.readString(bare.resolve("metadata/book.bib")));
    assertEquals(
        List.of("id", "title", "updated", "dc:language", "dc:identifier", "link", "link"),
        names(xml(bare.resolve("opds.xml")).selectFirst("entry")));
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @ParameterizedTest
  @CsvSource({
    "ar, ما الموجود هنا, false",
    "ja, ここにあるもの, false",
    "eo, What is here, true",
    "en-US, What is here, false"
  })
  void theReadmeSpeaksTheLanguageOfTheBook(String language, String words, boolean foreign)
      throws IOException {
    settings("title: Titolo\ndate: 2026-01-31\nlanguage: " + language + "\n");
    ProgramRun run = bundle("--edition", "html");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String readme = Files.readString(out.resolve("titolo/README.txt"));
    assertTrue(readme.contains(words), readme);
    assertEquals(foreign, readme.contains("The words of this file are English"));
    assertEquals(foreign, run.err().contains("the words of README.txt and index.html are English"));
    Element page = Jsoup.parse(Files.readString(out.resolve("titolo/index.html"))).child(0);
    assertEquals(language, page.attr("lang"));
    assertEquals(language.equals("ar") ? "rtl" : "", page.attr("dir"));
  }

  @Test
  void theCatalogueIsAtomAndItsLinksLeadToWhatIsThere() throws IOException {
    Path bundle = page();
    Element feed = xml(bundle.resolve("opds.xml")).child(0);
    assertEquals("http://www.w3.org/2005/Atom", feed.attr("xmlns"));
    // RFC 4287, 4.1.1 and 4.1.2: each once in feed and entry.
    for (Element each : List.of(feed, feed.selectFirst("> entry"))) {
      for (String once : List.of("id", "title", "updated")) {
        assertEquals(1, each.select("> " + once).size(), once);
      }
      assertTrue(each.selectFirst("> id").text().matches("urn:[a-z]+:\\S+"));
      assertTrue(each.selectFirst("> updated").text().matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z"));
    }
    assertEquals("Ada Example", feed.selectFirst("> entry > author > name").text());
    assertEquals("A/B: C?: On * and \"<|>\".", feed.selectFirst("> entry > title").text());
    assertEquals("Tom Turner", feed.selectFirst("> entry > contributor > name").text());
    // OPDS 1.2, 5.1 and 8.1: self, and an acquisition link with its type.
    assertEquals(1, feed.select("> link[rel=self]").size());
    assertEquals(1, feed.select("entry > link[rel=http://opds-spec.org/acquisition]").size());
    for (Element link : feed.select("link")) {
      Path target = bundle.resolve(link.attr("href"));
      assertTrue(Files.isRegularFile(target), link.toString());
      assertFalse(link.attr("type").isEmpty());
      if (link.hasAttr("length")) {
        assertEquals(Files.size(target), Long.parseLong(link.attr("length")));
      }
    }
  }

  @Test
  void theIsbnOfAPrintedBookIsNotThatOfADownload() throws IOException {
    settings(FULL.replace("epub: 978-3-16-148410-0", "print: 978-0-306-40615-7"));
    ProgramRun run = bundle("--edition", "print", "--edition", "html");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Document onix = xml(out.resolve("a-b-c").resolve("metadata/onix.xml"));
    Element printed =
        onix.select("Product").stream()
            .filter(product -> product.select("IDValue").text().equals("9780306406157"))
            .findFirst()
            .orElseThrow();
    assertEquals("BA", printed.select("ProductForm").text());
    assertEquals("", printed.select("ProductFormDetail").text());
    Element page = onix.select("Product").stream().filter(it -> it != printed).findFirst().get();
    assertEquals("ED", page.select("ProductForm").text());
  }

  @Test
  void onixHasItsElementsInTheOrderOfTheStandard() throws IOException {
    Document onix = xml(page().resolve("metadata/onix.xml"));
    assertEquals(List.of("Header", "Product"), names(onix.child(0)));
    assertEquals(List.of("Sender", "SentDateTime"), names(onix.selectFirst("Header")));
    assertEquals(
        List.of(
            "RecordReference",
            "NotificationType",
            "ProductIdentifier",
            "DescriptiveDetail",
            "CollateralDetail",
            "PublishingDetail"),
        names(onix.selectFirst("Product")));
    assertEquals(
        List.of(
            "ProductComposition",
            "ProductForm",
            "ProductFormDetail",
            "Collection",
            "TitleDetail",
            "Contributor",
            "Contributor",
            "Language",
            "Subject",
            "Subject"),
        names(onix.selectFirst("DescriptiveDetail")));
    assertEquals("Two & two.", onix.selectFirst("Text").text());
    assertEquals("B06", onix.select("ContributorRole").get(1).text());
  }

  @Test
  void bibliographiesHaveNamesInTheirParts() throws IOException {
    Path bundle = page();
    String bib = Files.readString(bundle.resolve("metadata/book.bib"));
    assertTrue(bib.contains("author = {Example, Ada}"), bib);
    assertTrue(bib.contains("abstract = {Two \\& two.}"), bib);
    JsonNode item = JSON.readTree(bundle.resolve("metadata/book.csl.json").toFile()).get(0);
    assertEquals("Example", item.at("/author/0/family").asText());
    assertEquals("Turner", item.at("/translator/0/family").asText());
    assertEquals("[[2026,1,31]]", item.at("/issued/date-parts").toString());
  }

  @Test
  void theFolderIsASiteWhoseLinksAllLeadSomewhere() throws IOException {
    Path bundle = page();
    for (Element link : Jsoup.parse(Files.readString(bundle.resolve("index.html"))).select("a")) {
      assertTrue(Files.isRegularFile(bundle.resolve(link.attr("href"))), link.toString());
    }
  }

  @Test
  void itsPageIsValidAndServesEverybody(@TempDir Path profile) throws IOException {
    assumeTrue(NuChecker.missing().isEmpty(), NuChecker.missing().orElse(""));
    Path index = page().resolve("index.html");
    assertEquals(List.of(), NuChecker.findings(index, folder));
    assumeTrue(HtmlReader.missing().isEmpty(), HtmlReader.missing().orElse(""));
    assumeTrue(Chromium.installed().isPresent(), "no chromium is installed");
    try (Chromium chromium = Chromium.start(Chromium.installed().get(), profile)) {
      for (boolean dark : new boolean[] {false, true}) {
        Screen screen = new Screen(1000, 800, dark, true);
        try (HtmlReader reader = HtmlReader.open(chromium, index.toUri(), screen)) {
          assertEquals(List.of(), reader.accessibility());
          assertEquals(1, reader.requests().size(), reader.requests().toString());
        }
      }
    }
  }
}

package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import io.documentnode.epub4j.domain.Metadata;
import io.documentnode.epub4j.epub.EpubReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handouts of chapters: the editions that need no settings, and the pages of the whole book. */
class HandoutsTest {
  private static final int CHAPTERS = 4;
  private static final int WORDS = 1500;

  private static final Pattern WORD = Pattern.compile("c[1-4]w[0-9]+x");
  private static final Pattern NOTE = Pattern.compile("The note of chapter ([1-4])");
  private static final Pattern IN_BOOK =
      Pattern.compile("page \\d+ of \\d+ · book pp?\\.\u00a0(\\d+)(?:–(\\d+))?");

  @TempDir private Path folder;

  /** Chapters of words that are there once each. */
  private Path book(String settings) throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    List<String> files = new ArrayList<>();
    for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
      StringBuilder text = new StringBuilder("# Chapter of " + chapter + "\n");
      for (int word = 0; word < WORDS; word++) {
        text.append(word % 150 == 0 ? "\n\n" : " ")
            .append("c" + chapter + "w" + word + "x")
            .append(word % 10 == 9 ? "." : "");
      }
      text.append("[^a]\n\n[^a]: The note of chapter " + chapter + ".\n");
      files.add(chapter + ".md");
      Files.writeString(book.resolve(chapter + ".md"), text);
    }
    Files.writeString(
        book.resolve("book.yaml"),
        "title: Words\nlanguage: en\ndate: 2026-11-23\ncontents: " + files + "\n" + settings);
    return book;
  }

  private Path out(Path book, String... options) {
    Path out = folder.resolve("out");
    List<String> all = new ArrayList<>(List.of("build", book.toString(), "-o", out.toString()));
    all.addAll(List.of(options));
    ProgramRun run = ProgramRun.of(all.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("warning") || run.err().contains("error"), run.err());
    return out;
  }

  private static List<String> pages(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<String> pages = new ArrayList<>();
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(i);
        text.setEndPage(i);
        pages.add(text.getText(document));
      }
      return pages;
    }
  }

  private static List<String> words(String page) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(page);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** The label of the page of a PDF that holds each word. */
  private static Map<String, String> places(Path pdf) throws IOException {
    Map<String, String> places = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      List<String> pages = pages(pdf);
      for (int i = 0; i < labels.length; i++) {
        String label = labels[i];
        words(pages.get(i)).forEach(word -> places.put(word, label));
      }
    }
    return places;
  }

  @Test
  void aHandoutOfOneChapterBeginsWithItsTextAndHasNoContentsAndNoBlankPage() throws IOException {
    Path out =
        out(book("series: {title: Sums}\n"), "--edition", "handout", "--chapters", "3", "--check");
    List<String> pages = pages(out.resolve("words-handout.pdf"));
    assertTrue(pages.stream().noneMatch(page -> page.isBlank()), pages.toString());
    assertTrue(pages.stream().noneMatch(page -> page.contains("Contents")), pages.toString());
    assertTrue(pages.get(0).contains("Chapter of 3"), pages.toString());
    // SOURCE_DATE_EPOCH's, as English writes it.
    String page = pages.get(1).replaceAll("[\\s\\p{Z}]+", " ");
    assertTrue(page.contains("Sums November 14, 2023 Words"), page);
  }

  @Test
  void aHandoutOfSeveralChaptersHasContentsAndNoBlankPage() throws IOException {
    Path out = out(book(""), "--edition", "handout", "--chapters", "2-3", "--check");
    List<String> pages = pages(out.resolve("words-handout.pdf"));
    assertTrue(pages.stream().noneMatch(page -> page.isBlank()), pages.toString());
    assertTrue(pages.get(1).contains("Contents"), pages.toString());
  }

  @Test
  void anEditionThatIsNamedLikeAHandoutIsOne() throws IOException {
    Path out =
        out(
            book("editions: {handout: , large-print: {}, notes-wide: {}}\ntheme: scholar\n"),
            "--check");
    assertEquals(
        List.of(
            "words-handout.pdf",
            "words-large-print.pdf",
            "words-notes-wide.pdf",
            "words.epub",
            "words.pdf"),
        names(out));
    for (String name : List.of("handout", "large-print", "notes-wide")) {
      try (PDDocument pdf = Loader.loadPDF(out.resolve("words-" + name + ".pdf").toFile())) {
        assertEquals(842, pdf.getPage(0).getMediaBox().getHeight(), 1, name);
        List<String> fonts = new ArrayList<>();
        PDPage page = pdf.getPage(pdf.getNumberOfPages() / 2);
        for (COSName font : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(font).getName());
        }
        assertTrue(fonts.stream().anyMatch(it -> it.contains("Atkinson")), name + fonts);
      }
    }
  }

  @Test
  void anyBookHasThemThoughItsSettingsNameNone() throws IOException {
    Path out = out(book(""), "--edition", "notes-wide");
    assertEquals(List.of("words-notes-wide.pdf"), names(out));
    ProgramRun run =
        ProgramRun.of("build", folder.resolve("book").toString(), "--edition", "notes-narrow");
    assertEquals(ExitCode.USAGE, run.code(), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"handout", "large-print", "notes-wide"})
  void theNotesOfAChapterBeginBelowItsTextAndTakeNoSheetOfTheirOwn(String edition)
      throws IOException {
    Path out = out(book(""), "--edition", edition, "--check");
    try (PDDocument pdf = Loader.loadPDF(out.resolve("words-" + edition + ".pdf").toFile())) {
      PDFTextStripper text = new PDFTextStripper();
      int withNote = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        String words = text.getText(pdf);
        Matcher note = NOTE.matcher(words);
        if (note.find()) {
          withNote++;
          assertTrue(words.contains("c" + note.group(1) + "w" + (WORDS - 1) + "x"), words);
        }
      }
      assertEquals(CHAPTERS, withNote);
    }
  }

  @Test
  void theWideMarginIsRuledAndTheRulesAreNoPartOfTheText() throws IOException {
    Path book = book("editions: {handout: {}, notes-wide: {notes: {placement: book}}}\n");
    Path out = out(book, "--check", "--edition", "handout", "--edition", "notes-wide");
    try (PDDocument plain = Loader.loadPDF(out.resolve("words-handout.pdf").toFile());
        PDDocument ruled = Loader.loadPDF(out.resolve("words-notes-wide.pdf").toFile())) {
      String[] labels = ruled.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      int first = List.of(labels).indexOf("1");
      assertEquals(0, marginRules(plain.getPage(first)));
      assertTrue(marginRules(ruled.getPage(first)) > 20);
      assertEquals(0, marginRules(ruled.getPage(0)), "title page");
      assertEquals(0, marginRules(ruled.getPage(labels.length - 1)), "notes");
    }
  }

  // Rectangles in artifacts that are as wide as a hand writes.
  private static int marginRules(PDPage page) throws IOException {
    int rules = 0;
    boolean artifact = false;
    List<Number> operands = new ArrayList<>();
    PDFStreamParser parser = new PDFStreamParser(page);
    for (Object token : parser.parse()) {
      if (!(token instanceof Operator operator)) {
        if (token instanceof org.apache.pdfbox.cos.COSNumber number) {
          operands.add(number.floatValue());
        }
        artifact |= COSName.ARTIFACT.equals(token);
        continue;
      }
      artifact &= !operator.getName().equals("EMC");
      if (operator.getName().equals("re") && artifact && operands.get(2).floatValue() > 120) {
        rules++;
      }
      operands.clear();
    }
    return rules;
  }

  @Test
  void aNoteInTheMarginKeepsTheRulesAwayFromIt() throws IOException {
    Path book = book("editions: {notes-wide: {notes: {placement: margin}}}\n");
    Path out = out(book, "--check", "--edition", "notes-wide", "--chapters", "1");
    try (PDDocument pdf = Loader.loadPDF(out.resolve("words-notes-wide.pdf").toFile())) {
      int last = pdf.getNumberOfPages() - 1;
      assertTrue(marginRules(pdf.getPage(last)) < marginRules(pdf.getPage(last - 1)));
    }
  }

  @Test
  void eachPageOfSomeChaptersNamesThePagesOfTheBookThatHaveItsWords() throws IOException {
    Path book = book("");
    Map<String, String> places = places(out(book, "--edition", "print").resolve("words.pdf"));
    assertEquals(CHAPTERS * WORDS, places.size());
    Path out = out(book, "--edition", "handout", "--chapters", "2,4");
    int told = 0;
    for (String page : pages(out.resolve("words-handout.pdf"))) {
      List<String> words = words(page);
      Matcher inBook = IN_BOOK.matcher(page);
      assertEquals(!words.isEmpty(), inBook.find(), page);
      if (!words.isEmpty()) {
        assertEquals(places.get(words.getFirst()), inBook.group(1), page);
        String last = inBook.group(2) == null ? inBook.group(1) : inBook.group(2);
        assertEquals(places.get(words.getLast()), last, page);
        told++;
      }
    }
    assertTrue(told >= 6, told + " pages");
  }

  @Test
  void aCoverSheetSaysWhatItIsAndItsCodeLeadsToTheBook() throws IOException, NotFoundException {
    String address = "https://example.org/words/in/order?edition=1";
    Path book =
        book(
            "subtitle: In order\nrights: CC0 1.0\naddress: "
                + address
                + "\neditions: {handout: {coverSheet: true}}\n");
    Path out = out(book, "--check", "--edition", "handout", "--chapters", "2");
    Path pdf = out.resolve("words-handout.pdf");
    List<String> pages = pages(pdf);
    for (String said : List.of("Words", "In order", "Chapter of 2", "CC0 1.0", address)) {
      assertTrue(pages.getFirst().contains(said), said + " in " + pages.getFirst());
    }
    assertFalse(pages.get(1).contains("CC0"), "an imprint as well");
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      BufferedImage page = new PDFRenderer(document).renderImage(0, 2);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      RGBLuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      Result read = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(seen)));
      assertEquals(address, read.getText());
      assertEquals(List.of(), images(document.getPage(0)), "the code is drawn");
      assertTrue(alternatives(document).contains("QR code: " + address));
    }
  }

  private static List<String> images(PDPage page) throws IOException {
    List<String> images = new ArrayList<>();
    for (COSName name : page.getResources().getXObjectNames()) {
      if (page.getResources().isImageXObject(name)) {
        images.add(name.getName());
      }
    }
    return images;
  }

  private static List<String> alternatives(PDDocument document) {
    List<String> found = new ArrayList<>();
    List<Object> queue =
        new ArrayList<>(document.getDocumentCatalog().getStructureTreeRoot().getKids());
    while (!queue.isEmpty()) {
      if (queue.removeFirst() instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          found.add(element.getAlternateDescription());
        }
        queue.addAll(element.getKids());
      }
    }
    return found;
  }

  @Test
  void aCoverSheetWithoutAnAddressHasNoCode() throws IOException {
    Path book = book("editions: {handout: {coverSheet: true}}\n");
    Path out = out(book, "--check", "--edition", "handout");
    assertFalse(pages(out.resolve("words-handout.pdf")).getFirst().contains("http"));
    try (PDDocument document = Loader.loadPDF(out.resolve("words-handout.pdf").toFile())) {
      assertEquals(List.of(), alternatives(document));
    }
  }

  @Test
  void pagesOfTheWholeBookNameNoOthers() throws IOException {
    Path out = out(book(""), "--edition", "handout", "--edition", "print");
    for (String name : List.of("words.pdf", "words-handout.pdf")) {
      assertFalse(String.join("", pages(out.resolve(name))).contains("book p"), name);
    }
  }

  @Test
  void aWholeBookThatCannotBeSetIsToldInTheSettings() throws IOException {
    Path book = book("editions: {print: {theme: nope}}\n");
    ProgramRun run =
        ProgramRun.of(
            "build",
            book.toString(),
            "-o",
            folder.resolve("out").toString(),
            "--edition",
            "handout",
            "--chapters",
            "2");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(
                "book.yaml: warning[PDF-007]: edition handout: the pages do not name those of"
                    + " the whole book, whose print edition has errors"),
        run.err());
  }

  @Test
  void splitChaptersAreFilesOfTheirOwnWithTheirNotesOnly() throws IOException {
    Path book = book("");
    Path out = out(book, "--check", "--edition", "handout", "--chapters", "2-3", "--split");
    assertEquals(List.of("words-handout-02.pdf", "words-handout-03.pdf"), names(out));
    for (int chapter : List.of(2, 3)) {
      String text = String.join("", pages(out.resolve("words-handout-0" + chapter + ".pdf")));
      List<String> own =
          IntStream.range(0, WORDS).mapToObj(it -> "c" + chapter + "w" + it + "x").toList();
      assertEquals(own, words(text));
      assertTrue(text.contains("The note of chapter " + chapter), text);
      assertFalse(text.contains("The note of chapter " + (5 - chapter)), text);
    }
    ProgramRun proof =
        ProgramRun.of(
            "check",
            "--book",
            book.toString(),
            "--chapters",
            "3",
            out.resolve("words-handout-03.pdf").toString(),
            "--edition",
            "handout");
    assertEquals(ExitCode.DONE, proof.code(), proof.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "scholar", "large-print"})
  void aSplitChapterOfABookIsItsOwnPagesAndNoBlankOnes(String theme) throws IOException {
    Path book = book("theme: " + theme + "\neditions: {print: {notes: {placement: page}}}\n");
    Path out = out(book, "--check", "--edition", "print", "--chapters", "2-3", "--split");
    for (int chapter : List.of(2, 3)) {
      Path file = out.resolve("words-0" + chapter + ".pdf");
      List<String> pages = pages(file);
      assertTrue(pages.getFirst().contains("Chapter of " + chapter), pages.getFirst());
      assertTrue(pages.stream().noneMatch(page -> words(page).isEmpty()), pages.toString());
      ProgramRun proof =
          ProgramRun.of(
              "check", "--book", book.toString(), "--chapters", "" + chapter, file.toString());
      assertEquals(ExitCode.DONE, proof.code(), proof.err());
    }
  }

  @Test
  void aSplitChapterHasWhatItsBookSaysOfOpenersAndTheSheetItAsksFor() throws IOException {
    Path book = book("editions: {print: {openers: recto, coverSheet: true}}\n");
    Path out = out(book, "--edition", "print", "--chapters", "2", "--split");
    List<String> pages = pages(out.resolve("words-02.pdf"));
    assertTrue(pages.get(0).contains("Words"), pages.get(0));
    assertEquals("", pages.get(1).strip());
    assertTrue(pages.get(2).contains("Chapter of 2"), pages.get(2));
  }

  @Test
  void allChaptersAreSplitWhereNoneAreNamed() throws IOException {
    Path out = out(book(""), "--split");
    assertEquals(
        IntStream.rangeClosed(1, CHAPTERS)
            .boxed()
            .flatMap(it -> Stream.of("words-0" + it + ".epub", "words-0" + it + ".pdf"))
            .sorted()
            .toList(),
        names(out));
  }

  @Test
  void aLibraryTellsTheEpubsOfChaptersFromEachOtherAndFromTheBook() throws IOException {
    Path book = book("");
    Path out = out(book, "--edition", "epub", "--chapters", "2-3", "--split", "--check");
    List<Metadata> files = new ArrayList<>();
    files.add(metadata(out.resolve("words-02.epub")));
    files.add(metadata(out.resolve("words-03.epub")));
    out(book, "--edition", "epub", "--chapters", "1-2,4", "--check");
    files.add(metadata(out.resolve("words.epub")));
    out(book, "--edition", "epub");
    files.add(metadata(out.resolve("words.epub")));
    assertEquals(
        List.of("Words (2)", "Words (3)", "Words (1–2, 4)", "Words"),
        files.stream().map(Metadata::getFirstTitle).toList());
    assertEquals(
        4,
        files.stream()
            .map(metadata -> metadata.getIdentifiers().getFirst().getValue())
            .distinct()
            .count());
  }

  @Test
  void aPdfAndAPageOfHtmlOfChaptersAreCalledByThem() throws IOException {
    Path book = book("editions: {print: {}, css: {format: pdf, engine: css}, html: {}}\n");
    Path out = out(book, "--chapters", "2-3", "--split", "--check");
    for (int chapter : List.of(2, 3)) {
      String title = "Words (" + chapter + ")";
      for (String edition : List.of("", "-css")) {
        Path file = out.resolve("words" + edition + "-0" + chapter + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
          assertEquals(title, pdf.getDocumentInformation().getTitle());
          byte[] xmp = pdf.getDocumentCatalog().getMetadata().toByteArray();
          String packet = new String(xmp, StandardCharsets.UTF_8);
          assertTrue(packet.contains(">" + title + "</rdf:li>"), packet);
        }
      }
      String page = Files.readString(out.resolve("words-0" + chapter + ".html"));
      assertTrue(page.contains("<title>" + title + "</title>"), page.substring(0, 1000));
    }
  }

  private static Metadata metadata(Path epub) throws IOException {
    try (InputStream in = Files.newInputStream(epub)) {
      return new EpubReader().readEpub(in).getMetadata();
    }
  }

  @Test
  void aChapterThatIsNotThereIsToldWithTheNearest() throws IOException {
    ProgramRun run = ProgramRun.of("build", book("").toString(), "--chapters", "3-6", "--split");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(
        run.err()
            .contains(
                "error[BOOK-007]: there is no chapter 6; the book has 4\n"
                    + "  hint: the nearest is 4, 'Chapter of 4': write numbers from 1 to 4, such as"
                    + " 1 or 1-4\n"),
        run.err());
    assertEquals("", run.out());
  }

  @Test
  void theNearestChapterIsNamedWithTheTitleBelowItsNumeral() throws IOException {
    Path book = Files.createDirectories(folder.resolve("numerals"));
    Files.writeString(book.resolve("1.md"), "# I\n\nA storm.\n{.subtitle}\n\nText.\n");
    Files.writeString(book.resolve("book.yaml"), "title: N\nlanguage: en\n");
    ProgramRun run = ProgramRun.of("build", book.toString(), "--chapters", "2");
    assertTrue(run.err().contains("hint: the nearest is 1, 'I. A storm': write 1\n"), run.err());
  }

  @Test
  void aBookWithoutNumberedChaptersIsNotSplit() throws IOException {
    Path book = Files.createDirectories(folder.resolve("plain"));
    Files.writeString(book.resolve("p.md"), "# Preface\n\nText.\n");
    Files.writeString(
        book.resolve("book.yaml"), "title: P\ncontents: [{kind: preface, file: p.md}]\n");
    ProgramRun run = ProgramRun.of("build", book.toString(), "--split");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("error[BOOK-007]: the book has no numbered chapter"), run.err());
  }

  @Test
  void aPrintEditionWithErrorsLeavesTheHandoutWithoutItsPages() throws IOException {
    Path book = book("editions: {print: {theme: nowhere}, handout: {}}\n");
    Path out = folder.resolve("out");
    ProgramRun run =
        ProgramRun.of(
            "build",
            book.toString(),
            "-o",
            out.toString(),
            "--edition",
            "handout",
            "--chapters",
            "1");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("warning[PDF-007]"), run.err());
  }
}

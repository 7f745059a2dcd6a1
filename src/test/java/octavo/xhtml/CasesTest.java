package octavo.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.CaseFolders;
import octavo.book.Book;
import octavo.book.ComponentKind;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Severity;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Edition;
import octavo.manuscript.Entry;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptReader;
import octavo.manuscript.Numbers;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;
import octavo.resolve.BookResolver;
import octavo.resolve.NotePlan;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Manuscripts of one construct each, {@code input.md}, and the XHTML they give, in {@code
 * epub.xhtml} and {@code print.xhtml}; the pages made of nothing but metadata are left out. {@code
 * placement.txt} asks for notes elsewhere than at the end of the book, {@code popup} on paper for
 * those at the end of chapters; {@code language.txt} says another language than English; {@code
 * numbers.txt} says how many levels of sections are numbered, and paragraphs are as well. A case
 * called {@code -valid} may report nothing. {@code -Dgolden.update=true} rewrites what is expected.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/xhtml");
  private static final Set<ComponentKind> LEFT_OUT =
      EnumSet.of(
          ComponentKind.HALF_TITLE,
          ComponentKind.TITLE_PAGE,
          ComponentKind.IMPRINT,
          ComponentKind.COLOPHON);
  private static final Set<String> FILES =
      Set.of(
          "input.md",
          "epub.xhtml",
          "print.xhtml",
          "picture.svg",
          "placement.txt",
          "language.txt",
          "numbers.txt");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern HREF = Pattern.compile(" href=\"#([^\"]*)\"");

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    return CaseFolders.tests(CASES, CasesTest::test);
  }

  private static void test(Path folder) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Book book = book(folder.resolve("input.md"), diagnostics);
    // HTML is written as the EPUB is.
    for (Edition.Format format : List.of(Edition.Format.EPUB, Edition.Format.PDF)) {
      Edition edition = SampleBook.numbered(format, placement(folder, format), numbers(folder));
      NotePlan plan = NotePlan.of(book, edition, diagnostics);
      String name = format == Edition.Format.EPUB ? "epub.xhtml" : "print.xhtml";
      List<XhtmlDocument> documents =
          BookXhtml.render(
              book,
              edition,
              plan,
              new Presentation(SampleBook.oneDocument(), List.of(), Optional.empty()));
      linksLeadSomewhereAndIdsAreUnique(documents);
      compare(folder.resolve(name), text(documents));
    }
    boolean valid = folder.toString().endsWith("-valid");
    assertEquals(valid, diagnostics.sorted().isEmpty(), diagnostics.sorted().toString());
    assertTrue(
        diagnostics.sorted().stream().noneMatch(found -> found.severity() == Severity.ERROR));
    Set<String> stray = CaseFolders.names(folder);
    stray.removeAll(FILES);
    assertEquals(Set.of(), stray);
  }

  private static Edition.NotePlacement placement(Path folder, Edition.Format format)
      throws IOException {
    Path asked = folder.resolve("placement.txt");
    if (Files.notExists(asked)) {
      return Edition.NotePlacement.BOOK;
    }
    boolean popUp = Files.readString(asked).strip().equals("popup");
    return popUp && format == Edition.Format.EPUB
        ? Edition.NotePlacement.POPUP
        : Edition.NotePlacement.CHAPTER;
  }

  private static Numbers numbers(Path folder) throws IOException {
    Path asked = folder.resolve("numbers.txt");
    return Files.notExists(asked)
        ? Numbers.NONE
        : new Numbers(Integer.parseInt(Files.readString(asked).strip()), true, 0);
  }

  private static Book book(Path file, Diagnostics diagnostics) throws IOException {
    Path named = file.resolveSibling("language.txt");
    String language = Files.exists(named) ? Files.readString(named).strip() : "en";
    Map<String, String> settings =
        Map.of("title", "A case", "language", language, "date", "2026-11-23");
    Manuscript manuscript =
        ManuscriptReader.read(
                file, new ManuscriptReader.Options(settings, "", Set.of()), diagnostics)
            .orElseThrow();
    MarkdownParser parser = new MarkdownParser(language, diagnostics);
    Map<SourceFile, Draft> drafts = new HashMap<>();
    for (Entry entry : manuscript.entries()) {
      entry.text().ifPresent(text -> drafts.put(text.file(), parser.parse(text)));
    }
    return BookResolver.resolve(manuscript, drafts, parser, diagnostics).orElseThrow();
  }

  private static String text(List<XhtmlDocument> documents) {
    StringBuilder out = new StringBuilder();
    for (XhtmlDocument document : documents) {
      if (!LEFT_OUT.contains(document.kind())) {
        out.append(document.body()).append('\n');
      }
    }
    return out.toString();
  }

  private static void linksLeadSomewhereAndIdsAreUnique(List<XhtmlDocument> documents) {
    Set<String> ids = new HashSet<>();
    for (XhtmlDocument document : documents) {
      Matcher id = ID.matcher(document.body());
      while (id.find()) {
        assertTrue(ids.add(id.group(1)), "twice: " + id.group(1));
      }
    }
    for (XhtmlDocument document : documents) {
      Matcher href = HREF.matcher(document.body());
      while (href.find()) {
        assertTrue(ids.contains(href.group(1)), "leads nowhere: " + href.group(1));
      }
    }
  }

  private static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    }
    assertTrue(Files.exists(file), () -> "no " + file + "; run with -Dgolden.update=true");
    assertEquals(Files.readString(file), actual, file.toString());
  }
}

package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.CaseFolders;
import octavo.book.ComponentKind;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Edition.NotePlacement;
import octavo.measure.TrimSize;
import octavo.xhtml.XhtmlDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Style sheets, {@code sheet.css}, and what comes of them: of the elements of {@code
 * document.xhtml} in {@code styles.txt}, those values that are other than what an element has
 * without any rule; of pages in {@code pages.txt}; and in {@code diagnostics.txt} what is not
 * honoured, nothing else. A case called {@code -valid} may report nothing. {@code
 * -Dgolden.update=true} rewrites what is expected.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/style");

  private static final Set<String> FILES =
      Set.of("sheet.css", "document.xhtml", "styles.txt", "pages.txt", "diagnostics.txt");

  private static final TrimSize A5 = TrimSize.mm(148, 210);

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    return CaseFolders.tests(CASES, CasesTest::test);
  }

  private static void test(Path folder) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    StyleSheet sheet = new StyleSheet(A5, NotePlacement.BOOK, diagnostics);
    sheet.read(new SourceFile("sheet.css", read(folder.resolve("sheet.css"))));
    sheet.reportNames();
    Cascade cascade = new Cascade(sheet);
    if (Files.exists(folder.resolve("document.xhtml"))) {
      compare(folder.resolve("styles.txt"), styles(cascade, document(folder)));
    }
    String pages = sheet.pageRules().isEmpty() ? "" : pages(new PageStyles(sheet, cascade.root()));
    compare(folder.resolve("pages.txt"), pages);
    compare(folder.resolve("diagnostics.txt"), text(diagnostics.sorted()));
    boolean valid = folder.toString().endsWith("-valid");
    assertEquals(valid, diagnostics.sorted().isEmpty(), "what its name says");
    Set<String> stray = CaseFolders.names(folder);
    stray.removeAll(FILES);
    assertEquals(Set.of(), stray);
  }

  private static Element document(Path folder) throws IOException {
    String body = read(folder.resolve("document.xhtml"));
    return DocumentReader.read(
        new XhtmlDocument("c1", ComponentKind.CHAPTER, "One", 0, 1, body), "", "en");
  }

  private static String styles(Cascade cascade, Element body) {
    StringBuilder out = new StringBuilder();
    out.append(line("body", cascade.root(), Style.INITIAL));
    children(cascade, body, cascade.root(), "", out);
    return out.toString();
  }

  private static void children(
      Cascade cascade, Element in, Style style, String indent, StringBuilder out) {
    for (Node node : in.children()) {
      if (node instanceof Element element) {
        Style own = cascade.style(element, style);
        String classes =
            element.classes().isEmpty() ? "" : "." + String.join(".", element.classes());
        out.append(line(indent + element.name() + classes, own, style));
        for (String pseudo : List.of("before", "after")) {
          cascade
              .pseudoElement(element, pseudo, own)
              .ifPresent(put -> out.append(line(indent + "  ::" + pseudo, put, own)));
        }
        children(cascade, element, own, indent + "  ", out);
      }
    }
  }

  private static String line(String name, Style style, Style parent) {
    Object[] without = parent.inherited();
    List<String> values = new ArrayList<>();
    for (Property property : Property.values()) {
      Object value = style.value(property);
      if (!value.equals(without[property.ordinal()])) {
        values.add(property.css() + " " + shown(value));
      }
    }
    return name + (values.isEmpty() ? "" : ": " + String.join("; ", values)) + "\n";
  }

  private static String shown(Object value) {
    return switch (value) {
      case Double number -> String.format(java.util.Locale.ROOT, "%.3f", number);
      case Distance length ->
          String.format(java.util.Locale.ROOT, "%.3f", length.points())
              + (length.share() == 0 ? "" : " + " + Math.round(length.share() * 1000) / 10.0 + "%");
      default -> value.toString();
    };
  }

  private static String pages(PageStyles styles) {
    StringBuilder out = new StringBuilder();
    for (String name : List.of("auto", "plate")) {
      for (boolean recto : new boolean[] {true, false}) {
        for (String kind : List.of("", "first", "blank")) {
          PageContext page =
              new PageContext(name, recto, kind.equals("first"), kind.equals("blank"));
          out.append(name).append(recto ? " right " : " left ").append(kind).append('\n');
          page(styles, page, out);
        }
      }
    }
    return out.toString();
  }

  private static void page(PageStyles styles, PageContext page, StringBuilder out) {
    PageBox box = styles.box(page, A5, false);
    out.append("  size ").append(box.size().width()).append(' ').append(box.size().height());
    Map<String, Double> margins = new TreeMap<>(box.margins());
    margins.forEach(
        (side, points) -> out.append("; ").append(side).append(' ').append(shown(points)));
    out.append('\n');
    styles
        .marginBoxes(page)
        .forEach((own, style) -> out.append(line("  " + own.css(), style, Style.INITIAL)));
  }

  private static String text(List<Diagnostic> found) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic one : found) {
      SourceSpan at = (SourceSpan) one.place();
      out.append(at).append(" “").append(at.text()).append("”: ").append(one.severity());
      out.append(' ').append(one.code().id()).append(' ').append(one.message()).append('\n');
    }
    return out.toString();
  }

  private static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      if (actual.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.writeString(file, actual);
      }
    }
    assertEquals(Files.exists(file) ? read(file) : "", actual, file.toString());
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}

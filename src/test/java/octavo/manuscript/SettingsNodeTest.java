package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import org.junit.jupiter.api.Test;

class SettingsNodeTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<SettingsNode> read(String yaml) {
    return SettingsNode.read(new SourceFile("book.yaml", yaml), diagnostics);
  }

  private List<String> found() {
    return diagnostics.sorted().stream().map(SettingsNodeTest::line).toList();
  }

  private static String line(Diagnostic d) {
    assertFalse(d.hint().isEmpty(), d.message());
    return d.place() + " " + d.code() + " " + d.message() + " | " + d.hint();
  }

  @Test
  void aNumberIsATextToo() {
    assertEquals("1984", read("title: 1984").orElseThrow().text("title"));
    assertEquals(List.of(), found());
  }

  @Test
  void whatIsNeverClosedIsReportedWhereItOpens() {
    for (String opened : List.of("\"Of a", "'Of a", "[1, 2", "{x: 1")) {
      Diagnostics own = new Diagnostics();
      String yaml = "language: en\ntitle: " + opened + "\n";
      assertEquals(
          Optional.empty(), SettingsNode.read(new SourceFile("book.yaml", yaml), own), yaml);
      assertEquals(
          List.of("book.yaml:2:8 SET_SYNTAX"),
          own.sorted().stream().map(d -> d.place() + " " + d.code()).toList(),
          yaml);
    }
  }

  @Test
  void whatIsBrokenBeforeTheEndIsReportedThere() {
    read("a: [x, y\nlanguage: en\n");
    assertTrue(found().getFirst().startsWith("book.yaml:2:9 SET_SYNTAX"), found().toString());
  }

  @Test
  void aKeyWithoutAValueCountsAsNotWritten() {
    assertEquals("", read("title:\n").orElseThrow().text("title"));
    assertEquals(List.of(), found());
  }

  @Test
  void anEmptyFileIsAnEmptyMap() {
    assertTrue(read("# nothing yet\n").orElseThrow().members().isEmpty());
    assertEquals(List.of(), found());
  }

  @Test
  void anUnknownKeyIsReportedWithTheNearestKnownOne() {
    read("tilte: x\n").orElseThrow().allow("title", "language");
    assertEquals(
        List.of("book.yaml:1:1 SET_UNKNOWN_KEY unknown key 'tilte' | did you mean 'title'?"),
        found());
  }

  @Test
  void positionsAreRightAfterCharactersOutsideTheBasicPlaneAndAfterCrLf() {
    read("a: \uD83D\uDE00\r\nb: {c: \uD83D\uDE00, tilte: x}\r\n")
        .orElseThrow()
        .child("b")
        .orElseThrow()
        .allow("c", "title");
    assertEquals(
        List.of(
            "book.yaml:2:12 SET_UNKNOWN_KEY unknown key 'tilte' in 'b' | did you mean 'title'?"),
        found());
  }

  @Test
  void theFirstOfTwoEqualKeysCounts() {
    assertEquals("x", read("a: x\nb: 1\na: y\n").orElseThrow().text("a"));
    Diagnostic d = diagnostics.sorted().getFirst();
    assertEquals("book.yaml:3:1", d.place().toString());
    assertEquals(1, ((SourceSpan) d.related().getFirst()).line());
  }

  @Test
  void aWrongTypeIsReportedAtTheKeyOfAListAndAtTheValueOfAText() {
    SettingsNode root = read("title: [a]\nnumbered: yes\ntags: x\n").orElseThrow();
    root.text("title");
    root.flag("numbered", false);
    root.texts("tags");
    assertEquals(
        List.of(
            "book.yaml:1:1 SET_WRONG_TYPE 'title' must be a text, and is a list | write a text"
                + " here",
            "book.yaml:2:11 SET_WRONG_TYPE 'numbered' must be true or false, and is a text"
                + " | write true or false here",
            "book.yaml:3:7 SET_WRONG_TYPE 'tags' must be a list, and is a text"
                + " | write a list here"),
        found());
  }

  @Test
  void aWordThatIsNoChoiceNamesTheNearest() {
    assertTrue(read("engine: cs").orElseThrow().choice("engine", Map.of("css", 1)).isEmpty());
    assertEquals(
        List.of(
            "book.yaml:1:9 SET_BAD_VALUE 'engine': 'cs' is none of the choices"
                + " | did you mean 'css'?"),
        found());
  }

  @Test
  void aSyntaxErrorIsReportedAtItsPlace() {
    assertTrue(read("title: A\nauthor: 'never closed\n").isEmpty());
    assertEquals(1, found().size());
    assertTrue(found().getFirst().startsWith("book.yaml:2:9 SET_SYNTAX"), found().toString());
  }

  @Test
  void aRootThatIsNoMapIsReported() {
    assertTrue(read("- a\n- b\n").isEmpty());
    assertEquals(1, found().size());
  }

  @Test
  void twentyThousandOpenBracketsAreRefusedWithoutOverflow() {
    assertTrue(read("a: " + "[".repeat(20_000)).isEmpty());
    assertTrue(found().getFirst().contains("deep"), found().toString());
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String before = "*a" + (i - 1) + ", ";
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(before.repeat(9)).append("x]\n");
    }
    assertTrue(read(bomb.toString()).isEmpty());
    assertTrue(found().getFirst().contains("200000 values"), found().toString());
  }

  @Test
  void anAnchorThatHoldsItselfIsRefused() {
    assertTrue(read("a: &a [*a]\n").isEmpty());
    assertTrue(found().getFirst().contains("alias"), found().toString());
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertTrue(read("a: b\n---\nc: d\n").isEmpty());
    assertTrue(found().getFirst().contains("second document"), found().toString());
  }

  @Test
  void everyPrefixOfADocumentIsReadOrReported() {
    String yaml =
        "# c\n"
            + "title: &t 'It''s'\n"
            + "list: [a, {b: \"\\u00e9\"}, *t]\n"
            + "text: |\n"
            + "  x\n"
            + "  y\n"
            + "? k\n"
            + ": v\n"
            + "- z\n";
    for (int i = 0; i <= yaml.length(); i++) {
      Diagnostics own = new Diagnostics();
      SourceFile file = new SourceFile("book.yaml", yaml.substring(0, i));
      assertTrue(SettingsNode.read(file, own).isPresent() || own.hasErrors(), file.text());
    }
  }
}

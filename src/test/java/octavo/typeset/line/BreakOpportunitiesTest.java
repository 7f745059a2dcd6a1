package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class BreakOpportunitiesTest {
  private static final Path UNICODE = Path.of("../shared/oracles/unicode/LineBreakTest.txt");
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Path DIFFERENCES =
      Path.of("src/test/resources/octavo/typeset/line/line-break-differences.txt");

  /** One of each class the western rules know. */
  private static final String CLASSES = "a1 .!-\u2013\u2014'“”()…\u00A0\u2060";

  private final BreakOpportunities opportunities = new BreakOpportunities();

  @Test
  void theConsortiumsExamplesBreakAsTheySayButForThoseListed() throws IOException {
    Assumptions.assumeTrue(Files.exists(UNICODE), "the Unicode tests are not beside the project");
    List<String> others = new ArrayList<>();
    int cases = 0;
    for (String line : Files.readAllLines(UNICODE)) {
      String expected = line.replaceFirst("\\s*#.*", "").strip();
      if (!expected.isEmpty()) {
        cases++;
        String found = marked(expected);
        if (!found.equals(expected)) {
          others.add(expected + " but here " + found);
        }
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DIFFERENCES, String.join("\n", others) + "\n");
    }
    assertEquals(Files.readAllLines(DIFFERENCES), others);
    assertTrue(others.size() * 200 <= cases, others.size() + " of " + cases);
  }

  private String marked(String expected) {
    String[] codes = expected.split("[÷× ]+");
    StringBuilder text = new StringBuilder();
    for (String code : codes) {
      if (!code.isEmpty()) {
        text.appendCodePoint(Integer.parseInt(code, 16));
      }
    }
    boolean[] found = opportunities.of(text.toString());
    StringBuilder marked = new StringBuilder("×");
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      marked.append(String.format(Locale.ROOT, " %04X ", point));
      marked.append(found[at + Character.charCount(point)] ? "÷" : "×");
    }
    return marked.toString();
  }

  @Test
  void westernTextsOfUpToFiveCharactersBreakAsByIcu() {
    char[] text = new char[5];
    for (int length = 1; length <= text.length; length++) {
      compareAll(text, 0, length);
    }
  }

  private void compareAll(char[] text, int at, int length) {
    if (at == length) {
      compare(new String(text, 0, length));
      return;
    }
    for (int i = 0; i < CLASSES.length(); i++) {
      text[at] = CLASSES.charAt(i);
      compareAll(text, at + 1, length);
    }
  }

  @Test
  void everyWesternCharacterBreaksAsByIcuBesideEveryClass() {
    for (char c = 0; c < 0x2100; c++) {
      boolean[] single = new boolean[2];
      if (!Character.isSurrogate(c) && WesternBreaks.mark(String.valueOf(c), single)) {
        for (int i = 0; i < CLASSES.length(); i++) {
          for (int j = 0; j < CLASSES.length(); j++) {
            compare("" + CLASSES.charAt(i) + c + CLASSES.charAt(j));
            compare("" + c + CLASSES.charAt(i) + CLASSES.charAt(j));
            compare("" + CLASSES.charAt(i) + CLASSES.charAt(j) + c);
          }
        }
      }
    }
  }

  @Test
  void theCorpusBreaksAsByIcu() throws IOException {
    Assumptions.assumeTrue(Files.exists(CORPUS), "the corpus is not beside the project");
    int western = 0;
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : files.filter(found -> found.toString().endsWith(".md")).toList()) {
        for (String paragraph : Files.readString(file).split("\n\n")) {
          String curled = paragraph.replace('\n', ' ').replace(" \"", " “").replace('"', '”');
          western += compare(curled.replace("--", "—")) ? 1 : 0;
        }
      }
    }
    assertTrue(western > 5_000, western + " western paragraphs");
  }

  private boolean compare(String text) {
    boolean[] here = new boolean[text.length() + 1];
    if (!WesternBreaks.mark(text, here)) {
      return false;
    }
    boolean[] there = new boolean[text.length() + 1];
    opportunities.mark(text, there);
    if (!Arrays.equals(here, there)) {
      assertEquals(show(text, there), show(text, here));
    }
    return true;
  }

  private static String show(String text, boolean[] found) {
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      shown.append(found[at] ? "÷" : "").append(text.charAt(at));
    }
    return shown.toString();
  }

  @Test
  void aLineEndsAfterSpacesHyphensAndDashes() {
    assertEquals("The ÷well-÷known ÷“rule” ÷— ÷or ÷none", show("The well-known “rule” — or none"));
    assertEquals("いろ÷は", show("いろは").replaceFirst("÷", ""), "by ICU");
  }

  private String show(String text) {
    return show(text, opportunities.of(text));
  }

  @Test
  void nothingHasNoPlaceToEnd() {
    assertEquals("[false]", Arrays.toString(opportunities.of("")));
  }
}

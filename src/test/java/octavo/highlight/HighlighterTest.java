package octavo.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import octavo.book.CodeToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in code: the kinds with the words they have. */
class HighlighterTest {
  private static final String LANGUAGES =
      "asm bat c clojure cpp c# css d dart delphi docker dtd fortran go groovy html ini toml java"
          + " javascript json kotlin latex less lisp lua makefile perl php properties proto python"
          + " ruby rust sas scala bash sql tcl typescript vb vhdl xml yaml console";

  @Test
  void keywordsTextsAndCommentsAreTold() {
    assertEquals(
        "keyword:fn keyword:let string:\"a // b\" comment:// end",
        found("rust", "fn main() {\n  let s = \"a // b\"; // end\n}"));
    assertEquals(
        "directive:@cached keyword:def type:int keyword:return literal:12",
        found("Python", "@cached\ndef f(x: int):\n  return 12"));
  }

  @Test
  void whatGoesOverLinesIsATokenOnEach() {
    assertEquals(
        "comment:/* one comment: two comment:three */ type:int",
        found("c", "/* one\n two\nthree */ int x"));
  }

  @Test
  void aLifetimeIsNotTheBeginningOfACharacter() {
    assertEquals(
        "keyword:struct type:str string:'x'", found("rust", "struct A<'a> { b: &'a str, c: 'x' }"));
  }

  @Test
  void inASessionOnlyWhatWasTypedIsCode() {
    assertEquals(
        "prompt:$ string:'for x' prompt:$ builtin:ls",
        found("console", "$ git commit -m 'for x'\nfor all in 'this'\n$ ls"));
    assertEquals("prompt:$ string:\"b\"", found("console", "$ a \\\n  \"b\"\n\"c\""));
  }

  @Test
  void anUnknownLanguageAndNoneArePlain() {
    assertEquals(List.of(), Highlighter.tokens("klingon", "if (x) { \"y\" }"));
    assertEquals(List.of(), Highlighter.tokens("text", "if (x) { \"y\" }"));
    assertEquals(List.of(), Highlighter.tokens("", "if (x) { \"y\" }"));
    assertEquals(List.of(), Highlighter.tokens("rust", ""));
  }

  @Test
  void tokensOfWhateverIsWrittenLieWithinLinesAndDoNotOverlap() {
    String odd =
        "\"never ended\n'\n/* nor\n\n\t<a b='\nthis */ `x ${y\n#!\\\n%{ \uD83D\uDE00 \u0000 end\n";
    for (String language : LANGUAGES.split(" ")) {
      int end = 0;
      for (CodeToken token : Highlighter.tokens(language, odd)) {
        assertTrue(token.start() >= end && token.end() <= odd.length(), language + token);
        assertFalse(odd.substring(token.start(), token.end()).contains("\n"), language + token);
        end = token.end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rust", "C++", "language-java", "JS", "shell", "YAML"})
  void languagesGoByTheNamesAuthorsGiveThem(String name) {
    assertFalse(Highlighter.tokens(name, "# \"a\" // \"b\"\nif 'x'").isEmpty());
  }

  @Test
  void noWindowSystemIsStarted() throws IOException, InterruptedException {
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+init=info",
                "-cp",
                System.getProperty("java.class.path"),
                Starting.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, started.waitFor());
    assertTrue(said.contains("found 3"), said.substring(Math.max(0, said.length() - 500)));
    assertFalse(said.contains("java.awt.Toolkit"));
    assertFalse(said.contains("libawt"));
  }

  /** A program that only highlights. */
  public static final class Starting {
    private Starting() {}

    /** Says how much it has found. */
    public static void main(String[] arguments) {
      System.out.println("found " + Highlighter.tokens("java", "int x = \"y\"; // z").size());
    }
  }

  private static String found(String language, String code) {
    return Highlighter.tokens(language, code).stream()
        .map(
            token ->
                token.kind().className().substring("tok-".length())
                    + ":"
                    + code.substring(token.start(), token.end()))
        .collect(Collectors.joining(" "));
  }
}

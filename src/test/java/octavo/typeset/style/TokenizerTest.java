package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private final Diagnostics diagnostics = new Diagnostics();

  /** How many texts have been read: each is a file of its own. */
  private int files;

  private List<Token> tokens(String css) {
    String name = (char) ('a' + files++) + ".css";
    return Tokenizer.tokens(
        new SheetReport(new SourceFile(name, css), new SheetNames(), diagnostics));
  }

  /** The tokens but the last, the end: kind and text. */
  private String read(String css) {
    StringBuilder read = new StringBuilder();
    for (Token token : tokens(css)) {
      if (token.kind() != Token.Kind.END) {
        read.append(read.isEmpty() ? "" : " ").append(token.kind());
        read.append(token.text().isBlank() ? "" : "‹" + token.text() + "›");
      }
    }
    return read.toString();
  }

  private List<String> found() {
    return diagnostics.sorted().stream().map(one -> one.place() + " " + one.message()).toList();
  }

  @Test
  void namesAreNames() {
    assertEquals(
        "IDENT‹a-b› WHITESPACE IDENT‹--own› WHITESPACE IDENT‹-x› WHITESPACE IDENT‹é1_›",
        read("a-b --own -x é1_"));
    assertEquals("FUNCTION‹not(› RIGHT_PAREN‹)› AT_KEYWORD‹@page›", read("not()@page"));
    assertEquals("ID‹#fed› HASH‹#96301f› DELIM‹#› DELIM‹@› DELIM‹-›", read("#fed#96301f#@-"));
  }

  @Test
  void numbersHaveUnits() {
    assertEquals(
        "NUMBER‹1› WHITESPACE DIMENSION‹-.5em› WHITESPACE PERCENTAGE‹+10.25%› WHITESPACE"
            + " NUMBER‹1e3› WHITESPACE DIMENSION‹2e-x› WHITESPACE DIMENSION‹2n-1›",
        read("1 -.5em +10.25% 1e3 2e-x 2n-1"));
    assertEquals("NUMBER‹1› DELIM‹.› WHITESPACE DELIM‹+› DELIM‹.› IDENT‹a›", read("1. +.a"));
  }

  @Test
  void escapesAreResolved() {
    assertEquals("IDENT‹abc›", read("\\61 b\\63"));
    assertEquals("IDENT‹ab›", read("\\000061b"));
    assertEquals("IDENT‹a:b›", read("a\\:b"));
    assertEquals("IDENT‹\uFFFD\uFFFD\uFFFD›", read("\\0 \\d800 \\110000 "));
    assertEquals("DIMENSION‹1em› WHITESPACE URL‹url(a)›", read("1\\65 m u\\72l(a)"));
    assertEquals("ID‹#1a›", read("#\\31 a"));
    assertEquals("IDENT‹a\uFFFD›", read("a\\"));
    assertEquals("DELIM‹\\› WHITESPACE IDENT‹a›", read("\\\na"));
    assertEquals("IDENT‹a\uFFFDb›", read("a\0b"));
  }

  @Test
  void stringsEndWithTheirQuotationMark() {
    assertEquals("STRING‹\"a'b\"› STRING‹'\"'›", read("\"a'b\"'\"'"));
    assertEquals("STRING‹'ab — ''›", read("'a\\\r\nb \\2014  \\''"));
    assertEquals(List.of(), found());
  }

  @Test
  void aStringThatIsNotClosedEndsWithItsLine() {
    assertEquals("BAD_STRING‹'a'› WHITESPACE IDENT‹b›", read("'a\r\nb"));
    assertEquals("STRING‹\"a\"›", read("\"a"));
    assertEquals("STRING‹\"a\"›", read("\"a\\"));
    assertEquals(3, found().size());
    assertEquals("a.css:1:1 this string is not closed", found().getFirst());
  }

  @Test
  void addressesNeedNoQuotationMarks() {
    assertEquals("URL‹url(a.png)› URL‹url()›", read("url( a.png )URL()"));
    assertEquals("URL‹url(a b)›", read("url(a\\ b)"));
    assertEquals("FUNCTION‹url(› WHITESPACE STRING‹'a'›", read("url( 'a'"));
    assertEquals(List.of(), found());
    assertEquals("BAD_URL‹url(a b\\))› IDENT‹c›", read("url(a b\\))c"));
    assertEquals("BAD_URL‹url(a'b)›", read("url(a'b)"));
    assertEquals("URL‹url(a)›", read("url(a"));
    assertEquals(
        List.of(
            "d.css:1:1 this is no address",
            "e.css:1:1 this is no address",
            "f.css:1:1 this address is not closed"),
        found());
  }

  @Test
  void commentsHideAllButTheirEnd() {
    assertEquals("IDENT‹a› COMMENT IDENT‹b› DELIM‹/›", read("a/* } \" */b/"));
    assertEquals(List.of(), found());
    assertEquals("COMMENT", read("/*/"));
    assertEquals(List.of("b.css:1:1 this comment is not closed"), found());
  }

  @Test
  void marksOfOldPagesAreTokens() {
    assertEquals("CDO‹<!--› IDENT‹a› WHITESPACE CDC‹-->› DELIM‹<› DELIM‹!›", read("<!--a --><!"));
    assertEquals("IDENT‹a--› DELIM‹>›", read("a-->"));
  }

  @Test
  void everyLineEndIsWhiteSpaceWhereItStands() {
    List<Token> tokens = tokens("\uFEFFa\r\n\f\rb");
    assertEquals(
        List.of("0-1", "1-2", "2-6", "6-7", "7-7"),
        tokens.stream().map(token -> token.start() + "-" + token.end()).toList());
  }

  @Test
  void placesAreThoseOfTheSheet() {
    tokens("p {\r\n\tcolor: 'x\r\n}");
    Diagnostic one = diagnostics.sorted().getFirst();
    assertEquals("a.css:2:9", one.place().toString());
  }
}

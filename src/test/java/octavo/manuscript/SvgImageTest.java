package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import octavo.raster.Pictures;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SvgImageTest {
  private static final String HEAD =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

  @Test
  void aCleanDrawingIsLeftAsItIs() throws IOException, BrokenImageException {
    SvgImage svg =
        read(HEAD + "<g id='a'><path d='M0 0h1'/></g><use xlink:href='#a'/><!-- x --></svg>");
    assertEquals(List.of(), svg.removed());
    assertTrue(svg.sanitised().isEmpty());
  }

  @Test
  void drawingsOfTheCorpusAreLeftAsTheyAre() throws IOException, BrokenImageException {
    Path corpus = Path.of("../shared/corpus");
    Assumptions.assumeTrue(Files.isDirectory(corpus), "the corpus is not beside the project");
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".svg")).sorted().toList()) {
        try (ImageBytes bytes = ImageBytes.open(file)) {
          assertTrue(SvgImage.read(bytes).sanitised().isEmpty(), file::toString);
        }
      }
    }
  }

  @Test
  void theSizeComesFromTheRootInAnyUnitOrTheViewBoxOrTheDefault()
      throws IOException, BrokenImageException {
    assertEquals("300x150", size(""));
    assertEquals("818x193", size("viewBox='0 0 818 193'"));
    assertEquals("100x50", size("width='100' viewBox='0 0 200 100'"));
    assertEquals("100x50", size("height='50px' viewBox='0,0 200,100'"));
    assertEquals("96x192", size("width='1in' height='144pt'"));
    assertEquals("378x189", size("width='10cm' height='50mm'"));
    assertEquals("200x100", size("width='100%' height='100%' viewBox='0 0 200 100'"));
    assertEquals("20000x10000", size("viewBox='0 0 1e9 5e8'"));
    assertEquals("300x150", size("width='wide' height='NaN' viewBox='1 2 3'"));
  }

  @Test
  void aDrawingOfNoSizeIsBroken() {
    assertBroken("is an SVG of no size", "<svg xmlns='http://www.w3.org/2000/svg' width='0'/>");
  }

  @Test
  void aFilterThatCannotBeDrawnIsBroken() {
    for (String filter :
        List.of(
            "<feGaussianBlur stdDeviation='1e6'/>",
            "<feTurbulence/><feGaussianBlur stdDeviation='1e9'/>")) {
      BrokenImageException broken =
          assertThrows(
              BrokenImageException.class,
              () ->
                  read(
                      HEAD
                          + "<filter id='f'>"
                          + filter
                          + "</filter><rect width='1e30' height='1e30' filter='url(#f)'/></svg>"));
      String message = broken.getMessage();
      assertTrue(message.startsWith("is an SVG that cannot be drawn: "), message);
    }
  }

  @Test
  void aFilterThatCanBeDrawnIsSound() throws IOException, BrokenImageException {
    read(
        HEAD
            + "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>"
            + "<rect width='9' height='9' filter='url(#f)'/></svg>");
  }

  @Test
  void aDrawingThatUsesItselfIsBroken() {
    String itself = "is an SVG one of whose parts uses itself";
    assertBroken(itself, HEAD + "<g id='a'><use href='#a'/></g></svg>");
    assertBroken(
        itself,
        HEAD
            + "<defs><g id='a'><g><use xlink:href='#b'/></g></g></defs>"
            + "<symbol id='b'><use href='#a'/></symbol></svg>");
  }

  @Test
  void aPartThatIsMovedFromWithinOrNamedTwiceUsesNoneOfItself()
      throws IOException, BrokenImageException {
    read(
        HEAD
            + "<g id='a'><animateTransform xlink:href='#a' attributeName='transform' to='1'/>"
            + "<g id='b'/></g><use href='#b'/><use href='#a'/><use href='#gone'/></svg>");
  }

  @Test
  void whatRunsIsTakenOut() throws IOException, BrokenImageException {
    SvgImage svg =
        read(
            HEAD
                + "<script>x()</script><g onclick='x()' ONLOAD='y()'><a href='javascript:x()'/></g>"
                + "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>"
                + "<a><set attributeName=' xlink:HREF ' to='javascript:x()'/></a></svg>");
    assertEquals(
        List.of(
            "HTML inside the drawing",
            "animated links or handlers",
            "event handlers",
            "references to other files",
            "scripts"),
        svg.removed());
    assertEquals(declared(HEAD + "<g><a/></g><a/></svg>"), svg.sanitised().orElseThrow());
  }

  @Test
  void whatFetchesIsTakenOut() throws IOException, BrokenImageException {
    SvgImage svg =
        read(
            "<?xml-stylesheet href='a.css'?>"
                + HEAD
                + "<image xlink:href='http://e.example/a.png'/><use href='other.svg#x'/>"
                + "<image href='file:///etc/passwd'/><image href='data:text/html;base64,AAAA'/>"
                + "<rect fill='url(http://e.example/#a)' style='mask:url(\"b.svg#m\");x:y'/>"
                + "<style>@import 'a.css'; a{fill:URL( x.svg )} b{fill:red}</style></svg>");
    assertEquals(List.of("references to other files"), svg.removed());
    assertEquals(
        declared(
            HEAD
                + "<rect fill=\"none\" style=\"mask:none;x:y\"/>"
                + "<style> a{fill:none} b{fill:red}</style></svg>"),
        svg.sanitised().orElseThrow());
  }

  @Test
  void referencesHiddenByEscapesOrCommentsAreFound() throws IOException, BrokenImageException {
    for (String css :
        List.of(
            "a{fill:u\\72l(http://e.example/)}",
            "@\\69mport 'a.css';",
            "a{fill:ur/**/l(http://e.example/)} b{fill:/*x*/url(http://e.example/)}",
            "a{cursor:image-set('http://e.example/a.png' 1x)}",
            "a{fill:url('http://e.example/a")) {
      String clean = read(HEAD + "<style>" + css + "</style></svg>").sanitised().orElseThrow();
      assertFalse(clean.contains("e.example") || clean.contains("a.css"), clean);
    }
  }

  @Test
  void whatStandsInsideTheDrawingStays() throws IOException, BrokenImageException {
    String svg =
        HEAD
            + "<style>@font-face{src:url(data:font/woff2;base64,d09G)} a::before{content:'\\201C'}"
            + "/* url */</style><g id='g'/><rect fill='url(#g)' style='mask:url(\"#g\")'/>"
            + "<a href='https://e.example/'/></svg>";
    assertTrue(read(svg).sanitised().isEmpty());
  }

  @Test
  void aPictureInsideIsLookedAtAsAnyOther() throws IOException, BrokenImageException {
    String pixel =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
            + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    assertTrue(read(HEAD + "<image href='" + pixel + "'/></svg>").sanitised().isEmpty());
    String cut = pixel.substring(0, pixel.length() - 24);
    assertEquals(
        declared(HEAD.replace(">", "/>")),
        read(HEAD + "<image href='" + cut + "'/></svg>").sanitised().orElseThrow());
  }

  @Test
  void aPictureInsideMayNotHaveMorePixelsThanCanBeDecodedAtOnce()
      throws IOException, BrokenImageException {
    String giant = Base64.getEncoder().encodeToString(Pictures.giant(11_000, 10_000));
    String svg = HEAD + "<image href='data:image/png;base64," + giant + "'/></svg>";
    assertEquals(declared(HEAD.replace(">", "/>")), read(svg).sanitised().orElseThrow());
  }

  @Test
  void entitiesAreNeverFetchedNorMultiplied() throws IOException, BrokenImageException {
    SvgImage svg =
        read(
            "<!DOCTYPE svg [<!ENTITY ns 'http://e.example/ns'><!ENTITY f SYSTEM"
                + " 'file:///etc/passwd'><!ENTITY a '&b;&b;'><!ENTITY b '&a;&a;'>]><svg"
                + " xmlns='http://www.w3.org/2000/svg'"
                + " xmlns:n='&ns;'><title>&f;&a;x</title></svg>");
    assertEquals(List.of("entities made of entities", "external entities"), svg.removed());
    assertEquals(
        declared(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:n=\"http://e.example/ns\">"
                + "<title>x</title></svg>"),
        svg.sanitised().orElseThrow());
  }

  @Test
  void aFewBytesCannotGrowIntoMany() {
    String value = "x".repeat(60_000);
    assertBroken(
        "is an SVG that grows without bounds when read",
        "<!DOCTYPE svg [<!ENTITY a '" + value + "'>]>" + HEAD + "&a;".repeat(10_000) + "</svg>");
    StringBuilder uses = new StringBuilder(HEAD).append("<g id='l0'><path d='M0 0'/></g>");
    for (int level = 1; level < 12; level++) {
      uses.append("<g id='l").append(level).append("'>");
      uses.append(("<use href='#l" + (level - 1) + "'/>").repeat(10)).append("</g>");
    }
    assertBroken(
        "is an SVG that repeats its own parts without measure", uses.append("</svg>").toString());
    assertBroken("is an SVG nested more than 256 levels deep", HEAD + "<g>".repeat(100_000));
  }

  @Test
  void idsAreMadeUniqueAndReferencesToNoneLeftOut() throws IOException, BrokenImageException {
    SvgImage svg =
        read(
            HEAD
                + "<g id='a'/><g id='a'/><g id='Page 1'/><use href='#b'/><a href='#c'/>"
                + "<rect fill='url(#d)'/></svg>");
    assertEquals(List.of(), svg.removed());
    assertEquals(
        declared(HEAD + "<g id=\"a\"/><g/><g/><a/><rect fill=\"none\"/></svg>"),
        svg.sanitised().orElseThrow());
  }

  @Test
  void otherEncodingsAndVersionsBecomeUtf8() throws IOException, BrokenImageException {
    String svg = HEAD + "<title>Broué</title></svg>";
    String clean = declared(svg);
    for (String name : List.of("ISO-8859-1", "UTF-16")) {
      byte[] bytes =
          ("<?xml version='1.0' encoding='" + name + "'?>" + svg).getBytes(Charset.forName(name));
      assertEquals(clean, SvgImage.read(ImageBytes.of(bytes)).sanitised().orElseThrow());
    }
    assertEquals(clean, read("<?xml version='1.1'?>" + svg).sanitised().orElseThrow());
  }

  @Test
  void aDrawingWithoutItsNameSpaceIsGivenIt() throws IOException, BrokenImageException {
    assertEquals(
        declared("<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>"),
        read("<svg><script/><g/></svg>").sanitised().orElseThrow());
  }

  @Test
  void everyPrefixOfADrawingIsBroken() {
    String svg =
        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]>" + HEAD + "<g a='&a;'/></svg>";
    for (int length = 1; length < svg.length(); length++) {
      String prefix = svg.substring(0, length);
      assertThrows(BrokenImageException.class, () -> read(prefix), prefix);
    }
  }

  @Test
  void whatIsXmlButNoDrawingIsRefused() {
    assertBroken("is XML, but not an SVG", "<book/>");
    assertBroken("is no image that Octavo knows", "hello");
    assertBroken("is not well-formed XML in line 2", "<svg>\n<g></svg>");
  }

  private static String size(String attributes) throws IOException, BrokenImageException {
    SvgImage svg = read("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>");
    return svg.size().width() + "x" + svg.size().height();
  }

  private static void assertBroken(String message, String svg) {
    BrokenImageException thrown = assertThrows(BrokenImageException.class, () -> read(svg));
    assertEquals(message, thrown.getMessage());
  }

  private static SvgImage read(String svg) throws IOException, BrokenImageException {
    return SvgImage.read(ImageBytes.of(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static String declared(String svg) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
  }
}

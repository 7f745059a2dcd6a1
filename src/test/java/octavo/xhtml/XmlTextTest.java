package octavo.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class XmlTextTest {
  private static String text(String characters) {
    return new Markup().text(characters).toString();
  }

  @Test
  void markupCharactersAreEscaped() {
    assertEquals("a &lt; b &amp;&amp; c &gt; \"d\"", text("a < b && c > \"d\""));
    assertEquals(
        "<a title=\"&quot;x&quot; &amp;&#10;y\">",
        new Markup().tag("a").attribute("title", "\"x\" &\ny").open().toString());
  }

  @Test
  void whatXmlForbidsBecomesTheReplacementCharacter() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", text("a\u0000b\uFFFFc\uD800"));
    assertEquals("\uFFFD\uFFFD", text("\uDC00\uD800"));
  }

  @Test
  void charactersBeyondTheBasicPlaneStay() {
    assertEquals("\uD83D\uDC1F &amp; \uD83D\uDC1F", text("\uD83D\uDC1F & \uD83D\uDC1F"));
  }
}

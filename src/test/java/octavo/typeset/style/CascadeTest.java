package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import octavo.book.ComponentKind;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Edition.NotePlacement;
import octavo.measure.TrimSize;
import octavo.typeset.font.Feature;
import octavo.xhtml.XhtmlDocument;
import org.junit.jupiter.api.Test;

class CascadeTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Cascade cascade(String css) {
    StyleSheet sheet = new StyleSheet(TrimSize.mm(148, 210), NotePlacement.BOOK, diagnostics);
    sheet.read(new SourceFile("print.css", css));
    return new Cascade(sheet);
  }

  private static Element element(String xhtml) {
    XhtmlDocument document = new XhtmlDocument("c1", ComponentKind.CHAPTER, "One", 0, 1, xhtml);
    return (Element) DocumentReader.read(document, "", "en").children().getFirst();
  }

  private static Element child(Element element, int index) {
    return (Element)
        element.children().stream().filter(Element.class::isInstance).toList().get(index);
  }

  @Test
  void theWeightierRuleWinsAndOfEqualOnesTheLater() {
    Cascade cascade =
        cascade("p.first { text-indent: 0 } p { text-indent: 1em } p { text-indent: 2em }");
    Element section = element("<section><p>a</p><p class='first'>b</p></section>");
    Style root = cascade.root();
    assertEquals(20, cascade.style(child(section, 0), root).length(Property.TEXT_INDENT, 100));
    assertEquals(0, cascade.style(child(section, 1), root).length(Property.TEXT_INDENT, 100));
  }

  @Test
  void leftAndRightChangePlacesWhereLinesBeginAtTheRight() {
    Cascade cascade =
        cascade(
            "[dir=rtl] { direction: rtl } p { margin: 1pt 2pt 3pt 4pt; padding-inline-start: 5pt;"
                + " text-align: left } b { margin-left: inherit; text-align: inherit }");
    Element section = element("<section><p dir='rtl'><b>a</b></p><p>b</p></section>");
    Style turned = cascade.style(child(section, 0), cascade.root());
    assertTrue(turned.isRightToLeft());
    assertEquals(4, turned.length(Property.MARGIN_RIGHT, 100));
    assertEquals(2, turned.length(Property.MARGIN_LEFT, 100));
    assertEquals(5, turned.length(Property.PADDING_RIGHT, 100));
    assertEquals("right", turned.word(Property.TEXT_ALIGN));
    Style within = cascade.style(child(child(section, 0), 0), turned);
    assertEquals("right", within.word(Property.TEXT_ALIGN));
    assertEquals(4, within.length(Property.MARGIN_RIGHT, 100));
    Style plain = cascade.style(child(section, 1), cascade.root());
    assertEquals(4, plain.length(Property.MARGIN_LEFT, 100));
    assertEquals("left", plain.word(Property.TEXT_ALIGN));
  }

  @Test
  void whatIsInheritedChangesPlacesWhereLinesBeginAtTheOtherSide() {
    Cascade cascade =
        cascade(
            "[dir=rtl] { direction: rtl } [dir=ltr] { direction: ltr } section { text-align: left"
                + " }");
    Element rtl = element("<section dir='rtl'><p dir='ltr'>a</p><p>b</p></section>");
    Style around = cascade.style(rtl, cascade.root());
    assertEquals("right", around.word(Property.TEXT_ALIGN));
    assertEquals("left", cascade.style(child(rtl, 0), around).word(Property.TEXT_ALIGN));
    assertEquals("right", cascade.style(child(rtl, 1), around).word(Property.TEXT_ALIGN));
    Element ltr = element("<section><p dir='rtl'>a</p></section>");
    Style plain = cascade.style(ltr, cascade.root());
    assertEquals("right", cascade.style(child(ltr, 0), plain).word(Property.TEXT_ALIGN));
  }

  @Test
  void anElementWhoseDirectionIsLeftToItsTextHasThatOfItsFirstLetter() {
    Element section =
        element(
            "<section><p dir='auto'>1 \u05D0 a</p><p dir='auto'>a \u05D0</p>"
                + "<p dir='auto'>1</p></section>");
    assertEquals("rtl", child(section, 0).attribute("dir"));
    assertEquals("ltr", child(section, 1).attribute("dir"));
    assertEquals("ltr", child(section, 2).attribute("dir"));
  }

  @Test
  void rulesMayDependOnWhereTheNotesOfTheEditionStand() {
    Cascade cascade =
        cascade(
            "@media (-octavo-notes: book) { p { widows: 3 } }"
                + " @media (-octavo-notes: margin) { p { orphans: 4 } }"
                + " @media not (-octavo-notes: margin) { h1 { widows: 5 } }"
                + " @media (-octavo-notes: nowhere) { p { widows: 6 } }");
    Element section = element("<section><p>a</p><h1>b</h1></section>");
    Style root = cascade.root();
    assertEquals(3, cascade.style(child(section, 0), root).number(Property.WIDOWS));
    assertEquals(2, cascade.style(child(section, 0), root).number(Property.ORPHANS));
    assertEquals(5, cascade.style(child(section, 1), root).number(Property.WIDOWS));
    assertEquals(1, diagnostics.sorted().size(), diagnostics.sorted().toString());
    String told = diagnostics.sorted().getFirst().message();
    assertTrue(told.contains("-octavo-notes: nowhere"), told);
  }

  @Test
  void whatSurroundsAnElementIsAsked() {
    Cascade cascade =
        cascade(
            "ul > li { widows: 3 } blockquote p + p { widows: 4 } p:last-child { orphans: 5 }"
                + " h1 ~ p { orphans: 6 }");
    Element quote = element("<blockquote><p>a</p><ul><li>b</li></ul><p>c</p><p>d</p></blockquote>");
    Style root = cascade.root();
    assertEquals(2, cascade.style(child(quote, 0), root).number(Property.WIDOWS));
    assertEquals(3, cascade.style(child(child(quote, 1), 0), root).number(Property.WIDOWS));
    assertEquals(2, cascade.style(child(quote, 2), root).number(Property.WIDOWS));
    assertEquals(4, cascade.style(child(quote, 3), root).number(Property.WIDOWS));
    assertEquals(5, cascade.style(child(quote, 3), root).number(Property.ORPHANS));
  }

  @Test
  void lengthsFollowTheSizeOfTheType() {
    Cascade cascade =
        cascade(
            "body { font-size: 10pt; line-height: 1.3 } .note { font-size: 0.9em; margin: 1em 2em"
                + " 10% } sup { vertical-align: super; font-size: smaller }");
    Element note = element("<p class='note'>a<sup>1</sup></p>");
    Style style = cascade.style(note, cascade.root());
    assertEquals(9, style.size(), 1e-9);
    assertEquals(11.7, style.leading(), 1e-9);
    assertEquals(9, style.length(Property.MARGIN_TOP, 200), 1e-9);
    assertEquals(18, style.length(Property.MARGIN_LEFT, 200), 1e-9);
    assertEquals(20, style.length(Property.MARGIN_BOTTOM, 200), 1e-9);
    Style mark = cascade.style(child(note, 0), style);
    assertEquals(3, mark.number(Property.VERTICAL_ALIGN), 1e-9);
    assertEquals(7.5, mark.size(), 1e-9);
  }

  @Test
  void fontsAndTheirFeaturesAreInherited() {
    Cascade cascade =
        cascade(
            "section { font-family: \"EB Garamond\", serif; font-feature-settings: 'onum', 'smcp'"
                + " 0 } p { color: #96301f }");
    Element section = element("<section><p>a</p></section>");
    Style outer = cascade.style(section, cascade.root());
    Style style = cascade.style(child(section, 0), outer);
    assertEquals(List.of("EB Garamond", "serif"), style.families());
    assertEquals(List.of(new Feature("onum", 1), new Feature("smcp", 0)), style.features());
    assertEquals(0x30 / 255.0, style.ink().green(), 1e-9);
  }

  @Test
  void contentIsPutBeforeAndAfter() {
    Cascade cascade =
        cascade(
            "hr::before { content: \"*\\2003*\" } a::after { content: '\\2003'"
                + " target-counter(attr(href), page, lower-roman) }");
    Element section = element("<section><hr/><a href='#x'>b</a></section>");
    Style root = cascade.root();
    Optional<Style> before = cascade.pseudoElement(child(section, 0), "before", root);
    assertEquals(List.of(new Content.Characters("*\u2003*")), before.orElseThrow().content());
    Optional<Style> after = cascade.pseudoElement(child(section, 1), "after", root);
    assertEquals(
        List.of(new Content.Characters("\u2003"), new Content.TargetPage("lower-roman")),
        after.orElseThrow().content());
    assertTrue(cascade.pseudoElement(section, "after", root).isEmpty());
  }

  @Test
  void alikeElementsShareTheirStyle() {
    Cascade cascade = cascade("p { text-indent: 1em }");
    Element section = element("<section><p>a</p><p>b</p></section>");
    Style outer = cascade.style(section, cascade.root());
    assertSame(cascade.style(child(section, 0), outer), cascade.style(child(section, 1), outer));
  }

  @Test
  void whatIsNotHonouredIsSaidAtEachPlace() {
    cascade("p { margin: 0 }\np { float: left }\nh1 { float: right }\nq:hover { margin: 0 }\n");
    List<String> found =
        diagnostics.sorted().stream().map(Diagnostic::place).map(Object::toString).toList();
    assertEquals(List.of("print.css:2:5", "print.css:3:6"), found);
  }
}

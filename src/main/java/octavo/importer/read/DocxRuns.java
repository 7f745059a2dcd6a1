package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Takes the running text of one paragraph of Word. */
final class DocxRuns {
  private final DocxDocument document;
  private final String part;
  private final List<Element> boxes = new ArrayList<>();

  DocxRuns(DocxDocument document, String part) {
    this.document = document;
    this.part = part;
  }

  /** The boxes of text that hang on the paragraph. */
  List<Element> boxes() {
    return boxes;
  }

  /** Whether a property is on. */
  static boolean isOn(String value) {
    return !value.matches("0|false|off|none");
  }

  /** Takes what stands in a paragraph, or in a part of it. */
  void take(Element holder, Element out) {
    for (Element child : holder.children()) {
      switch (child.normalName()) {
        case "w:r" -> run(child, out);
        case "w:hyperlink" -> take(child, link(child, out));
        case "w:bookmarkstart" -> out.appendElement("a").attr("name", child.attr("w:name"));
        case "w:del", "w:movefrom" ->
            take(child, append(out, OfficeBlocks.left("a tracked deletion")));
        case "w:ins", "w:moveto", "w:smarttag", "w:customxml", "w:sdt", "w:sdtcontent" ->
            take(child, out);
        case "w:fldsimple", "w:dir", "w:bdo", "mc:choice" -> take(child, out);
        case "m:omath" -> out.appendChild(OfficeMath.of(child));
        case "m:omathpara" -> take(child, out);
        case "mc:alternatecontent" ->
            DocxStyles.child(child, "mc:choice").ifPresent(it -> take(it, out));
        default -> {}
      }
    }
  }

  private static Element append(Element out, Element child) {
    out.appendChild(child);
    return child;
  }

  private Element link(Element link, Element out) {
    String place = link.attr("w:anchor");
    Optional<String> address =
        document
            .parts()
            .target(part, link.attr("r:id"))
            .or(() -> Optional.of("#" + place).filter(_ -> !place.isEmpty()));
    return address.isEmpty() ? out : append(out, new Element("a").attr("href", address.get()));
  }

  private void run(Element run, Element out) {
    Element properties = DocxStyles.child(run, "w:rpr").orElse(new Element("w:rpr"));
    Element styled = out;
    for (String name : styles(properties)) {
      styled = OfficeBlocks.append(styled, name);
    }
    if (is(properties, "w:vanish")) {
      styled = append(styled, OfficeBlocks.left("text that is not shown"));
    }
    content(run, styled);
  }

  private List<String> styles(Element properties) {
    List<String> names = new ArrayList<>();
    add(names, is(properties, "w:b"), "strong");
    add(names, is(properties, "w:i"), "em");
    add(names, is(properties, "w:strike") || is(properties, "w:dstrike"), "s");
    boolean marks = style(properties).matches("(?i)(?:foot|end)note ?reference");
    String raised = said(properties, "w:vertalign").orElse("");
    add(names, raised.equals("superscript") && !marks, "sup");
    add(names, raised.equals("subscript"), "sub");
    add(names, is(properties, "w:smallcaps"), "span class=smallcaps");
    add(names, isCode(properties), "code");
    return names;
  }

  private static void add(List<String> names, boolean holds, String name) {
    if (holds) {
      names.add(name);
    }
  }

  private String style(Element properties) {
    return DocxStyles.value(properties, "w:rstyle").orElse("");
  }

  private Optional<String> said(Element properties, String name) {
    return DocxStyles.value(properties, name)
        .or(
            () ->
                document
                    .styles()
                    .said(style(properties), "w:rpr", it -> DocxStyles.value(it, name)));
  }

  private boolean is(Element properties, String name) {
    return said(properties, name).filter(DocxRuns::isOn).isPresent();
  }

  private boolean isCode(Element properties) {
    boolean named =
        document.styles().names(style(properties)).stream()
            .anyMatch(it -> it.matches("(?i)verbatim char|html code|source text|code char|code"));
    return named
        || !document.isTyped() && font(properties).filter(OfficeKind::isCodeFont).isPresent();
  }

  private static Optional<String> font(Element properties) {
    return DocxStyles.child(properties, "w:rfonts").map(it -> it.attr("w:ascii"));
  }

  private void content(Element run, Element out) {
    for (Element child : run.children()) {
      switch (child.normalName()) {
        case "w:t", "w:deltext" -> out.appendText(child.wholeText());
        case "w:tab", "w:ptab" -> out.appendText(" ");
        case "w:cr" -> out.appendElement("br");
        case "w:br" -> lineEnd(child, out);
        case "w:nobreakhyphen" -> out.appendText("\u2011");
        case "w:softhyphen" -> out.appendText("\u00ad");
        case "w:sym" -> symbol(child, out);
        case "w:ruby" -> ruby(child, out);
        case "w:footnotereference" -> document.mark("footnote", child.attr("w:id"), out);
        case "w:endnotereference" -> document.mark("endnote", child.attr("w:id"), out);
        case "w:drawing", "w:pict", "w:object" -> drawing(child, out);
        case "mc:alternatecontent" ->
            DocxStyles.child(child, "mc:choice").ifPresent(it -> content(it, out));
        default -> {}
      }
    }
  }

  private void ruby(Element ruby, Element out) {
    DocxStyles.child(ruby, "w:rubybase").ifPresent(it -> take(it, out));
    DocxStyles.child(ruby, "w:rt").ifPresent(it -> take(it, out.appendElement("rt")));
  }

  private static void lineEnd(Element element, Element out) {
    if (!element.attr("w:type").matches("page|column")) {
      out.appendElement("br");
    }
  }

  private static void symbol(Element symbol, Element out) {
    String code = symbol.attr("w:char");
    if (code.matches("[0-9A-Fa-f]{4}")) {
      out.appendText(String.valueOf((char) Integer.parseInt(code, 16)));
    }
  }

  private void drawing(Element drawing, Element out) {
    boxes.addAll(
        drawing.getElementsByTag("w:txbxContent").stream()
            .filter(
                it -> it.parents().stream().noneMatch(up -> up.normalName().equals("mc:fallback")))
            .filter(
                it ->
                    it.parents().stream()
                        .filter(up -> up.normalName().equals("w:txbxcontent"))
                        .findAny()
                        .isEmpty())
            .toList());
    Element words = drawing.selectFirst("wp|docPr");
    String descr = words == null ? "" : words.attr("descr");
    List<Element> pictures = new ArrayList<>(drawing.getElementsByTag("a:blip"));
    pictures.addAll(drawing.getElementsByTag("v:imagedata"));
    for (Element picture : pictures) {
      String id = picture.attr("r:embed") + picture.attr("r:id");
      String target =
          document.parts().target(part, id.isEmpty() ? picture.attr("r:link") : id).orElse("");
      if (!target.isEmpty()) {
        Element image = out.appendElement("img").attr("src", target.replace("%", "%25"));
        image.attr("alt", descr);
      }
    }
  }
}

package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes the running text of one paragraph of an OpenDocument text. */
final class OdtInlines {
  /** What ends the address of a heading, behind its words. */
  static final String OUTLINE = "|outline";

  private static final int MOST_SPACES = 1000;

  private final OdtStyles styles;
  private final Element notes;
  private final List<Element> boxes = new ArrayList<>();

  OdtInlines(OdtStyles styles, Element notes) {
    this.styles = styles;
    this.notes = notes;
  }

  /** The boxes of text that hang on the paragraph. */
  List<Element> boxes() {
    return boxes;
  }

  /** Takes what an element holds. */
  void take(Element holder, Element out) {
    for (Node node : holder.childNodes()) {
      if (node instanceof TextNode text) {
        out.appendText(text.getWholeText().replaceAll("[ \t\r\n]+", " "));
      } else if (node instanceof Element element) {
        element(element, out);
      }
    }
  }

  private void element(Element element, Element out) {
    switch (element.normalName()) {
      case "text:s" -> out.appendText(" ".repeat(spaces(element)));
      case "text:tab" -> out.appendText(" ");
      case "text:line-break" -> out.appendElement("br");
      case "text:span" -> span(element, out);
      case "text:a" -> take(element, link(element.attr("xlink:href"), out));
      case "text:bookmark", "text:bookmark-start", "text:reference-mark-start" ->
          out.appendElement("a").attr("name", element.attr("text:name"));
      case "text:bookmark-ref", "text:reference-ref" ->
          take(element, link("#" + element.attr("text:ref-name"), out));
      case "text:note" -> note(element, out);
      case "office:annotation" -> comment(element, out);
      case "draw:frame", "draw:custom-shape", "draw:rect", "draw:g", "draw:a" ->
          shape(element, out);
      case "text:ruby-text" -> take(element, out.appendElement("rt"));
      case "text:hidden-text", "text:tracked-changes" -> {}
      default -> take(element, out);
    }
  }

  private static int spaces(Element element) {
    String count = element.attr("text:c");
    return count.matches("[0-9]{1,4}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
  }

  private static Element link(String address, Element out) {
    boolean heading = address.startsWith("#") && address.endsWith(OUTLINE);
    String place = heading ? address.replaceFirst("^#(?:[0-9]+\\.)*", "#") : address;
    return out.appendElement("a").attr("href", place);
  }

  private void span(Element span, Element out) {
    String style = span.attr("text:style-name");
    Element styled = out;
    for (String name : styles.elements(style)) {
      styled = OfficeBlocks.append(styled, name);
    }
    if (styles.isHidden(style)) {
      Element left = OfficeBlocks.left("text that is not shown");
      styled.appendChild(left);
      styled = left;
    }
    take(span, styled);
  }

  private static void comment(Element comment, Element out) {
    String words = String.join(" ", comment.children().eachText());
    out.appendChild(OfficeBlocks.left("a comment").appendText(words));
  }

  private void note(Element note, Element out) {
    String id = "octavo-note-" + (notes.childrenSize() + 1);
    String mark = DocxStyles.child(note, "text:note-citation").map(Element::text).orElse("");
    Element link = out.appendElement("a").attr("epub:type", "noteref").attr("href", "#" + id);
    link.appendText(mark);
    Element aside = notes.appendElement("aside").attr("epub:type", "footnote").attr("id", id);
    DocxStyles.child(note, "text:note-body")
        .ifPresent(it -> new OdtText(styles, notes, aside).take(it));
  }

  /** Takes a picture, a formula, or a box of text. */
  void shape(Element shape, Element out) {
    Optional<Element> object = DocxStyles.child(shape, "draw:object");
    Optional<Element> formula = object.flatMap(OdtObjects::formula);
    if (formula.isPresent()) {
      out.appendChild(formula.get());
      return;
    }
    object.ifPresent(it -> out.appendChild(OdtObjects.left(it)));
    List<Element> images = new ArrayList<>();
    for (Element child : shape.children()) {
      switch (child.normalName()) {
        case "draw:image" -> images.add(child);
        case "draw:text-box" -> boxes.add(child);
        case "draw:frame", "draw:custom-shape", "draw:g", "draw:a" -> shape(child, out);
        default -> {}
      }
    }
    boolean words = shape.children().stream().anyMatch(it -> it.normalName().equals("text:p"));
    if (words) {
      boxes.add(shape);
    }
    if (!images.isEmpty()) {
      String address = images.getFirst().attr("xlink:href");
      Element image = out.appendElement("img").attr("src", address);
      String title = DocxStyles.child(shape, "svg:title").map(Element::text).orElse("");
      image.attr("alt", DocxStyles.child(shape, "svg:desc").map(Element::text).orElse(title));
    }
  }
}

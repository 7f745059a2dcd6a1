package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Takes the blocks of one part of a Word document: its paragraphs, lists and tables. */
final class DocxText {
  private final DocxDocument document;
  private final String part;
  private final OfficeBlocks out;

  DocxText(DocxDocument document, String part, Element container) {
    this.document = document;
    this.part = part;
    this.out = new OfficeBlocks(container);
  }

  /** Takes the blocks of an element. */
  void take(Element holder) {
    for (Element block : holder.children()) {
      switch (block.normalName()) {
        case "w:p" -> paragraph(block);
        case "w:tbl" -> table(block);
        case "w:sdt" -> control(block);
        case "w:sdtcontent", "w:customxml", "w:ins", "w:moveto", "w:comment" -> take(block);
        case "mc:alternatecontent" -> DocxStyles.child(block, "mc:choice").ifPresent(this::take);
        case "w:del", "w:movefrom" -> dropped(block);
        default -> {}
      }
    }
  }

  private void dropped(Element block) {
    Element words = OfficeBlocks.left("a tracked deletion").tagName("p");
    out.add(words.appendText(block.text()));
  }

  private void control(Element control) {
    boolean contents =
        control.getElementsByTag("w:docPartGallery").stream()
            .anyMatch(it -> it.attr("w:val").equals("Table of Contents"));
    if (contents) {
      Element list = OfficeBlocks.left("the table of contents").tagName("div");
      DocxStyles.child(control, "w:sdtcontent")
          .ifPresent(it -> new DocxText(document, part, list).take(it));
      out.add(list);
    } else {
      take(control);
    }
  }

  private void paragraph(Element paragraph) {
    Element properties = DocxStyles.child(paragraph, "w:ppr").orElse(new Element("w:ppr"));
    String style = DocxStyles.value(properties, "w:pstyle").orElse("");
    DocxRuns runs = new DocxRuns(document, part);
    Element words = new Element("p");
    runs.take(paragraph, words);
    boolean ruled = words.text().isBlank() && isRuled(paragraph, properties);
    OfficeKind kind = ruled ? OfficeKind.RULE : OfficeKind.of(document.styles().names(style));
    int level = document.styles().level(style, properties);
    if (kind == OfficeKind.TITLE || kind == OfficeKind.CONTENTS) {
      out.paragraph(kind, words);
    } else if (level > 0) {
      out.heading(level, words);
    } else if (!item(properties, style, words)) {
      out.paragraph(kind, words);
    }
    for (Element box : runs.boxes()) {
      take(box);
    }
  }

  // An empty paragraph with a border, or with a line drawn in it, is a rule.
  private static boolean isRuled(Element paragraph, Element properties) {
    boolean border =
        DocxStyles.child(properties, "w:pbdr").filter(it -> it.childrenSize() > 0).isPresent();
    return border
        || !paragraph.getElementsByAttributeValue("o:hr", "t").isEmpty()
        || !paragraph.getElementsByAttributeValue("o:hr", "true").isEmpty();
  }

  private boolean item(Element properties, String style, Element words) {
    Optional<Element> own = DocxStyles.child(properties, "w:numpr");
    Optional<Element> numbering =
        own.or(() -> document.styles().said(style, "w:ppr", it -> DocxStyles.child(it, "w:numpr")));
    String list = numbering.flatMap(it -> DocxStyles.value(it, "w:numid")).orElse("0");
    if (list.equals("0")) {
      return false;
    }
    String level = numbering.flatMap(it -> DocxStyles.value(it, "w:ilvl")).orElse("0");
    int depth = level.matches("[0-8]") ? Integer.parseInt(level) : 0;
    int number = document.numbering().next(list, depth);
    if (number == DocxNumbering.WITHOUT) {
      out.further(depth + 1, words);
    } else {
      Optional<String> label = document.numbering().label(list, depth, number);
      out.item(depth + 1, list, number, OfficeBlocks.labelled(words, label.orElse("")));
    }
    return true;
  }

  private void table(Element table) {
    Element made = new Element("table");
    List<Element> rows = new ArrayList<>();
    within(table, "w:tr", rows);
    DocxTable.Grid grid = new DocxTable.Grid(rows);
    int heads = 0;
    for (int row = 0; row < rows.size(); row++) {
      heads += row == heads && grid.isHead(row) ? 1 : 0;
      String name = row < heads ? "th" : "td";
      Element line = made.appendElement(row < heads ? "thead" : "tbody").appendElement("tr");
      for (DocxTable.Cell cell : grid.cells(row)) {
        if (cell.goesOn() && cell.element().text().isBlank()) {
          continue;
        }
        Element filled = line.appendElement(name);
        filled.attr("colspan", String.valueOf(cell.columns()));
        filled.attr("rowspan", String.valueOf(grid.rows(row, cell)));
        new DocxText(document, part, filled).take(cell.element());
      }
    }
    out.table(made);
  }

  /** The elements of a name in another, through what only wraps them. */
  static void within(Element holder, String name, List<Element> found) {
    for (Element child : holder.children()) {
      switch (child.normalName()) {
        case "w:sdt", "w:sdtcontent", "w:customxml", "w:ins" -> within(child, name, found);
        default -> {
          if (child.normalName().equals(name)) {
            found.add(child);
          }
        }
      }
    }
  }
}

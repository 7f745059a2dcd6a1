package octavo.importer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A Word document while it becomes a page: its main part, its notes, and what is left out. */
final class DocxDocument {
  private final DocxParts parts;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final boolean typed;
  private final List<Mark> marks = new ArrayList<>();
  private final Map<Mark, Integer> numbers = new HashMap<>();

  private record Mark(String kind, String id) {}

  DocxDocument(DocxParts parts) {
    this.parts = parts;
    this.styles = new DocxStyles(parts.only("styles"));
    this.numbering = new DocxNumbering(parts.only("numbering"));
    this.typed = typed(parts.part(parts.main()));
  }

  // Whoever writes with a typewriter's font has not written code.
  private static boolean typed(Element part) {
    int all = 0;
    int code = 0;
    for (Element run : part.getElementsByTag("w:r")) {
      int length = run.text().length();
      all += length;
      boolean font =
          run.getElementsByTag("w:rFonts").stream()
              .anyMatch(it -> OfficeKind.isCodeFont(it.attr("w:ascii")));
      code += font ? length : 0;
    }
    return 2 * code > all;
  }

  DocxParts parts() {
    return parts;
  }

  DocxStyles styles() {
    return styles;
  }

  DocxNumbering numbering() {
    return numbering;
  }

  /** Whether most of it is set in a font of a typewriter. */
  boolean isTyped() {
    return typed;
  }

  /** Sets the mark of a note; Word numbers notes when it sets them, and so do we. */
  void mark(String kind, String id, Element out) {
    Mark mark = new Mark(kind, id);
    int number = numbers.computeIfAbsent(mark, _ -> numbers.size() + 1);
    if (number > marks.size()) {
      marks.add(mark);
    }
    Element link = out.appendElement("a").attr("epub:type", "noteref");
    link.attr("href", "#octavo-" + kind + "-" + id).appendText(String.valueOf(number));
  }

  /** The page it becomes. */
  Element page() {
    Element body = new Element("body");
    Element main = parts.part(parts.main());
    for (Element text : main.getElementsByTag("w:body")) {
      new DocxText(this, parts.main(), body).take(text);
    }
    notes(body);
    leave("comments", "a comment", body);
    leave("header", "a running head", body);
    leave("footer", "a running foot", body);
    return body;
  }

  // The notes in the order of their marks; those without a mark are left out, separators have none.
  private void notes(Element body) {
    Map<Mark, Element> found = new HashMap<>();
    Map<Mark, String> places = new HashMap<>();
    for (String kind : List.of("footnote", "endnote")) {
      for (String path : parts.paths(kind + "s")) {
        for (Element note : parts.part(path).getElementsByTag("w:" + kind)) {
          Mark mark = new Mark(kind, note.attr("w:id"));
          found.put(mark, note);
          places.put(mark, path);
          if (!numbers.containsKey(mark) && !note.text().isBlank()) {
            Element left = OfficeBlocks.left("a note without a mark").tagName("div");
            body.appendChild(left.appendText(note.text()));
          }
        }
      }
    }
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      Element note = found.getOrDefault(mark, new Element("w:note"));
      Element aside = body.appendElement("aside").attr("epub:type", "footnote");
      aside.attr("id", "octavo-" + mark.kind() + "-" + mark.id());
      new DocxText(this, places.getOrDefault(mark, ""), aside).take(note);
    }
  }

  private void leave(String type, String what, Element body) {
    for (String path : parts.paths(type)) {
      Element words = OfficeBlocks.left(what).tagName("div");
      new DocxText(this, path, words)
          .take(
              parts.part(path).firstElementChild() instanceof Element it
                  ? it
                  : new Element("w:none"));
      body.appendChild(words);
    }
  }
}

package octavo.xhtml;

import java.util.List;
import java.util.Optional;
import octavo.book.Labels;
import octavo.resolve.NotePlan;

/** The links from a note back to the places that refer to it, one each, lettered. */
final class BackLinks {
  // U+FE0E keeps readers from showing an emoji.
  private static final String ARROW = "\u21A9\uFE0E";

  /** The place of the number in the words for a page. */
  private static final String NUMBER = "{0}";

  private BackLinks() {}

  /** Writes the links; nothing when no reference was printed. */
  static void write(Markup out, Rendering rendering, NotePlan.Entry entry) {
    List<Integer> references = entry.references().stream().filter(rendering::isPlaced).toList();
    if (references.isEmpty()) {
      return;
    }
    out.raw(references.size() > 1 ? "<span class=\"backlinks\">" : "");
    for (int i = 0; i < references.size(); i++) {
      out.raw(i > 0 ? " " : "");
      link(out, rendering, references.get(i));
    }
    out.raw(references.size() > 1 ? "</span>" : "");
  }

  /**
   * Writes the number of a note as the link to its first reference.
   *
   * @param document the document that prints both
   */
  static void ofNumber(Markup out, Rendering rendering, NotePlan.Entry entry, String document) {
    NotePlan.Call call = rendering.plan().calls().get(entry.references().getFirst());
    number(out, rendering, call, document).open().text(entry.number()).close("a");
  }

  /**
   * Writes the number of a note of an EPUB as the link to its first reference that is printed.
   *
   * @return whether there is one
   */
  static boolean ofNumber(Markup out, Rendering rendering, NotePlan.Entry entry) {
    Optional<Integer> first = entry.references().stream().filter(rendering::isPlaced).findFirst();
    first.ifPresent(
        reference -> {
          NotePlan.Call call = rendering.plan().calls().get(reference);
          number(out, rendering, call, rendering.documentOf(reference))
              .attribute("role", "doc-backlink")
              .open()
              .text(entry.number())
              .close("a");
        });
    return first.isPresent();
  }

  private static Markup number(
      Markup out, Rendering rendering, NotePlan.Call call, String document) {
    return out.tag("a")
        .attribute("class", "note-return")
        .attribute("title", said(rendering, call))
        .attribute("href", rendering.presentation().addresses().element(document, call.id()));
  }

  private static String said(Rendering rendering, NotePlan.Call call) {
    return rendering.labels().text(Labels.Word.BACK_TO_REFERENCE, call.number() + call.letter());
  }

  private static void link(Markup out, Rendering rendering, int reference) {
    NotePlan.Call call = rendering.plan().calls().get(reference);
    String address =
        rendering.presentation().addresses().element(rendering.documentOf(reference), call.id());
    String said = said(rendering, call);
    out.tag("a").attribute("class", "backlink");
    if (rendering.isOnScreen()) {
      out.attribute("role", "doc-backlink").attribute("aria-label", said);
    } else {
      out.attribute("title", said);
      page(out, rendering.labels().text(Labels.Word.PAGE_SHORT));
    }
    out.attribute("href", address).open();
    out.raw(rendering.isOnScreen() ? ARROW : "").text(call.letter()).close("a");
  }

  // For the style sheet, which knows where the number of the page stands but not the language.
  private static void page(Markup out, String words) {
    int number = words.indexOf(NUMBER);
    attribute(out, "data-page-before", words.substring(0, number));
    attribute(out, "data-page-after", words.substring(number + NUMBER.length()));
  }

  private static void attribute(Markup out, String name, String words) {
    if (!words.isEmpty()) {
      out.attribute(name, words);
    }
  }
}

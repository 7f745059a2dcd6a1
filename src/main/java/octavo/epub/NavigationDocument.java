package octavo.epub;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.GuideReference;
import io.documentnode.epub4j.domain.TOCReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import octavo.book.ComponentKind;
import octavo.book.Labels;
import octavo.xhtml.Markup;
import octavo.xhtml.XhtmlDocument;

/** The EPUB navigation document (EPUB 3.3, section 7). */
final class NavigationDocument {
  /** Guide types of EPUB 2 whose name in the Structural Semantics Vocabulary is another. */
  private static final Map<String, String> SEMANTICS =
      Map.of(
          "title-page", "titlepage",
          "text", "bodymatter",
          "notes", "endnotes",
          "acknowledgements", "acknowledgments");

  private NavigationDocument() {}

  /**
   * The document made of a book's table of contents and guide. It stands outside the spine, so that
   * no landmark may lead to it.
   */
  static String of(Book book) {
    String language = book.getMetadata().getLanguage();
    Labels labels = Labels.of(language);
    String title = labels.kind(ComponentKind.CONTENTS);
    Markup out = new Markup();
    XhtmlFile.begin(out, language, title);
    out.raw("<body>\n<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\"");
    out.attribute("aria-label", title).open().raw("\n").line("h1", "title", title);
    entries(out, book.getTableOfContents().getTocReferences());
    out.closeLine("nav");
    List<Landmark> landmarks =
        book.getGuide().getReferences().stream()
            .filter(reference -> reference.getResource() != null)
            .filter(reference -> !semantics(reference).equals("toc"))
            .map(NavigationDocument::landmark)
            .toList();
    landmarks(out, labels, landmarks);
    return out.raw("</body>\n</html>\n").toString();
  }

  private static void entries(Markup out, List<TOCReference> references) {
    out.raw("<ol>\n");
    for (TOCReference reference : references) {
      out.raw("<li>");
      if (reference.getResource() == null) {
        out.raw("<span>").text(title(reference.getTitle())).close("span");
      } else {
        out.tag("a").attribute("href", href(reference)).open();
        out.text(title(reference.getTitle())).close("a");
      }
      if (!reference.getChildren().isEmpty()) {
        entries(out.raw("\n"), reference.getChildren());
      }
      out.closeLine("li");
    }
    out.closeLine("ol");
  }

  /** The reference an entry leads to. */
  static String href(TOCReference reference) {
    return Hrefs.encode(
        reference.getResource().getHref(),
        Optional.ofNullable(reference.getFragmentId()).orElse(""));
  }

  /** An entry's text, which must not be blank. */
  static String title(String given) {
    return given == null || given.isBlank() ? "…" : given;
  }

  private static String semantics(GuideReference reference) {
    String type = Optional.ofNullable(reference.getType()).orElse("").toLowerCase(Locale.ROOT);
    return SEMANTICS.getOrDefault(type, type);
  }

  private static Landmark landmark(GuideReference reference) {
    String fragment = Optional.ofNullable(reference.getFragmentId()).orElse("");
    String href = Hrefs.encode(reference.getResource().getHref(), fragment);
    String type = semantics(reference);
    return new Landmark(type, href, title(reference.getTitle()));
  }

  /**
   * A place a reader may want to go to at once.
   *
   * @param type its {@code epub:type}
   * @param href where it is
   * @param label its name
   */
  record Landmark(String type, String href, String label) {}

  /** The landmarks, which reading systems use and readers do not see. */
  static void landmarks(Markup out, Labels labels, List<Landmark> landmarks) {
    if (landmarks.isEmpty()) {
      return;
    }
    String label = labels.text(Labels.Word.LANDMARKS);
    out.raw("<nav epub:type=\"landmarks\" hidden=\"hidden\"").attribute("aria-label", label).open();
    out.raw("\n").line("h2", "title", label).raw("<ol>\n");
    for (Landmark landmark : landmarks) {
      if (!landmark.type().isEmpty()) {
        landmark(out, landmark);
      }
    }
    out.closeLine("ol").closeLine("nav");
  }

  /**
   * The entries of a page that lists illustrations or tables, for reading systems to list them.
   *
   * @param page with one list
   */
  static void list(Markup out, XhtmlDocument page, FileDivision division) {
    String body = page.body();
    String entries = body.substring(body.indexOf("<ol"), body.lastIndexOf("</ol>"));
    out.raw("<nav").attribute("epub:type", page.kind().epubType());
    out.raw(" hidden=\"hidden\"").attribute("aria-label", page.label()).open().raw("\n");
    out.line("h2", "title", page.label()).raw(division.relinked(entries)).closeLine("ol");
    out.closeLine("nav");
  }

  /** The pages of the printed edition, which reading systems use and readers do not see. */
  static void pages(Markup out, Labels labels, List<PageList.Target> pages) {
    if (pages.isEmpty()) {
      return;
    }
    String label = labels.text(Labels.Word.PAGE_LIST);
    out.raw("<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\"");
    out.attribute("aria-label", label).open().raw("\n").line("h2", "title", label).raw("<ol>\n");
    for (PageList.Target page : pages) {
      out.raw("<li>").tag("a").attribute("href", page.href()).open().text(page.label());
      out.close("a").closeLine("li");
    }
    out.closeLine("ol").closeLine("nav");
  }

  private static void landmark(Markup out, Landmark landmark) {
    out.raw("<li>").tag("a").attribute("epub:type", landmark.type());
    out.attribute("href", landmark.href()).open().text(landmark.label()).close("a").closeLine("li");
  }
}

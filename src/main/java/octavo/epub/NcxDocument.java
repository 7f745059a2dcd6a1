package octavo.epub;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.TOCReference;
import java.util.List;
import octavo.book.Labels;
import octavo.xhtml.Markup;

/**
 * The table of contents for reading systems of before EPUB 3 (OPF 2.0.1, section 2.4.1; ANSI/NISO
 * Z39.86-2005, section 8).
 */
final class NcxDocument {
  private final Markup out = new Markup();
  private int count;

  private NcxDocument() {}

  /**
   * The document.
   *
   * @param identifier the identifier of the package document, which must be the same
   * @param pages the pages of a printed edition, in order
   */
  static String of(Book book, String identifier, List<PageList.Target> pages) {
    NcxDocument ncx = new NcxDocument();
    ncx.write(book, identifier, pages);
    return ncx.out.toString();
  }

  private void write(Book book, String identifier, List<PageList.Target> pages) {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.raw("<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"");
    out.attribute("xml:lang", book.getMetadata().getLanguage()).open().raw("\n<head>\n");
    meta("dtb:uid", identifier);
    meta("dtb:depth", Integer.toString(depth(book.getTableOfContents().getTocReferences())));
    meta("dtb:totalPageCount", Integer.toString(pages.size()));
    meta("dtb:maxPageNumber", Integer.toString(highest(pages)));
    out.raw("</head>\n<docTitle>");
    label(book.getTitle());
    out.raw("</docTitle>\n<navMap>\n");
    points(book.getTableOfContents().getTocReferences());
    out.raw("</navMap>\n");
    pages(book, pages);
    out.raw("</ncx>\n");
  }

  private static int highest(List<PageList.Target> pages) {
    return pages.stream()
        .filter(PageList.Target::isNumbered)
        .mapToInt(page -> Integer.parseInt(page.label()))
        .max()
        .orElse(0);
  }

  private void pages(Book book, List<PageList.Target> pages) {
    if (pages.isEmpty()) {
      return;
    }
    out.raw("<pageList>\n<navLabel>");
    label(Labels.of(book.getMetadata().getLanguage()).text(Labels.Word.PAGE_LIST));
    out.raw("</navLabel>\n");
    for (PageList.Target page : pages) {
      out.tag("pageTarget").attribute("id", page.id());
      out.attribute("type", page.isNumbered() ? "normal" : "front");
      out.attribute("value", page.isNumbered() ? page.label() : "").open().raw("<navLabel>");
      label(page.label());
      String path = EpubAddresses.path(page.document());
      out.raw("</navLabel>").tag("content").attribute("src", Hrefs.encode(path, page.id()));
      out.empty().closeLine("pageTarget");
    }
    out.closeLine("pageList");
  }

  private static int depth(List<TOCReference> references) {
    int deepest = 0;
    for (TOCReference reference : references) {
      deepest = Math.max(deepest, 1 + depth(reference.getChildren()));
    }
    return deepest;
  }

  private void meta(String name, String content) {
    out.tag("meta").attribute("name", name).attribute("content", content).empty().raw("\n");
  }

  private void label(String text) {
    out.raw("<text>").text(NavigationDocument.title(text)).raw("</text>");
  }

  // A point must lead somewhere; a title without a document gives its place to what is below it.
  private void points(List<TOCReference> references) {
    for (TOCReference reference : references) {
      if (reference.getResource() == null) {
        points(reference.getChildren());
        continue;
      }
      count++;
      out.tag("navPoint").attribute("id", "point-" + count).open().raw("<navLabel>");
      label(reference.getTitle());
      out.raw("</navLabel>").tag("content");
      out.attribute("src", NavigationDocument.href(reference)).empty();
      points(reference.getChildren());
      out.closeLine("navPoint");
    }
  }
}

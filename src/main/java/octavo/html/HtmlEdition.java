package octavo.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import octavo.book.Book;
import octavo.book.Labels;
import octavo.book.PageMap;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.theme.TextFaces;
import octavo.theme.Theme;
import octavo.xhtml.BookXhtml;
import octavo.xhtml.PageMarks;
import octavo.xhtml.Presentation;
import octavo.xhtml.XhtmlDocument;

/** Makes the one file of HTML of a book. */
public final class HtmlEdition {
  private final Book book;
  private final Edition edition;
  private final NotePlan plan;
  private final Theme theme;
  private final PageImages images;

  /** That of an edition of a book, with the author's images as they are. */
  public HtmlEdition(Book book, Edition edition, NotePlan plan, Theme theme) {
    this(book, edition, plan, theme, PageImages.AS_THEY_ARE);
  }

  private HtmlEdition(Book book, Edition edition, NotePlan plan, Theme theme, PageImages images) {
    this.images = images;
    this.book = book;
    this.edition = edition;
    this.plan = plan;
    this.theme = theme;
  }

  /** The same with other images. */
  public HtmlEdition showing(PageImages others) {
    return new HtmlEdition(book, edition, plan, theme, others);
  }

  /**
   * Writes it. The stream is not closed.
   *
   * @param printed asked for the pages to mark once nothing else is left to do without them
   * @throws IOException when it cannot be written or an image or font can no longer be read
   */
  public void write(Supplier<PageMap> printed, OutputStream out, Diagnostics diagnostics)
      throws IOException {
    TextFaces faces = TextFaces.of(theme, diagnostics);
    List<String> typefaces = faces.family().isEmpty() ? List.of() : List.of(faces.family());
    EmbeddedImages embedded = new EmbeddedImages(images);
    Presentation presentation =
        new Presentation(embedded, typefaces, Optional.empty(), HtmlStyle.omitted(theme));
    List<XhtmlDocument> rendered = BookXhtml.render(book, edition, plan, presentation);
    embedded.make();
    rendered.forEach(document -> faces.addText(document.body()));
    String style = new HtmlStyle(theme, faces).of(edition.numbers());
    List<XhtmlDocument> documents = marked(rendered, printed.get());
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    new HtmlPage(book, style, embedded, text).write(documents);
    text.flush();
  }

  // All ids are of one document here.
  private List<XhtmlDocument> marked(List<XhtmlDocument> documents, PageMap pages) {
    PageMarks marks = new PageMarks(book, pages, Labels.of(book.metadata().language()));
    Set<String> taken = new HashSet<>();
    documents.forEach(document -> taken.addAll(PageMarks.taken(document)));
    return documents.stream().map(document -> marks.mark(document, taken).document()).toList();
  }
}

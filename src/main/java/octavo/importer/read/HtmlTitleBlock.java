package octavo.importer.read;

import java.util.List;
import java.util.Optional;
import octavo.importer.text.Particulars;
import org.jsoup.nodes.Element;

/**
 * The title page at the head of a page, as Pandoc, Quarto and Asciidoctor write it.
 *
 * @param title the heading that is the title
 * @param subtitle the subtitle
 * @param authors the authors
 * @param date when it was written
 */
record HtmlTitleBlock(
    Element title, Optional<Element> subtitle, List<Element> authors, Optional<Element> date) {
  private static final String BLOCKS = "#title-block-header, .article > #header, .book > #header";

  /** Copies the authors. */
  HtmlTitleBlock {
    authors = List.copyOf(authors);
  }

  /** The title page of a page; its parts are left out of the text when it is taken down. */
  static Optional<HtmlTitleBlock> take(Element body) {
    Element block = body.selectFirst(BLOCKS);
    Element title = block == null ? null : block.selectFirst("h1");
    if (block == null || title == null || title.text().isBlank()) {
      return Optional.empty();
    }
    HtmlTitleBlock found =
        new HtmlTitleBlock(
            title,
            Optional.ofNullable(block.selectFirst(".subtitle")),
            block.select("p.author, span.author, .quarto-title-authors p"),
            Optional.ofNullable(block.selectFirst("p.date, #revdate")));
    found.leaveOut();
    return Optional.of(found);
  }

  private void leaveOut() {
    title.attr(HtmlFurniture.LEFT, "the title, which is in the settings");
    subtitle.ifPresent(it -> it.attr(HtmlFurniture.LEFT, "the subtitle, which is in the settings"));
    authors.forEach(it -> it.attr(HtmlFurniture.LEFT, "an author, who is in the settings"));
    date.filter(it -> HtmlParticulars.day(it.text()).isPresent())
        .ifPresent(it -> it.attr(HtmlFurniture.LEFT, "the date, which is in the settings"));
  }

  /** What a page says of itself, and what stands on its title page. */
  Particulars with(Particulars said) {
    List<String> names = authors.stream().map(Element::text).toList();
    return new Particulars(
        Optional.of(title.text()),
        subtitle.map(Element::text),
        names.isEmpty() ? said.authors() : names,
        said.language(),
        date.flatMap(it -> HtmlParticulars.day(it.text())).or(said::date),
        said.rights(),
        said.publisher());
  }
}

package octavo.bundle;

import java.util.Collections;
import java.util.List;
import octavo.book.Labels;
import octavo.book.Labels.Word;
import octavo.book.TextDirection;
import octavo.xhtml.Markup;

/**
 * {@code index.html} of a shelf: its books with covers and links. The search is there where scripts
 * are; without them all books are.
 */
final class ShelfPage {
  private static final String STYLE =
      PageStyle.COMMON
          + """
          main { max-width: 66rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
          h1 { margin: 0 0 1.5rem; font-weight: normal; font-size: 2.2rem; line-height: 1.15; }
          h2 { margin: 0; font-weight: normal; font-size: 1.3rem; line-height: 1.25; }
          p { margin: 0.3rem 0; }
          form { margin: 0 0 2rem; }
          form[hidden], li[hidden] { display: none; }
          input { box-sizing: border-box; display: block; width: 100%; max-width: 26rem; margin: 0.2rem 0; padding: 0.5rem 0.7rem; border: 1px solid var(--soft); border-radius: 0.2rem; background: var(--paper); color: var(--ink); font: inherit; }
          :focus-visible { outline: 0.15rem solid var(--link); outline-offset: 0.15rem; }
          ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 2.5rem 2rem; margin: 0; padding: 0; list-style: none; }
          li { display: flex; gap: 1.2rem; align-items: flex-start; min-width: 0; }
          li img { flex: 0 0 6.5rem; width: 6.5rem; height: auto; box-shadow: 0 0.2rem 0.8rem #0004; }
          li > div { flex: 1 1 0; min-width: 0; overflow-wrap: break-word; }
          .creators { font-style: italic; }
          .description { font-size: 0.9rem; }
          .subjects, .found { color: var(--soft); font-size: 0.9rem; }
          .editions a { display: inline-block; padding: 0.2rem 0.8rem 0.2rem 0; }
          a { color: var(--link); }
          """;

  // Letters are compared without their case and marks; every word has to be there.
  private static final String SCRIPT =
      """
      const form = document.querySelector("form");
      const found = form.querySelector("output");
      const plain = text => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
      const books = [...document.querySelectorAll("li")];
      const texts = books.map(book => plain(book.querySelector(".about").textContent));
      const search = () => {
        const words = plain(form.words.value).split(/\\s+/).filter(word => word);
        let count = 0;
        books.forEach((book, i) => {
          book.hidden = !words.every(word => texts[i].includes(word));
          count += book.hidden ? 0 : 1;
        });
        const says = form.dataset;
        found.textContent = !words.length ? "" : count ? says.found.replace("{0}", count) : says.none;
      };
      form.addEventListener("input", search);
      form.addEventListener("submit", event => event.preventDefault());
      form.hidden = false;
      search();
      """;

  private final Catalogue.Named catalogue;
  private final List<ShelvedBook> books;
  private final Markup out = new Markup();

  ShelfPage(Catalogue.Named catalogue, List<ShelvedBook> books) {
    this.catalogue = catalogue;
    this.books = books;
  }

  String html() {
    String language = catalogue.language();
    out.raw("<!DOCTYPE html>\n").tag("html").attribute("lang", language);
    if (TextDirection.of(language) == TextDirection.RIGHT_TO_LEFT) {
      out.attribute("dir", TextDirection.RIGHT_TO_LEFT.attribute());
    }
    out.raw(">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .text(catalogue.title())
        .raw("</title>\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<link rel=\"icon\" href=\"data:,\">\n");
    out.raw("<link rel=\"alternate\" type=\"" + OpdsFeed.TYPE + "\" href=\"opds.xml\">\n");
    out.raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
    out.line("h1", "", catalogue.title());
    search();
    books.forEach(this::book);
    out.raw("</ul>\n</main>\n<script>\n" + SCRIPT + "</script>\n</body>\n</html>\n");
    return out.toString();
  }

  private void search() {
    Labels labels = catalogue.labels();
    out.tag("form").attribute("role", "search");
    out.attribute("data-found", labels.text(Word.FOUND));
    out.attribute("data-none", labels.text(Word.NOTHING_FOUND));
    out.raw(" hidden>\n<label for=\"words\">").text(labels.text(Word.SEARCH)).raw("</label>\n");
    out.raw("<input id=\"words\" name=\"words\" type=\"search\" autocomplete=\"off\">\n");
    out.raw("<output class=\"found\" for=\"words\"></output>\n</form>\n<ul>\n");
  }

  private void book(ShelvedBook book) {
    out.raw("<li>\n");
    // The title beside it says what it is.
    book.cover()
        .ifPresent(
            cover -> {
              out.tag("img").attribute("src", cover).attributeEvenEmpty("alt", "");
              out.raw(" loading=\"lazy\">\n");
            });
    String language = book.text("dc:language");
    out.raw("<div>\n").tag("div").attribute("class", "about").attribute("lang", language);
    out.attribute("dir", TextDirection.of(language).attribute()).raw(">\n<h2>");
    link(book.address("index.html"), book.text("title"), "").raw("</h2>\n");
    out.line("p", "creators", String.join(", ", book.creators()));
    out.line("p", "description", book.text("summary"));
    out.line("p", "subjects", String.join(" · ", book.subjects()));
    editions(book);
    out.raw("</div>\n</li>\n");
  }

  // Where there are two of a kind each says what it is for.
  private void editions(ShelvedBook book) {
    List<String> kinds = book.editions().stream().map(it -> kind(it.attribute("type"))).toList();
    out.raw("</div>\n<p class=\"editions\"").attribute("lang", book.text("dc:language")).raw(">\n");
    for (ShelvedBook.Element edition : book.editions()) {
      String kind = kind(edition.attribute("type"));
      String title = edition.attribute("title");
      boolean alone = title.isEmpty() || Collections.frequency(kinds, kind) == 1;
      String says = (title.isEmpty() ? kind : title) + ": " + book.text("title");
      link(book.address(edition.attribute("href")), alone ? kind : title, says).raw("\n");
    }
    out.raw("</p>\n");
  }

  private static String kind(String mediaType) {
    if (mediaType.equals(BundledEdition.KEPUB)) {
      return BundledEdition.Kind.EPUB.title();
    }
    for (BundledEdition.Kind kind : BundledEdition.Kind.values()) {
      if (kind.mediaType().equals(mediaType)) {
        return kind.title();
      }
    }
    return mediaType;
  }

  // Fifty links that are all called EPUB are told apart by nobody who hears them in a list.
  private Markup link(String address, String text, String says) {
    out.tag("a").attribute("href", address).attribute("aria-label", says);
    return out.open().text(text).close("a");
  }
}

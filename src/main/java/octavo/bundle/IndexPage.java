package octavo.bundle;

import octavo.book.Creator;
import octavo.book.Labels;
import octavo.book.Labels.Word;
import octavo.book.Metadata;
import octavo.book.TextDirection;
import octavo.xhtml.Markup;

/** {@code index.html}: the cover and the way to everything, for servers and for a double click. */
final class IndexPage {
  private static final String STYLE =
      PageStyle.COMMON
          + """
          main { display: flex; flex-wrap: wrap; gap: 3rem; max-width: 60rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
          main > div { flex: 1 1 20rem; min-width: 0; overflow-wrap: break-word; }
          .cover { flex: 0 1 16rem; }
          .cover img { display: block; width: 100%; height: auto; box-shadow: 0 0.3rem 1.2rem #0004; }
          h1 { margin: 0; font-weight: normal; font-size: 2.2rem; line-height: 1.15; }
          h2 { margin: 2.5rem 0 0.5rem; font-weight: normal; font-size: 1.2rem; }
          p { margin: 0.4rem 0; }
          .subtitle { font-style: italic; font-size: 1.2rem; }
          .read { margin: 1.8rem 0; font-size: 1.2rem; }
          dt { margin-top: 0.7rem; }
          dd { margin: 0; color: var(--soft); font-size: 0.9rem; }
          dd.files { line-height: 1.7; }
          a { color: var(--link); }
          pre { overflow-x: auto; padding: 0.6rem 0; border: solid var(--rule); border-width: 1px 0; font-size: 0.85rem; }
          """;

  private final BundleDescription bundle;
  private final Contents contents;
  private final Labels labels;
  private final Markup out = new Markup();

  IndexPage(BundleDescription bundle, Contents contents) {
    this.bundle = bundle;
    this.contents = contents;
    this.labels = contents.labels();
  }

  String html() {
    Metadata metadata = bundle.metadata();
    out.raw("<!DOCTYPE html>\n").tag("html").attribute("lang", metadata.language());
    if (TextDirection.of(metadata.language()) == TextDirection.RIGHT_TO_LEFT) {
      out.attribute("dir", TextDirection.RIGHT_TO_LEFT.attribute());
    }
    out.raw(">\n<head>\n<meta charset=\"utf-8\">\n<title>").text(metadata.title());
    out.raw("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<link rel=\"icon\" href=\"data:,\">\n");
    out.raw("<link rel=\"alternate\" type=\"" + OpdsFeed.TYPE + "\" href=\"opds.xml\">\n");
    out.raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
    bundle.cover().ifPresent(this::cover);
    out.raw("<div>\n").line("h1", "title", metadata.title());
    out.line("p", "subtitle", metadata.subtitle());
    for (Creator creator : metadata.creators()) {
      out.line("p", "creator", Creators.said(creator, labels));
    }
    String year = metadata.isDated() ? Integer.toString(metadata.date().getYear()) : "";
    String both = metadata.publisher().isEmpty() || year.isEmpty() ? "" : ", ";
    out.line("p", "publisher", metadata.publisher() + both + year);
    out.line("p", "description", metadata.description());
    read();
    list();
    out.raw("</div>\n</main>\n</body>\n</html>\n");
    return out.toString();
  }

  private void cover(BundleDescription.Cover cover) {
    out.raw("<div class=\"cover\">").tag("img").attribute("src", cover.file());
    String says = labels.text(Word.COVER) + ": " + bundle.metadata().title();
    out.attribute("alt", says).raw("></div>\n");
  }

  private void read() {
    bundle.editions().stream()
        .filter(edition -> edition.kind() == BundledEdition.Kind.HTML)
        .findFirst()
        .ifPresent(
            edition -> {
              out.raw("<p class=\"read\"").raw(language()).raw(">");
              link(edition.file(), labels.text(Word.READ_HERE)).raw("</p>\n");
            });
  }

  // Words of another language than the book's say so.
  private String language() {
    Metadata metadata = bundle.metadata();
    return new Wording(metadata.language()).isOwn() ? "" : " lang=\"en\" dir=\"ltr\"";
  }

  private void list() {
    out.raw("<h2").raw(language()).raw(">").text(labels.text(Word.WHAT_IS_HERE)).raw("</h2>\n<dl");
    out.raw(language()).raw(">\n");
    for (int i = 0; i < bundle.editions().size(); i++) {
      Contents.Line line = contents.editions().get(i);
      BundledEdition edition = bundle.editions().get(i);
      out.raw("<dt>");
      link(line.file(), line.file()).raw("</dt>\n<dd>").text(line.says());
      out.text(" · " + edition.kind().title() + ", " + size(edition.bytes())).raw("</dd>\n");
    }
    for (Contents.Line line : contents.others()) {
      boolean folder = line.file().endsWith("/");
      out.raw("<dt>");
      (folder ? out.text(line.file()) : link(line.file(), line.file())).raw("</dt>\n<dd>");
      out.text(line.says()).raw("</dd>\n");
      if (folder) {
        out.raw("<dd class=\"files\">");
        for (String path : contents.metadata()) {
          link(path, path.substring(path.indexOf('/') + 1)).raw("\n");
        }
        out.raw("</dd>\n");
      }
    }
    out.raw("</dl>\n<p").raw(language()).raw(">").text(labels.text(Word.HOW_TO_CHECK));
    out.raw(
        "</p>\n<pre lang=\"en\" dir=\"ltr\" tabindex=\"0\">octavo verify .\nsha256sum -c "
            + Checksums.FILE);
    out.raw("</pre>\n");
  }

  private Markup link(String address, String text) {
    return out.tag("a").attribute("href", address).open().text(text).close("a");
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1000) + " kB"
        : bytes / 1_000_000 + "." + bytes / 100_000 % 10 + " MB";
  }
}

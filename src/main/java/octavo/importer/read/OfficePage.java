package octavo.importer.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.importer.text.Particulars;
import octavo.importer.text.SourceText;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The page an office document is made to.
 *
 * @param name the name of the source
 * @param body its content
 */
record OfficePage(String name, Element body) {
  /**
   * Takes the page down.
   *
   * @param said what the file says of its document
   */
  SourceText take(SourceArchive archive, Particulars said) {
    HtmlLinks links = HtmlLinks.of(Map.of("", body), Set.of());
    Particulars known = particulars(said, links.notes());
    SourceBuilder out = new SourceBuilder(name);
    HtmlImages images =
        new HtmlImages(path -> Optional.ofNullable(archive.entries().get(path)), out.images());
    String language = known.language().orElse("");
    HtmlPassages.take(new HtmlDocument("", language, links, images, shallowest() - 1, out), body);
    return out.build(known);
  }

  private Particulars particulars(Particulars said, HtmlNotes notes) {
    Particulars known = said;
    Optional<Element> title = title();
    if (title.isPresent()) {
      title.get().addClass("octavo-title");
      known = known.withTitle(notes.words(title.get()));
    }
    Elements subtitles = body.select("p.octavo-subtitle");
    subtitles.removeIf(it -> it.text().isBlank());
    if (title.isPresent() && subtitles.size() == 1) {
      subtitles.attr(HtmlFurniture.LEFT, "the subtitle, which is in the settings");
      known = known.withSubtitle(subtitles.getFirst().text());
    }
    return authors(title.isPresent() ? date(known) : known);
  }

  private Particulars date(Particulars said) {
    Elements dates = body.select("p.octavo-date");
    dates.removeIf(it -> it.text().isBlank());
    Optional<String> day =
        dates.size() == 1 ? HtmlParticulars.day(dates.getFirst().text().strip()) : Optional.empty();
    day.ifPresent(_ -> dates.attr(HtmlFurniture.LEFT, "the date, which is in the settings"));
    return day.map(said::withDate).orElse(said);
  }

  private Particulars authors(Particulars said) {
    List<String> named =
        body.select("p.octavo-author").stream()
            .map(Element::text)
            .filter(it -> !it.isBlank())
            .toList();
    if (named.isEmpty()) {
      return said;
    }
    body.select("p.octavo-author").attr(HtmlFurniture.LEFT, "the author, who is in the settings");
    return said.withAuthors(named);
  }

  // One paragraph of the style is the title; where there are several, they are headings. So is the
  // only heading of the first level, if it comes first and chapters of the second follow.
  private Optional<Element> title() {
    Elements titles = body.select("h1.octavo-titles");
    titles.removeIf(it -> it.text().isBlank());
    if (titles.size() == 1) {
      return Optional.of(titles.getFirst());
    }
    Optional<Element> first =
        body.children().stream().filter(it -> !it.text().isBlank()).findFirst();
    Elements headings = body.select("h1");
    headings.removeIf(it -> it.text().isBlank());
    boolean chapters = headings.size() == 1 && body.select("h2").size() > 1;
    return first.filter(it -> chapters && it == headings.getFirst());
  }

  private int shallowest() {
    int level = 7;
    for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
      if (!heading.hasClass("octavo-title") && !heading.text().isBlank()) {
        level = Math.min(level, heading.normalName().charAt(1) - '0');
      }
    }
    return level == 7 ? 1 : level;
  }

  /** What the Dublin Core elements of a file say. */
  static Particulars said(Element core) {
    List<String> authors =
        core.getElementsByTag("dc:creator").stream()
            .map(Element::text)
            .filter(it -> !it.isBlank())
            .toList();
    Optional<String> language =
        first(core, "dc:language").filter(it -> it.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"));
    Optional<String> date =
        first(core, "dcterms:created")
            .or(() -> first(core, "meta:creation-date"))
            .flatMap(HtmlParticulars::day);
    return new Particulars(
        first(core, "dc:title"),
        authors,
        language,
        date,
        first(core, "dc:rights"),
        first(core, "dc:publisher"));
  }

  private static Optional<String> first(Element core, String name) {
    return core.getElementsByTag(name).stream()
        .map(Element::text)
        .filter(it -> !it.isBlank())
        .findFirst();
  }
}

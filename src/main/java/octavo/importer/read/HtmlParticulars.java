package octavo.importer.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Particulars;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What a page says of itself: in its {@code meta} elements, and as schema.org's JSON. */
final class HtmlParticulars {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int LARGEST_JSON = 200_000;

  private final Document page;
  private final List<Element> metas;
  private final List<Map<?, ?>> things = new ArrayList<>();

  private HtmlParticulars(Document page) {
    this.page = page;
    this.metas = page.select("meta[content]");
    for (Element script : page.select("script[type=application/ld+json]")) {
      if (script.data().length() < LARGEST_JSON) {
        read(script.data());
      }
    }
  }

  /** The particulars of a page. */
  static Particulars of(Document page) {
    HtmlParticulars said = new HtmlParticulars(page);
    return new Particulars(
        said.meta("og:title", "dc.title", "citation_title").or(said::title),
        said.authors(),
        language(page),
        said.date(),
        said.rights(),
        said.meta("citation_publisher", "dc.publisher", "og:site_name")
            .or(() -> said.names("publisher").stream().findFirst()));
  }

  // JSON is YAML; what is broken says nothing, as a browser ignores it.
  private void read(String json) {
    try {
      Object value = new Load(LoadSettings.builder().build()).loadFromString(json);
      add(value);
    } catch (YamlEngineException broken) {
      things.clear();
    }
  }

  private void add(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      things.add(map);
      if (map.get("@graph") instanceof List<?> graph) {
        graph.forEach(this::add);
      }
    }
  }

  private Optional<String> meta(String... names) {
    for (String name : names) {
      for (Element meta : metas) {
        boolean named =
            meta.attr("name").equalsIgnoreCase(name) || meta.attr("property").equals(name);
        if (named && !meta.attr("content").isBlank()) {
          return Optional.of(meta.attr("content").strip());
        }
      }
    }
    return Optional.empty();
  }

  // "Title - Site" is the site's way to say both.
  private Optional<String> title() {
    String title = page.title().strip();
    Optional<String> site = meta("og:site_name");
    for (String mark : List.of(" - ", " – ", " — ", " | ")) {
      int at = title.lastIndexOf(mark);
      String end = at > 0 ? title.substring(at + mark.length()) : "";
      boolean named = site.isPresent() && end.equals(site.get()) || end.startsWith("Wikipedia");
      if (named) {
        return Optional.of(title.substring(0, at));
      }
    }
    return Optional.of(title).filter(it -> !it.isEmpty());
  }

  private List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    for (Element meta : metas) {
      String name = meta.attr("name") + meta.attr("property");
      boolean author = name.matches("(?i)author|dc\\.creator|article:author|citation_author");
      String words = meta.attr("content").strip();
      if (author && !words.isEmpty() && !words.matches("(?s)https?://.*")) {
        names.add(words);
      }
    }
    return List.copyOf(names.isEmpty() ? names("author") : names);
  }

  private Set<String> names(String key) {
    Set<String> names = new LinkedHashSet<>();
    things.forEach(thing -> names(thing.get(key), names));
    return names;
  }

  private static void names(Object value, Set<String> names) {
    switch (value) {
      case List<?> list -> list.forEach(it -> names(it, names));
      case Map<?, ?> map -> names(map.get("name"), names);
      case String name when !name.isBlank() -> names.add(name.strip());
      case null, default -> {}
    }
  }

  private static Optional<String> language(Document page) {
    Element root = page.selectFirst("html");
    String said =
        root == null ? "" : root.attr("lang").isEmpty() ? root.attr("xml:lang") : root.attr("lang");
    return Optional.of(said.strip())
        .filter(it -> it.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"));
  }

  private Optional<String> date() {
    Optional<String> said =
        meta("article:published_time", "dc.date", "dcterms.created", "date", "citation_date");
    for (Map<?, ?> thing : things) {
      said =
          said.isEmpty()
              ? Optional.ofNullable(thing.get("datePublished")).map(String::valueOf)
              : said;
    }
    Element time = page.selectFirst("article time[datetime], header time[datetime]");
    return said.or(() -> Optional.ofNullable(time).map(it -> it.attr("datetime")))
        .flatMap(HtmlParticulars::day);
  }

  /** The day a statement begins with. */
  static Optional<String> day(String said) {
    Matcher date = DATE.matcher(said);
    return date.lookingAt() ? Optional.of(date.group()) : Optional.empty();
  }

  private Optional<String> rights() {
    Element link = page.selectFirst("a[rel~=license], link[rel=license]");
    String words = link == null ? "" : link.text().strip();
    String address = link == null ? "" : link.attr("href");
    Optional<String> said =
        Optional.of(words.isEmpty() ? address : words).filter(it -> !it.isEmpty());
    return said.or(() -> meta("dcterms.rights", "dc.rights", "copyright"))
        .or(() -> names("license").stream().findFirst());
  }
}

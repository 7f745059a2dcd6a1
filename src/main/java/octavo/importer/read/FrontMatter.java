package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Particulars;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The settings in YAML at the head of a Markdown text, as Pandoc, Jekyll and Hugo have them.
 *
 * @param source their lines, empty when there are none
 * @param said what they say of the book
 * @param rest the text, with an empty line for each of theirs
 */
record FrontMatter(String source, Particulars said, String rest) {
  private static final Pattern BLOCK =
      Pattern.compile("\\A---[ \\t]*\n(.*?\n)(?:---|\\.\\.\\.)[ \\t]*(?:\n|\\z)", Pattern.DOTALL);

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  /** Parts the settings of a text from it; what is no map of settings is text. */
  static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text);
    Optional<Map<?, ?>> settings = block.find() ? map(block.group(1)) : Optional.empty();
    if (settings.isEmpty()) {
      return new FrontMatter("", Particulars.NONE, text);
    }
    String lines = block.group();
    String room = "\n".repeat((int) lines.chars().filter(c -> c == '\n').count());
    String rest = room + text.substring(block.end());
    return new FrontMatter(block.group(1), particulars(settings.get()), rest);
  }

  private static Optional<Map<?, ?>> map(String yaml) {
    try {
      Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      return value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    } catch (YamlEngineException broken) {
      // What is no YAML is a text that begins with a rule.
      return Optional.empty();
    }
  }

  private static Particulars particulars(Map<?, ?> settings) {
    List<String> authors = new ArrayList<>();
    names(settings.get("author"), authors);
    names(settings.get("authors"), authors);
    names(settings.get("creator"), authors);
    return new Particulars(
        said(settings, "title"),
        said(settings, "subtitle"),
        authors,
        said(settings, "lang")
            .or(() -> said(settings, "language"))
            .filter(it -> LANGUAGE.matcher(it).matches()),
        said(settings, "date").flatMap(HtmlParticulars::day),
        said(settings, "rights").or(() -> said(settings, "license")),
        said(settings, "publisher"));
  }

  private static Optional<String> said(Map<?, ?> settings, String key) {
    return Optional.ofNullable(settings.get(key))
        .filter(it -> !(it instanceof Map<?, ?>) && !(it instanceof List<?>))
        .map(it -> it.toString().strip())
        .filter(it -> !it.isEmpty());
  }

  private static void names(Object value, List<String> names) {
    switch (value) {
      case List<?> list -> list.forEach(it -> names(it, names));
      case Map<?, ?> map -> names(map.get("name"), names);
      case String name when !name.isBlank() -> names.add(name.strip());
      case null, default -> {}
    }
  }
}

package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.importer.text.Particulars;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The settings in YAML at the head of a Markdown text, as Pandoc, Jekyll and Hugo have them.
 *
 * @param source their lines, empty when there are none
 * @param what what the report calls them
 * @param said what they say of the book
 * @param rest the text, with an empty line for each of theirs
 */
record FrontMatter(String source, String what, Particulars said, String rest) {
  private static final Pattern BLOCK =
      Pattern.compile("\\A---[ \\t]*\n(.*?\n)(?:---|\\.\\.\\.)[ \\t]*(?:\n|\\z)", Pattern.DOTALL);

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  private static final Pattern SETTING =
      Pattern.compile("\\A[A-Za-z_][\\w-]*:(?:\\s.*)?", Pattern.DOTALL);

  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "subtitle",
          "author",
          "authors",
          "creator",
          "lang",
          "language",
          "date",
          "rights",
          "license",
          "publisher");

  /**
   * Parts the settings of a text from it. What is no map of settings is text, but for a block that
   * begins as settings do and is broken: a finding tells of it.
   *
   * @param name the name of the source
   */
  static FrontMatter of(String name, String text, Diagnostics diagnostics) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return new FrontMatter("", "", Particulars.NONE, text);
    }
    String lines = block.group();
    String room = "\n".repeat((int) lines.chars().filter(c -> c == '\n').count());
    String rest = room + text.substring(block.end());
    String source = block.group(1);
    try {
      Object value = new Load(LoadSettings.builder().build()).loadFromString(source);
      if (value instanceof Map<?, ?> settings) {
        return new FrontMatter(source, what(settings), particulars(settings), rest);
      }
    } catch (YamlEngineException broken) {
      if (SETTING.matcher(source).matches()) {
        report(name, broken, diagnostics);
        String what = "the settings at the head of the text, which are broken";
        return new FrontMatter(source, what, Particulars.NONE, rest);
      }
      // What else is no YAML is a text that begins with a rule.
    }
    return new FrontMatter("", "", Particulars.NONE, text);
  }

  private static void report(String name, YamlEngineException broken, Diagnostics diagnostics) {
    int line =
        broken instanceof MarkedYamlEngineException marked
            ? marked.getProblemMark().map(it -> it.getLine() + 2).orElse(1)
            : 1;
    diagnostics.report(
        DiagnosticCode.IMPORT_LEFT,
        new FilePlace(name, line, 1),
        "the settings at the head of the text are broken, so none of them was taken over",
        "mend their YAML, and import the text again");
  }

  // Settings that the book's have no place for are named.
  private static String what(Map<?, ?> settings) {
    List<String> others =
        settings.keySet().stream().map(String::valueOf).filter(it -> !KNOWN.contains(it)).toList();
    String which = others.isEmpty() ? "" : "; not taken over of them: " + String.join(", ", others);
    return "the settings at the head of the text" + which;
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

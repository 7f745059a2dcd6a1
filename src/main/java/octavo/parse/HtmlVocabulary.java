package octavo.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Attributes;
import octavo.book.InlineStyle;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/** Which elements and attributes of raw HTML mean something in a book, and what. */
final class HtmlVocabulary {
  private static final Map<String, InlineStyle> STYLES =
      Map.ofEntries(
          Map.entry("em", InlineStyle.EMPHASIS),
          Map.entry("strong", InlineStyle.STRONG),
          Map.entry("i", InlineStyle.ITALIC),
          Map.entry("b", InlineStyle.BOLD),
          Map.entry("u", InlineStyle.UNDERLINE),
          Map.entry("s", InlineStyle.STRIKETHROUGH),
          Map.entry("strike", InlineStyle.STRIKETHROUGH),
          Map.entry("del", InlineStyle.DELETED),
          Map.entry("ins", InlineStyle.INSERTED),
          Map.entry("small", InlineStyle.SMALL),
          Map.entry("sub", InlineStyle.SUBSCRIPT),
          Map.entry("sup", InlineStyle.SUPERSCRIPT),
          Map.entry("mark", InlineStyle.MARKED),
          Map.entry("q", InlineStyle.QUOTATION),
          Map.entry("cite", InlineStyle.CITATION),
          Map.entry("abbr", InlineStyle.ABBREVIATION),
          Map.entry("acronym", InlineStyle.ABBREVIATION),
          Map.entry("dfn", InlineStyle.DEFINITION),
          Map.entry("kbd", InlineStyle.KEYBOARD),
          Map.entry("samp", InlineStyle.SAMPLE),
          Map.entry("var", InlineStyle.VARIABLE),
          Map.entry("bdi", InlineStyle.SPAN),
          Map.entry("bdo", InlineStyle.SPAN),
          Map.entry("span", InlineStyle.SPAN));

  /** Elements that hold blocks and mean one thing: a division of the text. */
  private static final Set<String> DIVISIONS =
      Set.of(
          "div",
          "section",
          "article",
          "aside",
          "header",
          "footer",
          "nav",
          "main",
          "details",
          "summary",
          "address",
          "hgroup",
          "center",
          "search",
          "figure",
          "figcaption");

  private static final Set<String> OTHER_BLOCKS =
      Set.of(
          "p",
          "blockquote",
          "ul",
          "ol",
          "menu",
          "li",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "pre",
          "table",
          "caption",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th");

  /** Elements whose words are read as if the tags were not there. */
  private static final Set<String> TRANSPARENT =
      Set.of("ruby", "rb", "rt", "rtc", "rp", "time", "data", "wbr", "picture", "html", "body");

  /** Elements that go with all they hold. */
  private static final Set<String> REMOVED =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "applet",
          "template",
          "noembed",
          "noframes",
          "frameset",
          "head",
          "title",
          "canvas",
          "svg",
          "math",
          "select",
          "datalist");

  private static final Set<String> REFUSED =
      Set.of(
          "form",
          "input",
          "button",
          "textarea",
          "label",
          "fieldset",
          "legend",
          "option",
          "optgroup",
          "output",
          "progress",
          "meter",
          "dialog",
          "video",
          "audio",
          "source",
          "track",
          "map",
          "area",
          "font",
          "big",
          "nobr",
          "marquee",
          "blink",
          "basefont",
          "base",
          "link",
          "meta",
          "param",
          "noscript",
          "frame",
          "dir",
          "slot",
          "portal");

  private static final Set<String> KEPT_PAIRS =
      Set.of(
          "lang",
          "dir",
          "title",
          "alt",
          "width",
          "height",
          "start",
          "colspan",
          "rowspan",
          "datetime",
          "cite");

  private HtmlVocabulary() {}

  /** The meaning of an inline element. */
  static Optional<InlineStyle> style(String name) {
    return Optional.ofNullable(STYLES.get(name));
  }

  /** Whether it holds code. */
  static boolean isCode(String name) {
    return name.equals("code") || name.equals("tt");
  }

  /** Whether it begins on a line of its own. */
  static boolean isBlock(String name) {
    return DIVISIONS.contains(name) || OTHER_BLOCKS.contains(name);
  }

  /** Whether it only groups blocks. */
  static boolean isDivision(String name) {
    return DIVISIONS.contains(name);
  }

  /** Whether its tags mean nothing to us and its words stay. */
  static boolean isTransparent(String name) {
    return TRANSPARENT.contains(name);
  }

  /** Whether nothing of it stays. */
  static boolean isRemoved(String name) {
    return REMOVED.contains(name);
  }

  /** Whether it has no content. */
  static boolean isVoid(String name) {
    return switch (name) {
      case "br",
          "img",
          "hr",
          "wbr",
          "col",
          "input",
          "embed",
          "source",
          "track",
          "area",
          "link",
          "meta",
          "param",
          "base",
          "frame" ->
          true;
      default -> false;
    };
  }

  /** Whether HTML knows it: what it does not know may be a word in angle brackets. */
  static boolean isKnown(String name) {
    return STYLES.containsKey(name)
        || isBlock(name)
        || isCode(name)
        || TRANSPARENT.contains(name)
        || REMOVED.contains(name)
        || REFUSED.contains(name)
        || name.equals("a")
        || name.equals("br")
        || name.equals("img");
  }

  /** The attributes of a tag that a book can use; says which active ones were dropped. */
  static Attributes attributes(HtmlTag tag, SourceSpan at, Scope scope) {
    boolean isolates = tag.name().equals("bdi");
    if (tag.attributes().isEmpty() && !isolates) {
      return Attributes.NONE;
    }
    List<String> classes = new ArrayList<>();
    for (String name : tag.value("class").split("\\s+")) {
      if (!name.isEmpty()) {
        classes.add(name);
      }
    }
    Map<String, String> pairs = new HashMap<>();
    tag.attributes()
        .forEach(
            (name, value) -> {
              boolean said = name.equals("title") && tag.name().equals("a");
              if (KEPT_PAIRS.contains(name) && !said) {
                pairs.put(name, value);
              } else if (name.equals("xml:lang")) {
                pairs.putIfAbsent("lang", value);
              } else if (name.startsWith("on")
                  || name.equals("style") && !ImageStyle.isUnderstood(tag)) {
                DroppedAttribute.report(tag, name, at, scope);
              }
            });
    ImageStyle.width(tag).ifPresent(width -> pairs.put("width", width));
    if (isolates) {
      pairs.putIfAbsent("dir", "auto");
    }
    return new Attributes(id(tag), classes, pairs);
  }

  private static String id(HtmlTag tag) {
    boolean anchor = tag.name().equals("a");
    String id = anchor ? tag.attributes().getOrDefault("id", tag.value("name")) : tag.value("id");
    return id.strip().chars().anyMatch(Character::isWhitespace) ? "" : id.strip();
  }

  /** Says that a tag was dropped. */
  static void reportDropped(String name, SourceSpan at, String hint, Scope scope) {
    scope.report(
        DiagnosticCode.TEXT_HTML_DROPPED, at, "the HTML element <" + name + "> was dropped", hint);
  }

  /** Says that a tag was taken for text. */
  static void reportTyped(HtmlTag tag, SourceSpan at, Scope scope) {
    scope.report(
        DiagnosticCode.TEXT_HTML_DROPPED,
        at,
        tag.source() + " is no HTML element and stays in the text as typed",
        "write it as code, or with a backslash before it: \\" + tag.source());
  }
}

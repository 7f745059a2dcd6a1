package octavo.importer.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What of a page is no part of its text, and what it is called. */
final class HtmlFurniture {
  /** What nobody reads. */
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "link",
          "meta",
          "audio",
          "video",
          "map",
          "rp",
          "colgroup",
          "datalist");

  private static final Map<String, String> BY_CLASS =
      Map.ofEntries(
          Map.entry("octavo-title", "the title, which is in the settings"),
          Map.entry("mw-editsection", "a link to edit"),
          Map.entry("hatnote", "a hatnote"),
          Map.entry("dablink", "a hatnote"),
          Map.entry("navbox", "a navigation box"),
          Map.entry("vertical-navbox", "a navigation box"),
          Map.entry("navbar", "navigation"),
          Map.entry("sistersitebox", "a box of links"),
          Map.entry("side-box", "a box of links"),
          Map.entry("portalbox", "a box of links"),
          Map.entry("portal-bar", "a box of links"),
          Map.entry("authority-control", "a navigation box"),
          Map.entry("toc", "the table of contents"),
          Map.entry("printfooter", "the print footer"),
          Map.entry("catlinks", "the categories"),
          Map.entry("ambox", "a notice of the site"),
          Map.entry("metadata", "a notice of the site"),
          Map.entry("mw-jump-link", "navigation"),
          Map.entry("mw-empty-elt", "an empty element"),
          Map.entry("mw-indicators", "a notice of the site"),
          Map.entry("breadcrumb", "navigation"),
          Map.entry("breadcrumbs", "navigation"),
          Map.entry("sharedaddy", "links to share"),
          Map.entry("share-buttons", "links to share"),
          Map.entry("comments-area", "comments"),
          Map.entry("sr-only", "text that is not shown"),
          Map.entry("visually-hidden", "text that is not shown"),
          Map.entry("screen-reader-text", "text that is not shown"),
          Map.entry("MsoHyperlinkHidden", "text that is not shown"));

  private static final Map<String, String> BY_ID =
      Map.of(
          "toc", "the table of contents",
          "catlinks", "the categories",
          "siteSub", "a notice of the site",
          "contentSub", "a notice of the site",
          "jump-to-nav", "navigation",
          "comments", "comments");

  /** The attribute of what a reader of another format leaves out: what it is called. */
  static final String LEFT = "data-octavo-left";

  private HtmlFurniture() {}

  /** Whether an element holds nothing anybody reads. */
  static boolean isUnread(Element element) {
    return UNREAD.contains(element.normalName());
  }

  /** What an element of the main text is, when it is no part of the text. */
  static Optional<String> name(Element element) {
    if (isPageNumber(element)) {
      return Optional.of("a page number");
    }
    String name = element.normalName();
    if (name.equals("nav") || element.attr("role").equals("navigation")) {
      return Optional.of("navigation");
    }
    if (isControl(name)) {
      return Optional.of("a control of the page");
    }
    if (element.attributesSize() == 0) {
      return Optional.empty();
    }
    if (element.hasAttr(LEFT)) {
      return Optional.of(element.attr(LEFT));
    }
    return isHidden(element) ? Optional.of("text that is not shown") : byClass(element);
  }

  private static boolean isControl(String name) {
    return switch (name) {
      case "form", "button", "input", "select", "textarea", "dialog", "menuitem" -> true;
      default -> false;
    };
  }

  private static boolean isPageNumber(Element element) {
    return element.attr("epub:type").contains("pagebreak")
        || element.attr("role").equals("doc-pagebreak");
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private static Optional<String> byClass(Element element) {
    String id = BY_ID.get(element.id());
    if (id != null) {
      return Optional.of(id);
    }
    if (element.attr("class").isEmpty()) {
      return Optional.empty();
    }
    if (element.normalName().equals("sup") && element.hasClass("Inline-Template")) {
      return Optional.of("a remark of the site, such as “citation needed”");
    }
    for (String name : element.classNames()) {
      String what = BY_CLASS.get(name);
      if (what != null) {
        return Optional.of(what);
      }
    }
    boolean screen = element.hasClass("noprint") && !element.hasClass("infobox");
    return screen ? Optional.of("what is not to be printed") : Optional.empty();
  }

  /** What an element beside the main text is. */
  static String beside(Element element) {
    return name(element)
        .orElse(
            switch (element.normalName()) {
              case "header" -> "the head of the page";
              case "footer" -> "the foot of the page";
              case "aside" -> "a sidebar";
              default -> "what stands beside the main text";
            });
  }
}

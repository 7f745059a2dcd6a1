package octavo.check.access;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What takes from readers the size, spacing or width of the text. */
final class Restyling {
  private static final Pattern FIXED =
      Pattern.compile("(line-height|letter-spacing|word-spacing)\\s*:[^;]*!\\s*important");

  private static final Pattern NO_ZOOM =
      Pattern.compile(
          "user-scalable\\s*=\\s*(no|0)|maximum-scale\\s*=\\s*(0|1(\\.\\d*)?)\\s*(,|$)");

  private final EpubPage page;
  private final Breaches breaches;

  Restyling(EpubPage page, Breaches breaches) {
    this.page = page;
    this.breaches = breaches;
  }

  void check() {
    for (Element element : page.document().select("[style]")) {
      if (FIXED.matcher(element.attr("style")).find()) {
        String message = "the spacing of text is fixed by !important";
        breaches.add(AccessibilityRule.RESTYLING, page, element, message, "take out !important");
      }
    }
    for (Element viewport : page.document().select("meta[name=viewport]")) {
      if (NO_ZOOM.matcher(viewport.attr("content")).find()) {
        String message = "the page cannot be enlarged to twice its size";
        String hint = "take out user-scalable and maximum-scale";
        breaches.add(AccessibilityRule.RESTYLING, page, viewport, message, hint);
      }
    }
  }

  /** A publication whose pages are laid out for one size. */
  static void fixedLayout(EpubContents epub, Breaches breaches) {
    if (epub.said("rendition:layout").contains("pre-paginated")) {
      breaches.add(
          AccessibilityRule.RESTYLING,
          epub.packagePath(),
          "the pages have a fixed layout: their text does not reflow",
          "make it reflowable, or offer an edition that is");
    }
  }
}

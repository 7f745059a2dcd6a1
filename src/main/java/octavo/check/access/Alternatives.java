package octavo.check.access;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Images without an alternative text. An empty one says that an image is decorative; the name of a
 * file says nothing.
 */
final class Alternatives {
  /** The mark of an image whose place a sentence holds that no description was supplied. */
  private static final String UNDESCRIBED = "undescribed";

  private static final String HINT =
      "say in its alternative text what it shows, or in an empty one that it is decorative";

  private final EpubPage page;
  private final Breaches breaches;

  Alternatives(EpubPage page, Breaches breaches) {
    this.page = page;
    this.breaches = breaches;
  }

  void check() {
    for (Element element : page.document().getAllElements()) {
      switch (EpubPage.local(element)) {
        case "img", "area" -> image(element);
        case "svg" -> drawing(element);
        case "object" -> object(element);
        case "math" -> formula(element);
        default -> role(element);
      }
    }
  }

  /** Whether an element shows a picture and says in no words what. */
  static boolean isUndescribed(Element element) {
    return element.hasClass(UNDESCRIBED)
        || !element.hasAttr("alt") && !isHidden(element) && !Names.isNamed(element);
  }

  /** Whether assistive technology does not meet an element. */
  static boolean isHidden(Element element) {
    return element.parents().stream().anyMatch(it -> it.attr("aria-hidden").equals("true"))
        || element.attr("aria-hidden").equals("true")
        || List.of("presentation", "none").contains(element.attr("role"));
  }

  private void image(Element image) {
    String name = image.attr("src").replaceAll(".*/", "");
    if (isUndescribed(image)) {
      add(image, "the image " + name + " has no alternative text");
    } else if (isFileName(image.attr("alt"), name)) {
      add(image, "the alternative text of the image " + name + " is the name of its file");
    }
  }

  private static boolean isFileName(String text, String file) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    return !said.isEmpty()
        && (said.equals(file.toLowerCase(Locale.ROOT))
            || said.matches("\\S+\\.(jpe?g|png|gif|svg|webp)"));
  }

  private void drawing(Element svg) {
    boolean titled = svg.children().stream().anyMatch(it -> EpubPage.local(it).equals("title"));
    if (!titled && !isHidden(svg) && !Names.isNamed(svg) && svg.text().isBlank()) {
      add(svg, "a drawing has neither a title nor a label");
    }
  }

  private void object(Element object) {
    if (!object.hasText() && object.select("img").isEmpty() && !Names.isNamed(object)) {
      add(object, "an object has nothing to take its place");
    }
  }

  private void formula(Element math) {
    if (!math.hasAttr("alttext") && math.children().isEmpty()) {
      add(math, "a formula is empty");
    }
  }

  private void role(Element element) {
    if (List.of("img", "graphics-document").contains(element.attr("role"))
        && !Names.isNamed(element)) {
      add(element, "what is shown as an image has no label");
    }
  }

  private void add(Element element, String message) {
    breaches.add(AccessibilityRule.ALTERNATIVES, page, element, message, HINT);
  }
}

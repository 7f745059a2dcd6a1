package octavo.check.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Names of what is followed, filled in or gone to, and the ids that ARIA points to. */
final class Names {
  private static final Set<String> CONTROLS = Set.of("input", "select", "textarea", "meter");

  private static final Set<String> NAMED_ROLES =
      Set.of("region", "dialog", "button", "tab", "slider", "checkbox", "switch");

  private static final List<String> REFERENCES =
      List.of("aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "headers");

  private final EpubPage page;
  private final Breaches breaches;
  private final Set<String> ids = new HashSet<>();

  Names(EpubPage page, Breaches breaches) {
    this.page = page;
    this.breaches = breaches;
  }

  /** Whether an element has a name beside its text. */
  static boolean isNamed(Element element) {
    return !element.attr("aria-label").isBlank()
        || !element.attr("aria-labelledby").isBlank()
        || !element.attr("title").isBlank();
  }

  /** Whether there is anything of an element to be read aloud. */
  static boolean isSaid(Element element) {
    return isNamed(element)
        || !element.text().isBlank()
        || element.select("[alt]").stream().anyMatch(image -> !image.attr("alt").isBlank())
        || !element.select("title, [aria-label]").isEmpty();
  }

  void check() {
    page.document().getAllElements().forEach(element -> ids.add(element.id()));
    for (Element element : page.document().getAllElements()) {
      String name = EpubPage.local(element);
      if (name.equals("a") && element.hasAttr("href") && !isSaid(element)) {
        add(element, "a link has no text", "write where it leads");
      } else if (name.equals("iframe") && !isNamed(element)) {
        add(element, "a frame has no title", "give it a title attribute");
      } else if (CONTROLS.contains(name) && !isLabelled(element)
          || name.equals("button") && !isSaid(element)) {
        add(element, "a control has no label", "give it a label element or an aria-label");
      } else if (NAMED_ROLES.contains(element.attr("role")) && !isSaid(element)) {
        add(element, "a " + element.attr("role") + " has no name", "give it an aria-label");
      }
      references(element);
    }
  }

  private boolean isLabelled(Element control) {
    String id = control.id();
    return isNamed(control)
        || List.of("hidden", "submit", "reset").contains(control.attr("type"))
        || !control.parents().select("label").isEmpty()
        || !id.isEmpty()
            && page.document().select("label").stream()
                .anyMatch(label -> label.attr("for").equals(id));
  }

  private void references(Element element) {
    for (String attribute : REFERENCES) {
      for (String id : element.attr(attribute).strip().split("\\s+")) {
        if (!id.isEmpty() && !ids.contains(id)) {
          add(
              element,
              attribute + " names the id " + id + ", which is not there",
              "name an element of the same document");
        }
      }
    }
  }

  private void add(Element element, String message, String hint) {
    breaches.add(AccessibilityRule.NAMES, page, element, message, hint);
  }
}

package octavo.typeset.style;

import java.util.List;

/**
 * What a selector asks of one element.
 *
 * @param name its name; empty for any
 * @param id its identifier; empty for any
 * @param classes the classes it must be of
 * @param firstChild whether no element may come before it
 * @param lastChild whether none may come after it
 */
record Compound(
    String name, String id, List<String> classes, boolean firstChild, boolean lastChild) {
  boolean matches(Element element) {
    if (!name.isEmpty() && !name.equals(element.name())) {
      return false;
    }
    for (String wanted : classes) {
      if (!element.is(wanted)) {
        return false;
      }
    }
    return (id.isEmpty() || id.equals(element.attribute("id")))
        && (!firstChild || element.previous().isEmpty())
        && (!lastChild || element.isLast());
  }
}

package octavo.check.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A document of an EPUB.
 *
 * @param path in the container
 */
public record EpubPage(String path, Document document) {
  /** Whether an element is of a kind of {@code epub:type}, or of a role. */
  public static boolean is(Element element, String type, String role) {
    return List.of(element.attr("epub:type").split("\\s+")).contains(type)
        || !role.isEmpty() && element.attr("role").strip().equals(role);
  }

  /** The name of an element without its prefix. */
  public static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The root element; empty in a document without one. */
  Optional<Element> root() {
    return Optional.ofNullable(document.firstElementChild());
  }

  /** The address of an element of this page. */
  String address(String id) {
    return path + "#" + id;
  }

  /** An address in the container that a link of this page leads to; empty where it leads out. */
  public String resolve(String href) {
    return resolve(path, href);
  }

  /** An address in the container that a file there leads to; empty where it leads out. */
  public static String resolve(String base, String href) {
    try {
      URI resolved = new URI("epub", null, "/" + base, null).resolve(new URI(href.strip()));
      String target = resolved.getPath();
      if (!"epub".equals(resolved.getScheme()) || target == null || target.isEmpty()) {
        return "";
      }
      String fragment = resolved.getFragment();
      return target.substring(1) + (fragment == null ? "" : "#" + fragment);
    } catch (URISyntaxException e) {
      // That it is no address EPUBCheck says.
      return "";
    }
  }
}

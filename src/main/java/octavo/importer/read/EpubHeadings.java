package octavo.importer.read;

import io.documentnode.epub4j.domain.TOCReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Makes headings of the paragraphs that the contents of an EPUB lead to by their very words, in
 * documents that have none, as in those made of scans.
 */
final class EpubHeadings {
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private static final String NOWHERE = "";

  private final Map<String, Element> bodies;
  private final Set<String> bare = new HashSet<>();

  EpubHeadings(Map<String, Element> bodies) {
    this.bodies = bodies;
    bodies.forEach(
        (path, body) -> {
          if (body.selectFirst(HEADINGS) == null) {
            bare.add(path);
          }
        });
  }

  /** Makes them. */
  void make(EpubArchive archive, List<TOCReference> references) {
    make(archive, references, NOWHERE);
  }

  private void make(EpubArchive archive, List<TOCReference> references, String around) {
    for (TOCReference reference : references) {
      String path =
          reference.getResource() == null
              ? ""
              : EntryPath.resolve(archive.opf(), reference.getResource().getHref());
      boolean made = false;
      if (bare.contains(path) && reference.getTitle() != null) {
        // What the contents list below a heading of the same document is a section of it.
        made = make(bodies.get(path), reference, path.equals(around) ? "h2" : "h1");
      }
      make(archive, reference.getChildren(), made ? path : NOWHERE);
    }
  }

  private static boolean make(Element body, TOCReference reference, String name) {
    String id = reference.getFragmentId();
    Element place = id == null || id.isEmpty() ? null : body.getElementById(id);
    for (Element at = place; at != null && at != body; at = at.parent()) {
      boolean block = at.normalName().equals("p") || at.normalName().equals("div");
      if (block && at.text().strip().equalsIgnoreCase(reference.getTitle().strip())) {
        at.tagName(name);
        return true;
      }
    }
    return false;
  }
}

package octavo.importer.read;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What is embedded in an OpenDocument text (ISO/IEC 26300-1, section 10.4.6): formulas, which are
 * read, and charts, sheets and the like, which are told.
 */
final class OdtObjects {
  private static final String MATH = "math|math, math";

  private OdtObjects() {}

  /** Puts the formulas that lie in folders of the archive where the text shows them. */
  static void fill(Document content, SourceArchive archive) {
    for (Element object : content.getElementsByTag("draw:object")) {
      String folder = EntryPath.resolve("", object.attr("xlink:href"));
      Element math = archive.xml(folder + "/content.xml").selectFirst(MATH);
      if (math != null && object.selectFirst(MATH) == null) {
        object.appendChild(math);
      }
    }
  }

  /** The MathML of an object; nothing when it is no formula. */
  static Optional<Element> formula(Element object) {
    Element math = object.selectFirst(MATH);
    if (math == null) {
      return Optional.empty();
    }
    Element bare = math.clone();
    bare.getAllElements().forEach(it -> it.tagName(it.tagName().replaceFirst("^.*:", "")));
    return Optional.of(bare);
  }

  /** What is told of an object that cannot be brought over. */
  static Element left(Element object) {
    return OfficeBlocks.left("an embedded object, such as a chart")
        .appendText(object.attr("xlink:href"));
  }
}

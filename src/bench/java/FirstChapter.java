import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The chapter a book begins with, known by its words.
 *
 * @param letters of its first long paragraph
 */
record FirstChapter(String letters) {
  private static final int LONG = 200;

  /** The first of an EPUB of Octavo's from that on which its landmarks name. */
  static FirstChapter of(Path epub) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      List<String> spine = spine(zip);
      String nav = xml(zip, packagePath(zip)).selectFirst("item[properties~=nav]").attr("href");
      Element landmark = xml(zip, base(zip) + nav).select("a[epub:type=bodymatter]").first();
      String start = Path.of(nav).resolveSibling(landmark.attr("href")).normalize().toString();
      for (String href : spine.subList(spine.indexOf(start), spine.size())) {
        for (Element paragraph : xml(zip, base(zip) + href).select("p")) {
          String letters = letters(paragraph);
          if (letters.length() > LONG) {
            return new FirstChapter(letters.substring(0, LONG));
          }
        }
      }
      throw new IOException(epub + ": no long paragraph behind " + start);
    }
  }

  /** The address in an EPUB's package of the document with these words. */
  String in(Path epub) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (String href : spine(zip)) {
        if (letters(xml(zip, base(zip) + href)).contains(letters)) {
          return href;
        }
      }
      throw new IOException(epub + " has no document with " + letters);
    }
  }

  /** The addresses of the documents in the order of reading. */
  private static List<String> spine(ZipFile zip) throws IOException {
    Document opf = xml(zip, packagePath(zip));
    return opf.select("spine > itemref").eachAttr("idref").stream()
        .map(id -> opf.selectFirst("manifest > item[id=" + id + "]").attr("href"))
        .toList();
  }

  private static String base(ZipFile zip) throws IOException {
    String path = packagePath(zip);
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String letters(Element element) {
    Element clone = element.clone();
    clone.select("a").remove();
    return clone.text().replaceAll("[^\\p{L}]", "");
  }

  private static String packagePath(ZipFile zip) throws IOException {
    return xml(zip, "META-INF/container.xml").selectFirst("rootfile").attr("full-path");
  }

  private static Document xml(ZipFile zip, String path) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(path)).readAllBytes();
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }
}

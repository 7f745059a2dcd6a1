package octavo.check;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the links and images of a file of HTML, which lead within it or out of it. */
final class HtmlLinks {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern PICTURE = Pattern.compile("data:image/[a-z+]+;base64,");

  private final FinishedLinks found = new FinishedLinks(true);
  private final Map<String, Integer> places = new HashMap<>();

  private HtmlLinks() {}

  static FinishedLinks read(HtmlFile file) {
    HtmlLinks links = new HtmlLinks();
    List<Element> sheets = file.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      links.found.addPlace(sheets.get(i).id(), i);
      for (Element element : sheets.get(i).select("[id]")) {
        links.places.putIfAbsent(element.id(), i);
      }
    }
    for (int i = 0; i < sheets.size(); i++) {
      for (Element link : sheets.get(i).select("a[href]")) {
        links.link(link, i);
      }
      for (Element image : sheets.get(i).select("img")) {
        links.image(image, i);
      }
    }
    return links.found;
  }

  private void link(Element link, int sheet) {
    String href = link.attr("href");
    Set<String> around = new HashSet<>();
    for (Element element : link.parents()) {
      around.add(element.id());
    }
    around.remove("");
    boolean out = ABSOLUTE.matcher(href).matches();
    String target = href.startsWith("#") ? href.substring(1) : href;
    if (out || href.startsWith("#") && places.containsKey(target)) {
      found.add(new FinishedLinks.Link(target, out, sheet, link.id(), around, ""));
    } else {
      found.addDead(href);
    }
  }

  private void image(Element image, int sheet) {
    if (isWhole(image.attr("src"))) {
      found.addImage(sheet);
    } else {
      String source = image.attr("src");
      found.addDead(source.substring(0, Math.min(source.length(), 80)));
    }
  }

  private static boolean isWhole(String source) {
    if (!PICTURE.matcher(source).lookingAt()) {
      return false;
    }
    try {
      return Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1)).length > 0;
    } catch (IllegalArgumentException damaged) {
      return false;
    }
  }
}

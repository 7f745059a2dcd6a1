package octavo.importer.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What formulas of MathML say in TeX. */
final class MathTex {
  private static final Pattern STYLED =
      Pattern.compile("(?s)\\s*\\{\\s*\\\\(?:displaystyle|textstyle)\\s(.*)\\}\\s*");

  private MathTex() {}

  /** The TeX of a formula, without what only sets its size; empty where there is none. */
  static String of(Element math) {
    String tex = math.attr("alttext");
    for (Element annotation : math.select("annotation")) {
      boolean is = annotation.attr("encoding").toLowerCase(Locale.ROOT).contains("tex");
      tex = is ? annotation.text() : tex;
    }
    Matcher styled = STYLED.matcher(tex);
    return (styled.matches() ? styled.group(1) : tex).strip();
  }

  /** The signs of a formula, without its annotations. */
  static String signs(Element math) {
    Element signs = math.clone();
    signs.select("annotation, annotation-xml").remove();
    return signs.text();
  }
}

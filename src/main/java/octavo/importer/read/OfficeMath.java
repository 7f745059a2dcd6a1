package octavo.importer.read;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Formulas of Word (ECMA-376, part 1, section 22.1) as MathML. */
final class OfficeMath {
  private OfficeMath() {}

  /** The MathML of a formula. */
  static Element of(Element formula) {
    return row("math", formula);
  }

  private static Element row(String name, Element holder) {
    Element row = new Element(name);
    holder.children().forEach(child -> add(child, row));
    return row;
  }

  private static void add(Element element, Element out) {
    switch (element.normalName()) {
      case "m:r" -> signs(element.text(), out);
      case "m:ssup" -> out.appendChild(of("msup", element, "m:e", "m:sup"));
      case "m:ssub" -> out.appendChild(of("msub", element, "m:e", "m:sub"));
      case "m:ssubsup" -> out.appendChild(of("msubsup", element, "m:e", "m:sub", "m:sup"));
      case "m:f" -> out.appendChild(of("mfrac", element, "m:num", "m:den"));
      case "m:rad" -> root(element, out);
      case "m:d" -> fence(element, out);
      case "m:nary" -> sum(element, out);
      default -> {
        boolean properties = element.normalName().endsWith("pr");
        if (!properties) {
          element.children().forEach(child -> add(child, out));
        }
      }
    }
  }

  // Letters, numbers and operators are elements of their own in MathML.
  private static void signs(String words, Element out) {
    for (String sign : words.split("(?<=[-=+−±×<>≤≥≠≈→,])|(?=[-=+−±×<>≤≥≠≈→,])")) {
      boolean operator = sign.matches("[-=+−±×<>≤≥≠≈→,]");
      if (!sign.isEmpty()) {
        out.appendElement(operator ? "mo" : "mi").appendText(sign);
      }
    }
  }

  private static Element of(String name, Element element, String... parts) {
    Element made = new Element(name);
    for (String part : parts) {
      made.appendChild(part(element, part));
    }
    return made;
  }

  private static Element part(Element element, String name) {
    return DocxStyles.child(element, name)
        .map(it -> row("mrow", it))
        .orElseGet(() -> new Element("mrow"));
  }

  private static void root(Element element, Element out) {
    boolean square = part(element, "m:deg").text().isBlank();
    out.appendChild(square ? of("msqrt", element, "m:e") : of("mroot", element, "m:e", "m:deg"));
  }

  private static void fence(Element element, Element out) {
    out.appendElement("mo").appendText(sign(element, "m:dpr", "m:begchr", "("));
    element.children().stream()
        .filter(it -> it.normalName().equals("m:e"))
        .forEach(it -> out.appendChild(row("mrow", it)));
    out.appendElement("mo").appendText(sign(element, "m:dpr", "m:endchr", ")"));
  }

  private static void sum(Element element, Element out) {
    Element bounds = out.appendElement("munderover");
    bounds.appendElement("mo").appendText(sign(element, "m:narypr", "m:chr", "∫"));
    bounds.appendChild(part(element, "m:sub")).appendChild(part(element, "m:sup"));
    out.appendChild(part(element, "m:e"));
  }

  private static String sign(Element element, String properties, String name, String otherwise) {
    Optional<Element> found =
        DocxStyles.child(element, properties).flatMap(it -> DocxStyles.child(it, name));
    return found.map(it -> it.attr("m:val")).orElse(otherwise);
  }
}

package octavo.pdf;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.SharedContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.book.Labels;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * The families the css engine will set a document in: of each text the first that its style names
 * and that has its characters. It is asked before the layout, which the names in the colophon are
 * part of; styles that are computed for it are those the layout takes.
 */
final class UsedFamilies {
  private final SharedContext context;
  private final TypeCase type;
  private final Set<String> used = new HashSet<>();

  private UsedFamilies(SharedContext context, TypeCase type) {
    this.context = context;
    this.type = type;
  }

  /**
   * Where a document says in which families it is set, as the colophon does that Octavo makes.
   *
   * @param families all of the theme
   * @param labels the words of the book's language
   */
  record Named(Document document, List<String> families, Labels labels) {
    private String line(List<String> some) {
      return labels.text(Labels.Word.SET_IN, String.join(", ", some));
    }
  }

  /** Names only those it will be set in; nothing where it says nothing of it. */
  static void name(Named named, SharedContext context, TypeCase type) {
    Optional<Element> line = line(named.document(), named.line(named.families()));
    if (line.isPresent()) {
      line.get().setTextContent("");
      UsedFamilies families = new UsedFamilies(context, type);
      // Heads and folios are set in it, and so is the line itself.
      families.used.add(type.textFamily());
      families.read(named.document().getDocumentElement());
      List<String> some = new ArrayList<>(named.families());
      some.retainAll(families.used);
      line.get().setTextContent(named.line(some));
    }
  }

  // It stands in the last sections of the book.
  private static Optional<Element> line(Document document, String words) {
    NodeList paragraphs = document.getElementsByTagName("p");
    Optional<Element> found = Optional.empty();
    for (int i = 0; i < paragraphs.getLength(); i++) {
      if (paragraphs.item(i) instanceof Element paragraph
          && paragraph.getParentNode() instanceof Element parent
          && List.of(parent.getAttribute("class").split(" ")).contains("colophon")
          && paragraph.getTextContent().equals(words)) {
        found = Optional.of(paragraph);
      }
    }
    return found;
  }

  private void read(Element element) {
    CalculatedStyle style = context.getStyle(element);
    if (style.isDisplayNone()) {
      return;
    }
    String[] families = style.valueByName(CSSName.FONT_FAMILY).asStringArray();
    List<String> named = families == null ? List.of() : Arrays.asList(families);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child) {
        case Text text -> read(text.getData(), named);
        case Element inner -> read(inner);
        default -> {
          // Comments show nothing.
        }
      }
    }
  }

  private void read(String text, List<String> named) {
    text.codePoints()
        .filter(character -> !Character.isWhitespace(character))
        .distinct()
        .forEach(character -> used.add(type.familyOf(character, named)));
  }
}

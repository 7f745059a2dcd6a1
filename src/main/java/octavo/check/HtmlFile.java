package octavo.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.check.NavigationList.Kind;
import octavo.check.NavigationList.Line;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A finished edition that is one file of HTML, parsed as browsers do (HTML, 13.2). The text of the
 * book is the content of {@code main}; each of its children is a document.
 */
final class HtmlFile {
  private final Document document;
  private final Element main;

  private HtmlFile(Document document, Element main) {
    this.document = document;
    this.main = main;
  }

  /**
   * Parses it.
   *
   * @return empty where it has no {@code main}
   * @throws IOException when it cannot be read
   */
  static Optional<HtmlFile> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Document document = Jsoup.parse(in, "UTF-8", "");
      return Optional.ofNullable(document.selectFirst("body > main"))
          .map(main -> new HtmlFile(document, main));
    }
  }

  Document document() {
    return document;
  }

  /** The documents of the book. */
  List<Element> sheets() {
    return main.children();
  }

  /** Its text, as far as it can be seen, and its contents. */
  ReadEdition text() {
    HidingRules rules = new HidingRules();
    document.select("style").forEach(style -> rules.add(style.data()));
    Set<Element> gone = rules.gone(document);
    List<ReadPiece> pieces = new ArrayList<>();
    List<Element> sheets = sheets();
    for (int i = 0; i < sheets.size(); i++) {
      ReadPiece piece = new ReadPiece();
      piece.goOn(i);
      sheets.get(i).traverse(new PieceReader(piece, gone));
      pieces.add(piece);
    }
    List<NavigationList> lists = new ArrayList<>();
    for (Element nav : main.select("> nav")) {
      lists.add(
          new NavigationList(
              Kind.CONTENTS, nav.select("a[href]").stream().map(this::line).toList()));
    }
    return new ReadEdition(pieces, lists, MarkedPages.NONE);
  }

  private Line line(Element link) {
    String id = link.attr("href").replaceFirst("^#", "");
    List<Element> sheets = sheets();
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).id().equals(id)) {
        return Line.of(link.wholeText().replace('\n', ' '), Optional.of(i));
      }
    }
    return Line.of(link.wholeText().replace('\n', ' '), Optional.empty());
  }

  /** Reads what an element shows; {@code depth} tells where what is not seen ends. */
  private static final class PieceReader implements NodeVisitor {
    private final ReadPiece piece;
    private final Set<Element> gone;
    private int unread;
    private int links;

    PieceReader(ReadPiece piece, Set<Element> gone) {
      this.piece = piece;
      this.gone = gone;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && unread == 0) {
        piece.add(text.getWholeText().replace('\n', ' '), links > 0);
      } else if (node instanceof Element element) {
        edge(element);
        if (unread == 0 && element.nameIs(FormulaText.ROOT) && !isHidden(element)) {
          piece.add(FormulaText.of(element), links > 0);
        }
        unread += isUnread(element) ? 1 : 0;
        links += element.nameIs("a") ? 1 : 0;
        if (unread == 0 && element.nameIs("img")) {
          piece.addAlternative(element.attr("alt"));
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        edge(element);
        unread -= isUnread(element) ? 1 : 0;
        links -= element.nameIs("a") ? 1 : 0;
      }
    }

    private boolean isUnread(Element element) {
      return SpineDocument.UNREAD.contains(name(element))
          || element.nameIs(FormulaText.ROOT)
          || isHidden(element);
    }

    private boolean isHidden(Element element) {
      return element.hasAttr("hidden")
          || gone.contains(element)
          || HidingRules.hides(element.attr("style"));
    }

    private void edge(Element element) {
      boolean formula = SpineDocument.MATHML.equals(element.tag().namespace());
      if (!SpineDocument.INLINE.contains(name(element)) && !formula) {
        piece.separate(' ');
      }
    }

    private static String name(Element element) {
      return element.normalName();
    }
  }
}

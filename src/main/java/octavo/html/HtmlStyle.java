package octavo.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.ComponentKind;
import octavo.manuscript.Numbers;
import octavo.theme.FontFile;
import octavo.theme.TextFaces;
import octavo.theme.Theme;

/** The style sheet of the document: fonts, the theme's rules for screens, and those of the page. */
final class HtmlStyle {
  /** The class of a heading for the level it has in its own document. */
  static final String LEVEL = "octavo-h";

  private static final Pattern HEADING = Pattern.compile("(?<![-\\w.#:])h([1-6])(?![-\\w])");

  /** A style sheet in pieces: comments, texts, declarations, and what is before a brace. */
  private static final Pattern PIECE =
      Pattern.compile(
          "/\\*.*?\\*/|\"[^\"]*\"|'[^']*'|\\{(?:[^{}\"']|\"[^\"]*\"|'[^']*')*+\\}|[^{}\"'/]+|.",
          Pattern.DOTALL);

  private final Theme theme;
  private final TextFaces faces;

  HtmlStyle(Theme theme, TextFaces faces) {
    this.theme = theme;
    this.faces = faces;
  }

  /** The pages that are not made: a half-title protects a printed book. */
  static List<String> omitted(Theme theme) {
    List<String> omitted = new ArrayList<>(theme.omitted());
    omitted.add(ComponentKind.HALF_TITLE.key());
    return omitted;
  }

  /**
   * The style sheet; the faces' characters are complete.
   *
   * @throws IOException when a font can no longer be read
   */
  String of(Numbers numbers) throws IOException {
    boolean numbered = numbers.hasSections() || numbers.paragraphs();
    String sheet = theme.epubStyle() + (numbered ? theme.numbersStyle() : "");
    faces.addStyle(sheet);
    StringBuilder out = new StringBuilder();
    for (FontFile font : faces.files()) {
      byte[] file = WebFont.of(faces.subset(font, _ -> true));
      out.append(faces.rule(font, "url(\"" + EmbeddedImages.data("font/woff", file) + "\")"));
    }
    return out + headings(sheet) + Resources.text("page.css");
  }

  /** A style sheet whose rules for headings go by the class {@link #LEVEL}. */
  static String headings(String sheet) {
    StringBuilder out = new StringBuilder();
    Matcher piece = PIECE.matcher(sheet);
    while (piece.find()) {
      String text = piece.group();
      boolean selector = "/\"'{}".indexOf(text.charAt(0)) < 0;
      out.append(selector ? HEADING.matcher(text).replaceAll("." + LEVEL + "$1") : text);
    }
    return out.toString();
  }
}

package octavo.theme;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fonts of SVGs that are drawn through Java 2D. Text in them is set in the theme's fonts
 * whatever it asks for: the fonts of the machine differ from those of the next.
 */
public final class SvgFonts {
  private static final Pattern FAMILY =
      Pattern.compile("font-family(\\s*:\\s*|\\s*=\\s*[\"'])([^;\"'<>}]*)");

  private SvgFonts() {}

  /**
   * An SVG whose text asks for fonts of the theme, which Java 2D then knows.
   *
   * @param svg the text of the file
   * @param fonts the first is for text that asks for none of them; without any the text stays
   * @throws IOException when a font cannot be read
   */
  public static String apply(String svg, List<FontFile> fonts) throws IOException {
    if (fonts.isEmpty() || !svg.contains("<text")) {
      return svg;
    }
    Set<String> families = new LinkedHashSet<>();
    for (FontFile font : fonts) {
      if (isRegistered(font)) {
        families.add(font.family());
      }
    }
    if (families.isEmpty()) {
      return svg;
    }
    String first = families.iterator().next();
    String named =
        FAMILY
            .matcher(svg)
            .replaceAll(
                found -> {
                  String asked = found.group(2).split(",")[0].strip();
                  String family = families.contains(asked) ? asked : first;
                  return Matcher.quoteReplacement("font-family" + found.group(1) + family);
                });
    int root = named.indexOf("<svg");
    boolean has = named.substring(root, named.indexOf('>', root)).contains("font-family");
    String family = " font-family=\"" + first + "\"";
    return has ? named : named.substring(0, root + 4) + family + named.substring(root + 4);
  }

  /** Makes a font known to Java 2D; one that is broken the engine has told of, or need not use. */
  private static boolean isRegistered(FontFile file) throws IOException {
    try {
      Font font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes().read()));
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return true;
    } catch (FontFormatException e) {
      return false;
    }
  }
}

package octavo.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import octavo.diagnostic.Diagnostics;
import octavo.theme.sfnt.CharacterMap;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontSubset;
import octavo.theme.sfnt.FontTables;
import octavo.theme.sfnt.UsedCharacters;
import octavo.theme.sfnt.UsedFeatures;
import octavo.theme.sfnt.UsedText;
import octavo.theme.sfnt.Wanted;

/**
 * The faces that travel with an edition for screens: regular, italic and bold of the theme's text
 * family. The rest would weigh more than most books; screens have a sans and a monospaced face of
 * their own. They have the outlines of what the book may show, and the rules its style sheet has a
 * use for.
 */
public final class TextFaces {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final List<FontFile> files = new ArrayList<>();
  private final UsedCharacters characters = new UsedCharacters();
  private final UsedFeatures features = new UsedFeatures();
  private final UsedText text = new UsedText();
  private String family = "";

  private TextFaces() {}

  /**
   * The faces of a theme.
   *
   * @param diagnostics told of fonts that are damaged; one from which no type can be set stays out
   * @throws IOException when a font can no longer be read
   */
  public static TextFaces of(Theme theme, Diagnostics diagnostics) throws IOException {
    TextFaces faces = new TextFaces();
    for (FontFile font : theme.fonts()) {
      if (faces.family.isEmpty()) {
        faces.family = font.family();
      }
      boolean text = font.weight() == REGULAR || font.weight() == BOLD && !font.italic();
      if (font.family().equals(faces.family) && text && isUsable(font, diagnostics)) {
        faces.files.add(font);
      }
    }
    return faces;
  }

  /** One that is broken stays out, and readers set the text in a face of their own. */
  private static boolean isUsable(FontFile font, Diagnostics diagnostics) throws IOException {
    try {
      FontFindings.report(font.faults(), font, diagnostics);
      return true;
    } catch (FontException e) {
      FontFindings.report(e, font, diagnostics);
      return false;
    }
  }

  /** The text family's name; empty when the theme has no fonts. */
  public String family() {
    return family;
  }

  /** The faces, in the theme's order. */
  public List<FontFile> files() {
    return List.copyOf(files);
  }

  /** Has the faces show the characters of a document; before any of them is made. */
  public void addText(String document) {
    characters.add(document);
    features.add(document);
    text.add(document);
  }

  /** Has the faces do what a style sheet asks for; before any of them is made. */
  public void addStyle(String style) {
    characters.addStyle(style);
    features.addStyle(style);
    text.add(style);
  }

  /**
   * The font file of a face with what is used of it; as it is where its characters are not told by
   * Unicode, or it is damaged, or its licence forbids to divide it.
   *
   * @param wanted which features to keep of those that are used, by their tags
   * @throws IOException when it can no longer be read
   */
  public byte[] subset(FontFile font, Predicate<String> wanted) throws IOException {
    byte[] whole = font.bytes().read();
    FontTables tables = FontTables.of(whole, 0);
    if (!font.faults(tables).isEmpty() || !CharacterMap.isUnicode(tables.table("cmap"))) {
      return whole;
    }
    return FontSubset.of(
            tables,
            new CharacterMap(tables.table("cmap"), 0).glyphs(),
            new Wanted(characters::contains, wanted.and(features::contains), text::contains))
        .orElse(whole);
  }

  /** A rule of CSS that names a face; {@code source} is the value of its {@code src}. */
  public String rule(FontFile font, String source) {
    return "@font-face {\n  font-family: \""
        + family.replace("\"", "")
        + "\";\n  font-weight: "
        + font.weight()
        + ";\n  font-style: "
        + (font.italic() ? "italic" : "normal")
        + ";\n  src: "
        + source
        + ";\n}\n";
  }
}

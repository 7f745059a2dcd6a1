package octavo.epub;

import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import octavo.theme.FontFindings;
import octavo.theme.Theme;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontSubset;
import octavo.theme.sfnt.FontTables;

/**
 * The faces that travel with the EPUB: regular, italic and bold of the theme's text family. The
 * rest would weigh more than most books; readers have a sans and a monospaced face of their own.
 * They have the outlines of what the book may show, and all their rules.
 */
final class EmbeddedFonts {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final StringBuilder rules = new StringBuilder();
  private final List<Resource> resources = new ArrayList<>();
  private final UsedCharacters characters = new UsedCharacters();
  private String family = "";

  /**
   * The faces of a theme.
   *
   * @throws IOException when a font can no longer be read
   */
  EmbeddedFonts(Theme theme, FileNames names, Diagnostics diagnostics) throws IOException {
    for (FontFile font : theme.fonts()) {
      if (family.isEmpty()) {
        family = font.family();
      }
      boolean text = font.weight() == REGULAR || font.weight() == BOLD && !font.italic();
      if (font.family().equals(family) && text && isUsable(font, diagnostics)) {
        add(font, names);
      }
    }
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

  private void add(FontFile font, FileNames names) {
    boolean openType = font.name().toLowerCase(Locale.ROOT).endsWith(".otf");
    String extension = openType ? "otf" : "ttf";
    String path = names.path("fonts/", font.name(), extension);
    MediaType type = new MediaType("font/" + extension, "." + extension);
    resources.add(new MadeResource(path, type, () -> subset(font)));
    rules
        .append("@font-face {\n  font-family: \"")
        .append(family.replace("\"", ""))
        .append("\";\n  font-weight: ")
        .append(font.weight())
        .append(";\n  font-style: ")
        .append(font.italic() ? "italic" : "normal")
        .append(";\n  src: url(\"../")
        .append(path)
        .append("\");\n}\n");
  }

  // One whose characters are not told by Unicode, or that is damaged, is embedded as it is.
  private byte[] subset(FontFile font) throws IOException {
    byte[] whole = font.bytes().read();
    FontTables tables = FontTables.of(whole, 0);
    if (!font.faults(tables).isEmpty() || !CharacterMap.isUnicode(tables.table("cmap"))) {
      return whole;
    }
    return FontSubset.of(
            tables, new CharacterMap(tables.table("cmap"), 0).glyphs(), characters::contains)
        .orElse(whole);
  }

  /** The characters the files must have; to be complete before any of them is written. */
  UsedCharacters characters() {
    return characters;
  }

  /** The text family's name; empty when the theme has no fonts. */
  String family() {
    return family;
  }

  /** The rules that name the files, as seen from {@code styles/}. */
  String rules() {
    return rules.toString();
  }

  /** The files. */
  List<Resource> resources() {
    return resources;
  }
}

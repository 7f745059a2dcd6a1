package octavo.epub;

import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import octavo.theme.TextFaces;
import octavo.theme.Theme;
import octavo.theme.sfnt.UsedCharacters;

/** The {@link TextFaces} as files of the EPUB. */
final class EmbeddedFonts {
  private final TextFaces faces;
  private final StringBuilder rules = new StringBuilder();
  private final List<Resource> resources = new ArrayList<>();

  /**
   * The faces of a theme.
   *
   * @throws IOException when a font can no longer be read
   */
  EmbeddedFonts(Theme theme, FileNames names, Diagnostics diagnostics) throws IOException {
    faces = TextFaces.of(theme, diagnostics);
    faces.files().forEach(font -> add(font, names));
  }

  private void add(FontFile font, FileNames names) {
    boolean openType = font.name().toLowerCase(Locale.ROOT).endsWith(".otf");
    String extension = openType ? "otf" : "ttf";
    String path = names.path("fonts/", font.name(), extension);
    MediaType type = new MediaType("font/" + extension, "." + extension);
    resources.add(new MadeResource(path, type, () -> faces.subset(font)));
    rules.append(faces.rule(font, "url(\"../" + path + "\")"));
  }

  /** The characters the files must have; to be complete before any of them is written. */
  UsedCharacters characters() {
    return faces.characters();
  }

  /** The text family's name; empty when the theme has no fonts. */
  String family() {
    return faces.family();
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

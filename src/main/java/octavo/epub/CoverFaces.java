package octavo.epub;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.theme.FontFile;

/** Finds the face for a text among a theme's fonts, each read at most once. */
final class CoverFaces {
  private static final int REGULAR = 400;

  private final List<FontFile> fonts;
  private final Map<FontFile, Optional<TrueTypeFace>> read = new HashMap<>();

  CoverFaces(List<FontFile> fonts) {
    this.fonts = fonts.stream().filter(font -> font.weight() == REGULAR).toList();
  }

  /**
   * The first face that has every character: the italic where one is asked for and there, then any
   * upright, then one that needs Java's shaper.
   */
  Optional<CoverFace> find(String text, boolean italic) throws IOException {
    for (boolean style : italic ? new boolean[] {true, false} : new boolean[] {false}) {
      for (FontFile font : fonts) {
        Optional<TrueTypeFace> face = font.italic() == style ? trueType(font) : Optional.empty();
        if (face.isPresent() && face.get().covers(text)) {
          return Optional.of(face.get());
        }
      }
    }
    return shaped(text);
  }

  private Optional<CoverFace> shaped(String text) throws IOException {
    for (FontFile font : fonts) {
      Optional<TrueTypeFace> plain = trueType(font);
      boolean hopeless = plain.isPresent() && !plain.get().hasCharacters(text);
      if (!font.italic() && !hopeless) {
        Optional<CoverFace> face = JavaFace.read(font.bytes().read());
        if (face.isPresent() && face.get().covers(text)) {
          return face;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<TrueTypeFace> trueType(FontFile font) throws IOException {
    Optional<TrueTypeFace> known = read.get(font);
    if (known != null) {
      return known;
    }
    Optional<TrueTypeFace> face = TrueTypeFace.read(font);
    read.put(font, face);
    return face;
  }
}

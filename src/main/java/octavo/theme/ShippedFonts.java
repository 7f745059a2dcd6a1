package octavo.theme;

import java.io.IOException;
import java.util.Optional;

/** Fonts of the themes that are built in, for pages that no theme sets. */
public final class ShippedFonts {
  private static final String FOLDER = "fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_";

  private ShippedFonts() {}

  /**
   * The sans of the theme {@code handout}, a TrueType font.
   *
   * @throws IOException when the program lacks it
   */
  public static byte[] sans(boolean bold) throws IOException {
    String path = FOLDER + (bold ? "700Bold.ttf" : "400Regular.ttf");
    Optional<FontFile.Bytes> file = new StyleFolder.BuiltIn("handout").file(path);
    if (file.isEmpty()) {
      throw new IOException("the program lacks its font " + path);
    }
    return file.get().read();
  }
}

package octavo.typeset.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The fonts of the project that the tests set type from. */
final class TestFonts {
  private static final Path FONTS = Path.of("styles/classic/fonts");

  static final Path GARAMOND = FONTS.resolve("eb-garamond/EBGaramond_400Regular.ttf");
  static final Path GARAMOND_ITALIC = FONTS.resolve("eb-garamond/EBGaramond_400Regular_Italic.ttf");
  static final Path GARAMOND_BOLD = FONTS.resolve("eb-garamond/EBGaramond_700Bold.ttf");
  static final Path SANS = FONTS.resolve("alegreya-sans/AlegreyaSans_400Regular.ttf");
  static final Path MONO = FONTS.resolve("jetbrains-mono/JetBrainsMono_400Regular.ttf");

  private TestFonts() {}

  static Face face(Path path) {
    try {
      return Face.open(Files.readAllBytes(path), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

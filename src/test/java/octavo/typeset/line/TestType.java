package octavo.typeset.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.font.Setting;

/** The type that the tests of lines set with. */
final class TestType implements AutoCloseable {
  private static final Path FONTS = Path.of("styles/classic/fonts/eb-garamond");

  private final FontLibrary library;
  private final ParagraphSetter setter;

  private TestType(FontLibrary library) {
    this.library = library;
    this.setter = new ParagraphSetter(library.shaper(), new Hyphenator(new Diagnostics()));
  }

  static TestType open() throws IOException {
    return new TestType(
        FontLibrary.open(
            List.of(
                font("EBGaramond_400Regular.ttf", false),
                font("EBGaramond_400Regular_Italic.ttf", true)),
            new Diagnostics()));
  }

  private static FontFile font(String name, boolean italic) {
    Path file = FONTS.resolve(name);
    return new FontFile("EB Garamond", 400, italic, name, () -> Files.readAllBytes(file));
  }

  ParagraphSetter setter() {
    return setter;
  }

  Setting roman(double size) {
    return setting(size, false);
  }

  Setting italic(double size) {
    return setting(size, true);
  }

  private Setting setting(double size, boolean italic) {
    try {
      return new Setting(
          library.stack(List.of("EB Garamond"), 400, italic), size, List.of(), 0, "en");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Piece text(String text) {
    return new Piece.Text(text, roman(10), "text", false);
  }

  /** The texts of lines, a soft hyphen where one has been put in. */
  static List<String> texts(List<Line> lines) {
    List<String> texts = new ArrayList<>();
    for (Line line : lines) {
      StringBuilder text = new StringBuilder();
      for (Line.Content content : line.content()) {
        text.append(content instanceof Line.Glyphs glyphs ? glyphs.shaped().text() : "\uFFFC");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Override
  public void close() {
    library.close();
  }
}

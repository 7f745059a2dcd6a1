package octavo.typeset.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import octavo.theme.sfnt.FontTables;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Setting;
import org.junit.jupiter.api.Assumptions;

/**
 * Type for Japanese and Chinese beside EB Garamond: Noto Serif CJK, which Debian's package
 * fonts-noto-cjk installs. Tests that set with it are skipped where it is not there.
 */
final class EastAsianType implements AutoCloseable {
  /** The size that ideographs have, in points: that of western type less what they are reduced. */
  static final double EM = 9.25;

  private static final Path NOTO =
      Path.of("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");
  private static final Path GARAMOND =
      Path.of("styles/classic/fonts/eb-garamond/EBGaramond_400Regular.ttf");

  /** The faces of the collection, in its order. */
  private static final List<String> REGIONS = List.of("JP", "KR", "SC", "TC", "HK");

  private final FontLibrary library;
  private final ParagraphSetter setter;
  private final String language;

  private EastAsianType(FontLibrary library, String language) {
    this.library = library;
    this.language = language;
    this.setter = new ParagraphSetter(library.shaper(), new Hyphenator(new Diagnostics()));
  }

  static EastAsianType open(String language) throws IOException {
    Assumptions.assumeTrue(Files.exists(NOTO), "fonts-noto-cjk is not installed");
    byte[] collection = Files.readAllBytes(NOTO);
    List<FontFile> fonts = new ArrayList<>();
    fonts.add(
        new FontFile("EB Garamond", 400, false, "Garamond", () -> Files.readAllBytes(GARAMOND)));
    for (int i = 0; i < REGIONS.size(); i++) {
      int face = i;
      String family = "Noto Serif CJK " + REGIONS.get(i);
      fonts.add(
          new FontFile(family, 400, false, family, () -> FontTables.of(collection, face).file()));
    }
    return new EastAsianType(FontLibrary.open(fonts, new Diagnostics()), language);
  }

  /** Type of ten points. */
  Setting setting() {
    return setting(10);
  }

  Setting setting(double size) {
    try {
      return new Setting(
          library.stack(List.of("EB Garamond"), 400, false, language),
          size,
          List.of(),
          0,
          language);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Piece.Text text(String text) {
    return new Piece.Text(text, setting(), "text", false);
  }

  ParagraphStyle book(double measure) {
    return ParagraphStyle.book(Measures.of(measure), language);
  }

  List<Line> set(String text, double measure) {
    return set(List.of(text(text)), measure);
  }

  List<Line> set(List<Piece> pieces, double measure) {
    return setter.set(pieces, book(measure)).lines();
  }

  List<Line> set(String text, ParagraphStyle style) {
    return setter.set(List.of(text(text)), style).lines();
  }

  /**
   * Where the ink-bearing frames of a line begin, in ideographs' ems from its left: of each
   * character where its whole square would, had it kept its white.
   */
  static List<Double> squares(Line line) {
    List<Double> places = new ArrayList<>();
    for (Line.Content content : line.content()) {
      if (content instanceof Line.Glyphs glyphs && glyphs.shaped() instanceof GlyphRun run) {
        double pen = glyphs.x();
        for (int i = 0; i < run.glyphs().length; i++) {
          places.add(Math.round((pen + run.offsetsX()[i]) / EM * 1000) / 1000.0);
          pen += run.advances()[i] * line.spacing().expansion();
        }
      }
    }
    return places;
  }

  @Override
  public void close() {
    library.close();
  }
}

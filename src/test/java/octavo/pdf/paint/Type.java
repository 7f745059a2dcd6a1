package octavo.pdf.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import octavo.typeset.font.Face;
import octavo.typeset.font.GlyphRun;

/** Faces to test with, and runs of them put together by hand. */
final class Type {
  static final Face ROMAN = theme("eb-garamond/EBGaramond_400Regular.ttf");
  static final Face ITALIC = theme("eb-garamond/EBGaramond_400Regular_Italic.ttf");
  static final Face MONO = theme("jetbrains-mono/JetBrainsMono_400Regular.ttf");

  private Type() {}

  private static Face theme(String name) {
    return open(Path.of("styles/classic/fonts").resolve(name));
  }

  static Face open(Path path) {
    try {
      return Face.open(Files.readAllBytes(path), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The glyphs of characters; a soft hyphen is drawn as a hyphen. */
  static int[] glyphs(Face face, String characters) {
    return characters
        .codePoints()
        .map(character -> face.glyph(character == 0xAD ? '-' : character))
        .toArray();
  }

  /** A run of one glyph for each character. */
  static GlyphRun run(Face face, String text, double size) {
    int[] glyphs = glyphs(face, text);
    int[] clusters = new int[glyphs.length];
    for (int i = 1; i < clusters.length; i++) {
      clusters[i] = text.offsetByCodePoints(clusters[i - 1], 1);
    }
    return run(face, size, text, glyphs, clusters);
  }

  /** Glyphs that stand where their advances put them. */
  static GlyphRun run(Face face, double size, String text, int[] glyphs, int... clusters) {
    float[] advances = new float[glyphs.length];
    double width = 0;
    for (int i = 0; i < glyphs.length; i++) {
      advances[i] = (float) (face.advance(glyphs[i]) * size);
      width += advances[i];
    }
    float[] x = new float[glyphs.length];
    float[] y = new float[glyphs.length];
    return new GlyphRun(face, size, text, glyphs, advances, x, y, clusters, width);
  }
}

package octavo.pdf.paint;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import octavo.pdf.document.CodePointFont;
import octavo.typeset.font.Face;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.MissingGlyph;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;

/**
 * The characters of an edition that no face has, as runs of a font made for them. Boxes drawn as
 * paths would look the same and be lost to all who copy or search the text: an {@code ActualText}
 * around no glyph is passed over by most readers.
 */
final class MissingBoxes implements AutoCloseable {
  private final Optional<Face> face;
  private final Map<MissingGlyph, GlyphRun> runs = new HashMap<>();

  private MissingBoxes(Optional<Face> face) {
    this.face = face;
  }

  static MissingBoxes of(Edition edition) throws IOException {
    TreeSet<Integer> characters = new TreeSet<>();
    for (Page page : edition.pages()) {
      for (Placed placed : page.content()) {
        if (placed instanceof Placed.Text text && text.shaped() instanceof MissingGlyph missing) {
          characters.add(missing.codePoint());
        }
      }
    }
    return new MissingBoxes(
        characters.isEmpty()
            ? Optional.empty()
            : Optional.of(Face.open(CodePointFont.of(characters), 0)));
  }

  /** The box of a character. */
  GlyphRun run(MissingGlyph missing) {
    return runs.computeIfAbsent(missing, this::make);
  }

  private GlyphRun make(MissingGlyph missing) {
    Face boxes = face.orElseThrow();
    int glyph = boxes.glyph(missing.codePoint());
    float advance = (float) (boxes.advance(glyph) * missing.size());
    float[] nowhere = {0};
    return new GlyphRun(
        boxes,
        missing.size(),
        missing.text(),
        new int[] {glyph},
        new float[] {advance},
        nowhere,
        nowhere,
        new int[] {0},
        advance);
  }

  @Override
  public void close() {
    face.ifPresent(Face::close);
  }
}

package octavo.typeset.font;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The shaping of one text. Each stretch of it is shaped with the first face; the clusters that face
 * lacks are shaped with the next, and so on, so that a letter and its accent always come from one
 * face. A cluster that no face has whole is taken apart, and a character that none has at all is a
 * {@link MissingGlyph}.
 */
final class Shaping {
  /** Of words up to this length, runs share the arrays that most of them have alike. */
  private static final int SHARED = 32;

  private static final float[][] NO_OFFSETS = new float[SHARED][];
  private static final int[][] ONE_BY_ONE = new int[SHARED][];

  static {
    Arrays.setAll(NO_OFFSETS, float[]::new);
    Arrays.setAll(ONE_BY_ONE, length -> IntStream.range(0, length).toArray());
  }

  private final String text;
  private final KeptWords words;
  private final GlyphBuffer buffer;
  private final Set<Integer> missing;

  /**
   * A shaping to be done.
   *
   * @param missing where characters that no face has are noted
   */
  Shaping(String text, KeptWords words, GlyphBuffer buffer, Set<Integer> missing) {
    this.text = text;
    this.words = words;
    this.buffer = buffer;
    this.missing = missing;
  }

  /** Does it. */
  List<Shaped> shape() {
    Setting setting = words.setting();
    buffer.take(setting.letters().of(text, setting.language()));
    List<Shaped> shaped = new ArrayList<>(1);
    for (Stretch stretch : Stretch.of(text)) {
      shape(stretch, 0, shaped);
    }
    return shaped.size() == 1 ? List.of(shaped.getFirst()) : List.copyOf(shaped);
  }

  /** Shapes a stretch with the first face that can be had from a place of the stack on. */
  private void shape(Stretch stretch, int place, List<Shaped> shaped) {
    FontStack fonts = words.setting().fonts();
    int next = place;
    while (next < fonts.size()) {
      Optional<Face> face = fonts.face(next++);
      if (face.isPresent()) {
        Glyphs glyphs = buffer.shape(stretch, face.get(), words);
        if (glyphs.areAllThere()) {
          shaped.add(run(face.get(), glyphs, 0, glyphs.count(), stretch));
        } else {
          split(stretch, face.get(), glyphs, next, shaped);
        }
        return;
      }
    }
    takeApart(stretch, shaped);
  }

  /** Keeps the clusters that a face has; the others go to the next face. */
  private void split(Stretch stretch, Face face, Glyphs glyphs, int next, List<Shaped> shaped) {
    int from = 0;
    int start = stretch.start();
    while (from < glyphs.count()) {
      int to = glyphs.clusterEnd(from);
      boolean lacking = glyphs.isMissing(from, to);
      while (to < glyphs.count() && glyphs.isMissing(to, glyphs.clusterEnd(to)) == lacking) {
        to = glyphs.clusterEnd(to);
      }
      int end = to < glyphs.count() ? glyphs.clusters()[glyphs.inReading(to)] : stretch.end();
      Stretch part = stretch.part(start, end);
      if (lacking) {
        shape(part, next, shaped);
      } else {
        shaped.add(run(face, glyphs, from, to, part));
      }
      from = to;
      start = end;
    }
  }

  /** Shapes what no face has whole: without the characters that none has, or each alone. */
  private void takeApart(Stretch stretch, List<Shaped> shaped) {
    int first = text.codePointAt(stretch.start());
    if (stretch.start() + Character.charCount(first) >= stretch.end()) {
      shaped.add(standIn(first));
      return;
    }
    int start = stretch.start();
    while (start < stretch.end()) {
      boolean lost = isLost(stretch, start);
      int end = next(start);
      while (!lost && end < stretch.end() && !isLost(stretch, end)) {
        end = next(end);
      }
      if (!lost && end - start < stretch.end() - stretch.start()) {
        shape(stretch.part(start, end), 0, shaped);
      } else {
        for (int i = start; i < end; i = next(i)) {
          shaped.addAll(alone(stretch, i));
        }
      }
      start = end;
    }
  }

  private boolean isLost(Stretch stretch, int at) {
    return alone(stretch, at).getFirst() instanceof MissingGlyph;
  }

  private int next(int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  private List<Shaped> alone(Stretch stretch, int at) {
    int character = text.codePointAt(at);
    List<Shaped> known = words.character(character);
    if (!known.isEmpty()) {
      return known;
    }
    List<Shaped> shaped = new ArrayList<>(1);
    shape(stretch.part(at, next(at)), 0, shaped);
    words.keep(character, shaped);
    return shaped;
  }

  private Shaped standIn(int character) {
    Optional<GlyphRun> dash = LongDashes.of(character, words.setting());
    return dash.isPresent() ? dash.get() : missing(character);
  }

  private MissingGlyph missing(int character) {
    missing.add(character);
    Setting setting = words.setting();
    double width = MissingGlyph.width(character) * setting.size() + setting.letterSpacing();
    return new MissingGlyph(character, setting.size(), width);
  }

  /**
   * The run of the glyphs between two places in the order of reading. Where those are all, it takes
   * their arrays: they are of no more use then.
   */
  private GlyphRun run(Face face, Glyphs glyphs, int from, int to, Stretch stretch) {
    int first = glyphs.backward() ? glyphs.count() - to : from;
    int count = to - from;
    double size = words.setting().fonts().size(face, words.setting().size());
    float scale = (float) (size / face.unitsPerEm());
    float[] advances = scaled(glyphs.advances(), first, count, scale);
    int[] clusters = part(glyphs.clusters(), first, count);
    float spacing = stretch.isCursive() ? 0 : (float) words.setting().letterSpacing();
    double width = 0;
    for (int i = 0; i < count; i++) {
      if (i + 1 == count || clusters[i + 1] != clusters[i]) {
        advances[i] += spacing;
      }
      clusters[i] -= stretch.start();
      width += advances[i];
    }
    return new GlyphRun(
        face,
        size,
        text.substring(stretch.start(), stretch.end()),
        part(glyphs.glyphs(), first, count),
        advances,
        offsets(glyphs.offsetsX(), first, count, scale),
        offsets(glyphs.offsetsY(), first, count, scale),
        shared(clusters),
        width);
  }

  /** A part of an array, which is the array itself where it is the whole. */
  private static int[] part(int[] array, int first, int count) {
    return count == array.length ? array : Arrays.copyOfRange(array, first, first + count);
  }

  private static float[] scaled(int[] units, int first, int count, float scale) {
    float[] points = new float[count];
    for (int i = 0; i < count; i++) {
      points[i] = units[first + i] * scale;
    }
    return points;
  }

  /** Most glyphs stand for one character each. */
  private static int[] shared(int[] clusters) {
    return clusters.length < SHARED && Arrays.equals(clusters, ONE_BY_ONE[clusters.length])
        ? ONE_BY_ONE[clusters.length]
        : clusters;
  }

  /** Most glyphs are drawn where the pen is. */
  private static float[] offsets(int[] units, int first, int count, float scale) {
    for (int i = 0; i < count; i++) {
      if (units[first + i] != 0) {
        return scaled(units, first, count, scale);
      }
    }
    return count < SHARED ? NO_OFFSETS[count] : new float[count];
  }
}

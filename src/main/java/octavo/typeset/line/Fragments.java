package octavo.typeset.line;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Shaped;

/** Takes from a paragraph's material what stands on a line; parts of words are shaped again. */
final class Fragments {
  private static final char SOFT_HYPHEN = '\u00AD';

  private final Material material;
  private final Items items;
  private final Words words;

  Fragments(Material material, Words words) {
    this.material = material;
    this.items = material.items();
    this.words = words;
  }

  /** What stands on a line, from its first item to the place where it ends. */
  List<Fragment> of(int start, int end) {
    List<Fragment> fragments = new ArrayList<>();
    int item = start;
    while (item < end) {
      int atom = material.atomIndex(item);
      int from = item > 0 && material.atomIndex(item - 1) == atom ? material.upTo(item - 1) : 0;
      int next = item + 1;
      while (next < end && material.atomIndex(next) == atom) {
        next++;
      }
      boolean isDivided = next == end && items.isHyphen(end) && material.atomIndex(end) == atom;
      fragments.add(of(atom, from, material.upTo(next - 1), isDivided));
      item = next;
    }
    return fragments;
  }

  private Fragment of(int index, int from, int to, boolean isDivided) {
    Atom atom = material.atom(index);
    byte level = material.levels() == null ? 0 : material.levelOf(index);
    // No switch over the kinds: one of patterns is several times slower, and this is asked for
    // each word and each space of a book.
    if (atom instanceof Atom.Letters letters) {
      List<Shaped> shaped = shape(letters, from, to, isDivided);
      return new Fragment(atom, shaped, level, Type.width(shaped));
    }
    if (atom instanceof Atom.Space space) {
      return new Fragment(atom, List.of(), level, space.width());
    }
    if (atom instanceof Atom.Fence) {
      return new Fragment(atom, List.of(), level, 0);
    }
    return atom instanceof Atom.Solid solid
        ? new Fragment(atom, List.of(), level, solid.piece().width())
        : new Fragment(atom, List.of(), level, ((Atom.White) atom).gap().width());
  }

  private List<Shaped> shape(Atom.Letters letters, int from, int to, boolean isDivided) {
    String text = letters.word().text();
    char last = text.charAt(to - 1);
    if (isDivided && last != '-' && last != '\u2010') {
      String before = text.substring(from, last == SOFT_HYPHEN ? to - 1 : to);
      return hyphenated(before, letters.type());
    }
    return from == 0 && to == text.length()
        ? letters.word().shaped()
        : words.shape(text.substring(from, to), letters.type().setting());
  }

  // What the hyphen stands for is a soft one: the author wrote none, or that.
  private List<Shaped> hyphenated(String text, Type type) {
    List<Shaped> shaped = new ArrayList<>(words.shape(text + type.hyphen(), type.setting()));
    if (shaped.getLast() instanceof GlyphRun run) {
      String before = run.text().substring(0, run.text().length() - 1);
      shaped.set(
          shaped.size() - 1,
          new GlyphRun(
              run.face(),
              run.size(),
              before + SOFT_HYPHEN,
              run.glyphs(),
              run.advances(),
              run.offsetsX(),
              run.offsetsY(),
              run.clusters(),
              run.width()));
    }
    return shaped;
  }
}

package octavo.typeset.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.typeset.line.Items.Place;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph's items, and of each which atom it comes from and up to which of its characters. A
 * word is as many boxes as there are places in it and one more. Used for one paragraph after the
 * other, so that a book does not fill the memory with arrays.
 */
final class Material {
  /** A word space stretches by a half and shrinks by a third, much as TeX's fonts have it. */
  static final double STRETCH = 1 / 2.0;

  static final double SHRINK = 1 / 3.0;

  private static final Edges NO_EDGES = new Edges(Protrusion.NONE);

  private final Items items = new Items();
  private final List<Atom> atoms = new ArrayList<>();
  private Edges edges = NO_EDGES;
  private boolean isJustified;
  private int[] atomOf = new int[64];
  private int[] upTo = new int[64];
  private double rightEdge;

  /** By atom, where the paragraph does not run to the right from end to end. */
  private byte[] runs = new byte[0];

  private @Nullable Levels levels;
  private byte level;

  /** Makes it empty, for a paragraph of a style. */
  void clear(ParagraphStyle style) {
    items.clear();
    atoms.clear();
    edges = new Edges(style.protrusion());
    isJustified = style.alignment() == Alignment.JUSTIFY;
    rightEdge = 0;
    levels = null;
    level = 0;
  }

  /** Whether lines are as wide as their measure. */
  boolean isJustified() {
    return isJustified;
  }

  /** Says which way the characters of the paragraph run; null when all run to the right. */
  void mix(@Nullable Levels mixed) {
    levels = mixed;
  }

  /** Which way its characters run; null when all run to the right. */
  @Nullable Levels levels() {
    return levels;
  }

  /** Says the level of what is added next. */
  void runs(int next) {
    level = (byte) next;
  }

  /** The level of an atom of a paragraph that is mixed. */
  byte levelOf(int atom) {
    return runs[atom];
  }

  private void add(Atom atom) {
    atoms.add(atom);
    if (levels != null) {
      if (atoms.size() > runs.length) {
        runs = Arrays.copyOf(runs, Math.max(64, 2 * atoms.size()));
      }
      runs[atoms.size() - 1] = level;
    }
  }

  Items items() {
    return items;
  }

  /** What hangs over the edges; not of text within that of another direction. */
  Edges edges() {
    return level == 0 ? edges : NO_EDGES;
  }

  /** How far what was added last hangs over the edge when a line ends with it. */
  double rightEdge() {
    return rightEdge;
  }

  /** Whether nothing is on the line at hand. */
  boolean beginsLine() {
    return items.size() == 0 || items.isForced(items.size() - 1);
  }

  /** Whether the last line has been ended. */
  boolean endsInBreak() {
    return items.size() > 0 && items.isForced(items.size() - 1);
  }

  /** Begins a word, whose boxes and places follow. */
  void begin(Atom atom) {
    add(atom);
  }

  /** Adds some characters of the word at hand. */
  void box(Word word, int from, int to) {
    double width = word.width(from, to);
    items.box(width, width);
    note(to);
    rightEdge = to == word.text().length() ? edges().right(word, to) : 0;
  }

  /** Adds a place after a character of the word at hand. */
  void place(int character, Place place) {
    items.place(place);
    note(character);
  }

  /** Adds a place where one piece meets another. */
  void placeBetween(Place place) {
    int before = items.size() - 1;
    items.place(place);
    note(before < 0 ? 0 : upTo[before]);
  }

  /**
   * Adds a space.
   *
   * @param breaks whether a line may end in it
   * @param left how far what follows hangs over the edge when a line begins with it
   */
  void space(Atom.Space space, boolean breaks, double left) {
    double width = space.width();
    add(space);
    boolean yields = isJustified && !space.isRigid();
    items.glue(width, yields ? width * STRETCH : 0, yields ? width * SHRINK : 0);
    note(1);
    if (breaks) {
      items.breakable(new Place(0, -rightEdge, -left, false, Items.Reach.ALWAYS));
    }
    rightEdge = 0;
  }

  /** Says how strongly the space added last, in which a line may end, holds what is beside it. */
  void bind(Bond bond) {
    if (bond != Bond.NONE) {
      items.bind(bond);
    }
  }

  /** Adds white between two characters of which one is East Asian; in it no line ends. */
  void gap(Gap gap) {
    atoms.add(new Atom.White(gap));
    items.glue(gap.width(), isJustified ? gap.stretch() : 0, isJustified ? gap.shrink() : 0);
    note(1);
  }

  /** Makes what was added last a place where a line may end. */
  void breakable(Place place) {
    items.breakable(place);
  }

  /** Adds the beginning or the end of isolated text, which no line begins with. */
  void fence() {
    if (!beginsLine()) {
      add(new Atom.Fence());
      items.box(0, 0);
      note(0);
    }
  }

  /** Adds a fixed piece. */
  void solid(Atom.Solid solid) {
    add(solid);
    items.box(solid.piece().width(), 0);
    note(1);
    rightEdge = 0;
  }

  /** Ends the line by the author's will. */
  void endLine() {
    items.forced(-rightEdge);
    note(0);
    rightEdge = 0;
  }

  private void note(int character) {
    int item = items.size() - 1;
    if (item >= atomOf.length) {
      atomOf = Arrays.copyOf(atomOf, 2 * item);
      upTo = Arrays.copyOf(upTo, 2 * item);
    }
    atomOf[item] = atoms.size() - 1;
    upTo[item] = character;
  }

  /** Where the atom of an item stands among the atoms. */
  int atomIndex(int item) {
    return atomOf[item];
  }

  Atom atom(int index) {
    return atoms.get(index);
  }

  /** How many characters of its atom are before the end of an item. */
  int upTo(int item) {
    return upTo[item];
  }
}

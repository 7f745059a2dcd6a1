package octavo.typeset.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The faces of one style in order of fallback: a cluster the first lacks is looked for in the next.
 * Faces after the first are opened when they are asked for. Two stacks are equal only if they are
 * the same one, so that words can be kept by it cheaply.
 */
public final class FontStack {
  /**
   * How large East Asian type stands beside western type it falls back for: its ideographs fill
   * their squares, where capitals take two thirds of theirs. The measure of the Japanese classes
   * for LaTeX (jsclasses), 0.924715.
   */
  private static final double EAST_ASIAN = 0.925;

  /** Large print begins at 16 pt (UKAAF, G003), and no type in it is smaller: nor is it made so. */
  private static final double LARGE = 16;

  private final Face first;
  private final List<Supplier<Optional<Face>>> others;

  /** The face that the text is set in where it has the characters. */
  private final Face text;

  private @Nullable FontStack eastAsian;

  /**
   * A stack.
   *
   * @param first the face whose measures the line goes by
   * @param others what is asked after it, in order; nothing comes from a font that cannot be used
   */
  FontStack(Face first, List<Supplier<Optional<Face>>> others) {
    this(first, others, first);
  }

  private FontStack(Face first, List<Supplier<Optional<Face>>> others, Face text) {
    this.first = first;
    this.others = List.copyOf(others);
    this.text = text;
  }

  /**
   * A stack of faces that are open.
   *
   * @param faces at least one
   */
  public static FontStack of(List<Face> faces) {
    List<Supplier<Optional<Face>>> others = new ArrayList<>();
    for (Face face : faces.subList(1, faces.size())) {
      Optional<Face> open = Optional.of(face);
      others.add(() -> open);
    }
    return new FontStack(faces.getFirst(), others);
  }

  /** The face whose measures the line goes by. */
  public Face first() {
    return first;
  }

  /**
   * The same faces with the first of East Asian type before all others, so that dashes, quotation
   * marks and leaders among ideographs come from it; this one where there is none.
   */
  FontStack eastAsian() {
    FontStack found = eastAsian;
    if (found == null) {
      found = withEastAsianFirst();
      eastAsian = found;
    }
    return found;
  }

  private FontStack withEastAsianFirst() {
    for (int place = 0; place < size(); place++) {
      Optional<Face> face = face(place);
      if (face.isPresent() && face.get().isEastAsian()) {
        return place == 0 ? this : withFirst(place, face.get());
      }
    }
    return this;
  }

  private FontStack withFirst(int place, Face face) {
    List<Supplier<Optional<Face>>> rest = new ArrayList<>();
    Optional<Face> before = Optional.of(first);
    rest.add(() -> before);
    for (int i = 1; i < size(); i++) {
      if (i != place) {
        rest.add(others.get(i - 1));
      }
    }
    return new FontStack(face, rest, text);
  }

  /**
   * The size of a face's type.
   *
   * @param size what is asked for, in points
   */
  double size(Face face, double size) {
    if (face == text || !face.isEastAsian() || text.isEastAsian()) {
      return size;
    }
    double smaller = size * EAST_ASIAN;
    return size < LARGE ? smaller : Math.max(smaller, LARGE);
  }

  /** How many faces there may be. */
  int size() {
    return 1 + others.size();
  }

  /** A face by its place; empty when its font turns out not to be usable. */
  Optional<Face> face(int place) {
    return place == 0 ? Optional.of(first) : others.get(place - 1).get();
  }
}

package octavo.typeset.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The faces of one style in order of fallback: a cluster the first lacks is looked for in the next.
 * Faces after the first are opened when they are asked for. Two stacks are equal only if they are
 * the same one, so that words can be kept by it cheaply.
 */
public final class FontStack {
  private final Face first;
  private final List<Supplier<Optional<Face>>> others;

  /**
   * A stack.
   *
   * @param first the face whose measures the line goes by
   * @param others what is asked after it, in order; nothing comes from a font that cannot be used
   */
  FontStack(Face first, List<Supplier<Optional<Face>>> others) {
    this.first = first;
    this.others = List.copyOf(others);
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

  /** How many faces there may be. */
  int size() {
    return 1 + others.size();
  }

  /** A face by its place; empty when its font turns out not to be usable. */
  Optional<Face> face(int place) {
    return place == 0 ? Optional.of(first) : others.get(place - 1).get();
  }
}

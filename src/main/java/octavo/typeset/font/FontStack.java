package octavo.typeset.font;

import java.util.List;

/**
 * The faces of one style in order of fallback: a cluster the first lacks is looked for in the next.
 *
 * @param faces at least one
 */
public record FontStack(List<Face> faces) {
  /** Checks that there is one. */
  public FontStack {
    faces = List.copyOf(faces);
    if (faces.isEmpty()) {
      throw new IllegalArgumentException("no face");
    }
  }

  /** The face whose measures the line goes by. */
  public Face first() {
    return faces.getFirst();
  }
}

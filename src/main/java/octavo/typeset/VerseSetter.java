package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * Sets a stanza: each of its lines has the margins and the indent of its style, by which one that
 * is too long goes on further in than the next one begins.
 *
 * @param workshop which sets them
 * @param column into which
 */
record VerseSetter(Workshop workshop, Column column) {
  /** A stanza of so few lines is not divided. */
  private static final int SHORT = 4;

  /** Sets the lines that pieces are, each up to a break. */
  void set(List<Piece> pieces, Style style, Around around, Frame frame) {
    List<List<Piece>> lines = lines(pieces);
    Around own =
        new Around(style, around.structure(), around.language(), around.rise(), around.numbered());
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && isTogether(i, lines.size(), style)) {
        column.hold(Strip.Break.ALONE);
      }
      Frame inside = frame.inside(style).inside(indent(lines.get(i)), 0);
      workshop.lines().set(lines.get(i), own, inside, column);
    }
  }

  private static boolean isTogether(int before, int count, Style style) {
    return count <= SHORT
        || before < style.number(Property.ORPHANS)
        || count - before < style.number(Property.WIDOWS);
  }

  // Spaces with which a line begins fall away, as at the head of any; here they are meant.
  private double indent(List<Piece> line) {
    if (line.isEmpty() || !(line.getFirst() instanceof Piece.Text first)) {
      return 0;
    }
    int spaces = 0;
    while (spaces < first.text().length() && Character.isWhitespace(first.text().charAt(spaces))) {
      spaces++;
    }
    String indent = first.text().substring(0, spaces);
    return workshop.lines().width(new Piece.Text(indent, first.setting(), first.tag(), false));
  }

  private static List<List<Piece>> lines(List<Piece> pieces) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces) {
      line.add(piece);
      if (piece instanceof Piece.Break) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    lines.add(line);
    return lines;
  }
}

package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The figures of a column that may leave their places, and the space that gathers below the last of
 * them while nothing stands there.
 */
final class Floats {
  private final List<Floating> all = new ArrayList<>();
  private boolean open;
  private double space;
  private double margin;

  /** In order. */
  List<Floating> all() {
    return Collections.unmodifiableList(all);
  }

  /** Whether nothing stands below the last of them. */
  boolean isOpen() {
    return open;
  }

  /** Adds one. */
  void add(Floating figure) {
    all.add(figure);
    open = true;
    space = 0;
    margin = figure.space().below();
  }

  /** Keeps at least so much away from the last. */
  void margin(double height) {
    margin = Math.max(margin, height);
  }

  /** Adds space below the last that no margin swallows. */
  void space(double height) {
    space += margin + height;
    margin = 0;
  }

  /** Something stands below the last. */
  void end() {
    if (open) {
      all.set(all.size() - 1, all.getLast().followed(space + margin));
      open = false;
    }
  }

  /** So many strips have been added above one. */
  void move(int below, int by) {
    all.replaceAll(figure -> moved(figure, below, by));
  }

  /** Figures where so many strips have been added above one. */
  static List<Floating> moved(List<Floating> figures, int below, int by) {
    return figures.stream().map(figure -> moved(figure, below, by)).toList();
  }

  private static Floating moved(Floating figure, int below, int by) {
    return figure.anchor() < below ? figure : figure.moved(by);
  }
}

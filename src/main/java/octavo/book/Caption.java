package octavo.book;

import java.util.List;

/**
 * What is printed with a figure.
 *
 * @param number the figure's own number as the author wrote it, such as {@code Figure 1-1.}, or
 *     empty
 * @param text the caption, or empty
 * @param credit whose the picture is, or empty
 * @param licence its licence, or empty
 */
public record Caption(String number, List<Inline> text, List<Inline> credit, List<Inline> licence) {
  /** No caption. */
  public static final Caption NONE = new Caption("", List.of(), List.of(), List.of());

  /** Copies the parts. */
  public Caption {
    text = List.copyOf(text);
    credit = List.copyOf(credit);
    licence = List.copyOf(licence);
  }

  /** Whether there is nothing to print. */
  public boolean isEmpty() {
    return number.isEmpty() && text.isEmpty() && credit.isEmpty() && licence.isEmpty();
  }
}

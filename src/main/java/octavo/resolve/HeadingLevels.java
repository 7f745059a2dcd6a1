package octavo.resolve;

import octavo.book.Heading;

/**
 * Gives the headings of one component the levels of a book: 1 right below the component's title,
 * and never one skipped going down, whatever levels the author's files happen to use.
 */
final class HeadingLevels extends Rewriter {
  // The author's levels of the headings open at this place, each deeper than the one before.
  private final int[] open = new int[8];
  private int depth;

  @Override
  Heading heading(Heading heading) {
    while (depth > 0 && open[depth - 1] >= heading.level()) {
      depth--;
    }
    open[depth++] = heading.level();
    return heading.level() == depth
        ? heading
        : new Heading(heading.attributes(), depth, heading.content(), heading.at());
  }
}

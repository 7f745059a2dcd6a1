package octavo.epub;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import octavo.book.ImageFormat;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.raster.Change;
import octavo.raster.Recoded;
import octavo.raster.Recoding;

/** Says in figures what an image lost on its way into an EPUB. */
final class ImageNotes {
  /** What an author may want to know; the rest loses nothing that could be seen. */
  private static final Set<Change> LOSSES =
      EnumSet.of(
          Change.SCALED,
          Change.COMPRESSED,
          Change.STILLED,
          Change.SCREEN_COLOURS,
          Change.EIGHT_BITS);

  private static final String LEGIBLE =
      "none is made smaller than "
          + Recoding.LEAST_LONGER
          + " by "
          + Recoding.LEAST_SHORTER
          + " pixels for the sake of its bytes";

  private final String reader;
  private final Diagnostics diagnostics;

  /**
   * @param reader for whom the EPUB is
   */
  ImageNotes(String reader, Diagnostics diagnostics) {
    this.reader = reader;
    this.diagnostics = diagnostics;
  }

  /**
   * Tells of one image.
   *
   * @param most the bytes it was to have
   */
  void tell(EpubImage image, long most) {
    Recoded as = image.as();
    if (as.size() > most && as.format() != ImageFormat.SVG) {
      tellTooLarge(image, most);
    }
    Set<Change> lost = EnumSet.copyOf(LOSSES);
    lost.retainAll(as.changes());
    if (lost.isEmpty()) {
      return;
    }
    StringJoiner what = new StringJoiner("; ", "for " + reader + " ", "");
    if (lost.contains(Change.SCALED)) {
      what.add(
          sides(image.source().width(), image.source().height())
              + " pixels became "
              + sides(as.width(), as.height()));
    }
    if (lost.contains(Change.COMPRESSED)) {
      what.add(size(image.before()) + " became " + size(as.size()));
    }
    if (lost.contains(Change.STILLED)) {
      what.add("only the first picture of what moves is shown");
    }
    if (lost.contains(Change.SCREEN_COLOURS)) {
      what.add("colours of print became colours of the screen");
    }
    if (lost.contains(Change.EIGHT_BITS)) {
      what.add("16 bits a colour became 8");
    }
    diagnostics.report(
        DiagnosticCode.FIG_REDUCED,
        new FilePlace(image.source().path()),
        what.toString(),
        "the original is untouched; images: of the edition says how large they may be");
  }

  private void tellTooLarge(EpubImage image, long most) {
    Recoded as = image.as();
    diagnostics.report(
        DiagnosticCode.FIG_BUDGET,
        new FilePlace(image.source().path()),
        reader
            + " may have "
            + size(most)
            + " of an image, and this one needs "
            + size(as.size())
            + " at least to be legible: it is "
            + sides(as.width(), as.height())
            + " pixels",
        "allow more, images: {bytes: …} of the edition; " + LEGIBLE);
  }

  /** Tells what a budget took. */
  void tell(ImageBudget budget, Collection<EpubImage> before, Collection<EpubImage> after) {
    long size = ImageBudget.size(after);
    int smaller = 0;
    String largest = "";
    long most = -1;
    Iterator<EpubImage> then = before.iterator();
    for (EpubImage now : after) {
      smaller += now.size() < then.next().size() ? 1 : 0;
      if (now.as().size() > most) {
        most = now.as().size();
        largest = now.source().path();
      }
    }
    String figures =
        size(ImageBudget.size(before))
            + " of images became "
            + size(size)
            + ", "
            + smaller
            + " of "
            + after.size()
            + " smaller";
    if (size <= budget.total()) {
      diagnostics.report(
          DiagnosticCode.FIG_REDUCED,
          new FilePlace(largest),
          "for " + reader + ", which may have " + size(budget.total()) + ", " + figures,
          "this is the largest of them; images: {total: …} of the edition says how much");
    } else {
      diagnostics.report(
          DiagnosticCode.FIG_BUDGET,
          new FilePlace(largest),
          figures
              + ", the least that they need to be legible, and "
              + reader
              + " may have "
              + size(budget.total()),
          "leave images out, this is the largest of them, or allow more, images: {total: …}; "
              + LEGIBLE);
    }
  }

  private static String sides(int width, int height) {
    return width + " by " + height;
  }

  private static String size(long bytes) {
    return bytes >= 1_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.0f KB", Math.ceil(bytes / 1e3));
  }
}

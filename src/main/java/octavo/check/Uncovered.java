package octavo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.book.Book;
import octavo.manuscript.Edition;
import octavo.manuscript.Manuscript;

/**
 * What a proof does not look at in a file of an edition, for its certificate. {@code package-info}
 * lists it for all of them.
 */
final class Uncovered {
  private final Set<String> overridden;
  private final boolean directives;

  /**
   * @param overridden the keys of settings that stand in no file of the book
   */
  Uncovered(Manuscript manuscript, Set<String> overridden) {
    this.overridden = new TreeSet<>(overridden);
    this.directives =
        manuscript.texts().stream().anyMatch(text -> !text.text().equals(text.file().text()));
  }

  /** As half sentences. */
  List<String> of(Book book, Edition edition) {
    List<String> out = new ArrayList<>();
    if (book.whole().isPresent()) {
      out.add("chapters that were not asked for with --chapters");
    }
    if (!overridden.isEmpty()) {
      out.add("the settings given with --set: " + String.join(", ", overridden));
    }
    if (directives) {
      out.add("which lines an mdBook’s directives bring in and which of its Rust code are hidden");
    }
    out.add("words of pages that Octavo makes: title page, imprint, contents, running heads");
    out.add("whether a typewriter’s quotation mark became one that opens or closes");
    out.add("what images show");
    switch (edition.format()) {
      case EPUB -> out.add("text that a reading system or a style of its own hides");
      case HTML ->
          out.add("text that a browser or a style of its own hides, and what its bar says");
      case PDF -> out.add("text that something was painted over");
    }
    if (edition.notes().placement() == Edition.NotePlacement.MARGIN) {
      out.add("that a note stands beside its mark");
    }
    if (edition.format() == Edition.Format.PDF) {
      out.add("how a word that begins with an initial reads where it is searched or copied");
      out.add("the place on its page that a link leads to");
    }
    return out;
  }
}

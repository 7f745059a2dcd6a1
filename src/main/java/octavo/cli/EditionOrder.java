package octavo.cli;

import java.nio.file.Path;
import java.util.Optional;
import octavo.check.Proof;
import octavo.manuscript.Edition;

/**
 * A file to be made.
 *
 * @param reading the book, or the part of it that goes into the file
 * @param pages hands the pages of its printed edition to others of the same part
 * @param whole knows the pages of the whole book
 */
record EditionOrder(
    Reading reading,
    Optional<Proof> proof,
    Edition edition,
    PageExchange pages,
    WholeBookPages whole,
    Path target) {
  EditionOrder with(Edition completed) {
    return new EditionOrder(reading, proof, completed, pages, whole, target);
  }
}

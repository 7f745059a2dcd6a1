package octavo.cli;

import java.util.List;
import octavo.diagnostic.Patch;

/**
 * What became of a manuscript that was to be mended.
 *
 * @param read whether it could be read without errors; one that could not is left as it is
 * @param done the changes that were made, in the order of the findings
 * @param refused how many files could not be written
 */
record Mended(boolean read, List<Patch> done, int refused) {
  /** A book with errors. */
  static final Mended NOT_READ = new Mended(false, List.of(), 0);

  /** Copies the list. */
  Mended {
    done = List.copyOf(done);
  }

  /** A sentence about it. */
  String summary() {
    if (!read) {
      return "nothing was mended, for the book has errors";
    }
    if (refused > 0) {
      return files(refused) + " could not be mended, " + done.size() + " mended";
    }
    return done.isEmpty()
        ? "nothing can be mended without you"
        : files(done.size()) + (done.size() == 1 ? " was mended" : " were mended");
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }
}

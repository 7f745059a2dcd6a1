package octavo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.resolve.NumberRange;

/**
 * What {@code octavo build} was asked for.
 *
 * @param book the book's folder or file as given; empty for the current folder
 * @param output the folder to write to, if given
 * @param editions the names of the editions asked for; none for all
 * @param chapters the chapters asked for; all if not given
 * @param split whether each chapter is a file of its own
 * @param overrides settings by dotted key
 * @param fix whether the manuscript is mended first, as far as that needs no judgement
 * @param check whether the validators run on what was built
 * @param report whether a report of the typography of printed editions is written
 * @param jobs how many things are worked on at once
 * @param fontPath folders of further fonts
 */
record BuildRequest(
    Path book,
    Optional<Path> output,
    List<String> editions,
    Optional<NumberRange> chapters,
    boolean split,
    Map<String, String> overrides,
    boolean fix,
    boolean check,
    boolean report,
    int jobs,
    List<Path> fontPath) {
  /** Copies the lists. */
  BuildRequest {
    editions = List.copyOf(editions);
    overrides = Map.copyOf(overrides);
    fontPath = List.copyOf(fontPath);
  }

  /** The folder to write to: {@code -o}, else {@code target/book}, else the file's own folder. */
  Path folder() {
    return output.orElseGet(
        () -> Files.isRegularFile(book) ? book.resolveSibling("") : book.resolve("target/book"));
  }

  /** Folders that are no part of the book: that of the output, and that of a bundle around it. */
  Set<Path> outside() {
    Path around = folder().toAbsolutePath().normalize().getParent();
    boolean bundle = Leftovers.isTemporary(folder());
    boolean isBook = book.toAbsolutePath().normalize().equals(around);
    return bundle && !isBook && around != null ? Set.of(folder(), around) : Set.of(folder());
  }

  /** The same for another book. */
  BuildRequest of(Path other) {
    return new BuildRequest(
        other, output, editions, chapters, split, overrides, fix, check, report, jobs, fontPath);
  }

  /** The same book, built otherwise. */
  BuildRequest bundled(Path folder, List<String> names) {
    return new BuildRequest(
        book,
        Optional.of(folder),
        names,
        chapters,
        false,
        overrides,
        false,
        true,
        false,
        jobs,
        fontPath);
  }

  /** What the book is called on disk: the folder's name, or the file's without its extension. */
  String name() {
    Path last = book.toAbsolutePath().normalize().getFileName();
    if (last == null) {
      return "";
    }
    String name = last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 && Files.isRegularFile(book) ? name.substring(0, dot) : name;
  }
}

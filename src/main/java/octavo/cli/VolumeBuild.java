package octavo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.ManuscriptReader;

/** Builds the bundle of one book of a shelf, when there is a reason to. */
final class VolumeBuild {
  private final Path folder;
  private final ShelfState last;
  private final BookInputs inputs;
  private final Workshop workshop;

  /**
   * @param folder the shelf's
   */
  VolumeBuild(Path folder, ShelfState last, BookInputs inputs, Workshop workshop) {
    this.folder = folder;
    this.last = last;
    this.inputs = inputs;
    this.workshop = workshop;
  }

  /**
   * What became of a book.
   *
   * @param volume with what its bundle was built from, when that is whole
   * @param files what was written
   * @param findings in the files of the book
   * @param notes on the shelf
   */
  record Outcome(Volume volume, List<WrittenFile> files, Diagnostics findings, Diagnostics notes) {
    /** Tells what was found, files of the book named from where the user stands. */
    void tell(String shelf, Diagnostics diagnostics) {
      String book = WrittenFile.name(ManuscriptReader.folder(volume.request().book()));
      new ShelvedFindings(book, shelf).tell(findings, diagnostics);
      diagnostics.addAll(notes);
    }
  }

  /**
   * Builds it.
   *
   * @param books how many there are on the shelf
   */
  Outcome run(Volume volume, int books) {
    Outcome outcome = new Outcome(volume, List.of(), new Diagnostics(), new Diagnostics());
    BuildRequest request = volume.request();
    try {
      SortedMap<String, String> now = inputs.of(request);
      now.put(Volume.NAME, Volume.name(request));
      Optional<SortedMap<String, String>> whole = whole(volume);
      String why = why(volume, whole.isPresent(), now);
      return why.isEmpty()
          ? new Outcome(
              volume.with(whole.orElseThrow()), List.of(), outcome.findings, outcome.notes)
          : build(outcome, now, why, books);
    } catch (IOException trouble) {
      String path = Trouble.file(trouble, WrittenFile.name(request.book()));
      outcome.findings.report(Report.notWritable(trouble, path));
      return outcome;
    }
  }

  // What is known of its last bundle, when every byte of that is there.
  private Optional<SortedMap<String, String>> whole(Volume volume) throws IOException {
    Optional<SortedMap<String, String>> known = known(volume);
    if (known.isEmpty()) {
      return known;
    }
    Optional<String> sum = bundle(volume).sum();
    return known.filter(it -> sum.equals(Optional.ofNullable(it.get(Volume.SUM))));
  }

  private Optional<SortedMap<String, String>> known(Volume volume) {
    String name = Volume.name(volume.request());
    return volume
        .bundle()
        .map(last.bundles()::get)
        .filter(known -> name.equals(known.get(Volume.NAME)));
  }

  private BundleOnShelf bundle(Volume volume) {
    return new BundleOnShelf(folder.resolve(volume.bundle().orElseThrow()));
  }

  private String why(Volume volume, boolean whole, SortedMap<String, String> now) {
    Optional<SortedMap<String, String>> known = known(volume);
    if (known.isEmpty()) {
      return "new";
    }
    String difference = BookInputs.difference(known.get(), now);
    return difference.isEmpty() && !whole
        ? "files of the bundle are damaged or missing"
        : difference;
  }

  private Outcome build(Outcome begun, SortedMap<String, String> now, String why, int books)
      throws IOException {
    Volume volume = begun.volume;
    FilePlace place = new FilePlace(WrittenFile.name(volume.request().book()));
    List<WrittenFile> files = bundle(volume, books, begun.findings);
    if (!files.isEmpty()) {
      begun.notes.report(DiagnosticCode.SHELF_BUILT, place, "built: " + why, "");
      now.put(Volume.SUM, bundle(volume).sum().orElseThrow());
      return new Outcome(volume.with(new TreeMap<>(now)), files, begun.findings, begun.notes);
    }
    Optional<SortedMap<String, String>> kept = whole(volume);
    String message =
        kept.isPresent()
            ? "its last good bundle stays, and stays in the catalogue"
            : "it is not in the catalogue: there is no good bundle of it";
    begun.notes.report(
        DiagnosticCode.SHELF_KEPT, place, message, "mend it and make the shelf again");
    return kept.map(it -> new Outcome(volume.with(it), files, begun.findings, begun.notes))
        .orElse(begun);
  }

  // On threads of its own: a book that waited for a thread of the shelf's would wait for others.
  private List<WrittenFile> bundle(Volume volume, int books, Diagnostics findings)
      throws IOException {
    int share = Math.max(1, volume.request().jobs() / books);
    try (Jobs jobs = new Jobs(share)) {
      Workshop own = new Workshop(workshop.here(), workshop.stages(), jobs);
      return new Bundling(volume.request(), own).run(volume.bundle(), findings);
    }
  }
}

package octavo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.bundle.Catalogue;
import octavo.bundle.Checksums;
import octavo.bundle.Sha256;
import octavo.bundle.ShelfTexts;
import octavo.bundle.ShelvedBook;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/**
 * Makes a shelf: names its bundles, builds those of books that have changed, and makes the
 * catalogue of all that are whole. So many books are worked on at once as there are threads; each
 * has the share of them that the others leave.
 */
final class Shelving {
  /** Keeps two shelves out of one folder. */
  static final String LOCK = ".octavo-shelf-lock";

  private final Path folder;
  private final Catalogue catalogue;
  private final Workshop workshop;

  /**
   * @param folder the shelf's
   * @param catalogue what is asked of it
   */
  Shelving(Path folder, Catalogue catalogue, Workshop workshop) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.workshop = workshop;
  }

  /**
   * Makes it.
   *
   * @param files takes what was written
   */
  void run(List<BuildRequest> books, List<WrittenFile> files, Diagnostics diagnostics)
      throws IOException {
    OutputFolder.make(folder);
    Optional<HeldFile> lock = HeldFile.take(folder.resolve(LOCK));
    if (lock.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.OUT_NOT_WRITABLE,
          new FilePlace(WrittenFile.name(folder)),
          "another octavo shelf is at work in this folder",
          "wait until it is done, or choose another folder with -o");
      return;
    }
    try (HeldFile _ = lock.get()) {
      ShelfState last = ShelfState.read(folder, diagnostics);
      List<Volume> volumes = new VolumeNames(last, workshop).of(books, diagnostics);
      List<Volume> made = build(volumes, last, files, diagnostics);
      // A catalogue of nothing, since nothing could be written, would be told as one that is.
      if (!isFull(made, diagnostics)) {
        catalogue(made, last, files, diagnostics);
      }
    }
  }

  private static boolean isFull(List<Volume> made, Diagnostics diagnostics) {
    return made.stream().allMatch(volume -> volume.known().isEmpty())
        && diagnostics.sorted().stream()
            .map(Diagnostic::code)
            .anyMatch(DiagnosticCode.OUT_NOT_WRITABLE::equals);
  }

  private List<Volume> build(
      List<Volume> volumes, ShelfState last, List<WrittenFile> files, Diagnostics diagnostics)
      throws IOException {
    String epoch = workshop.here().environment().getOrDefault("SOURCE_DATE_EPOCH", "");
    VolumeBuild build = new VolumeBuild(folder, last, new BookInputs(epoch), workshop);
    List<VolumeBuild.Outcome> outcomes =
        workshop.jobs().each(volumes, volume -> build.run(volume, volumes.size()));
    List<Volume> made = new ArrayList<>();
    for (VolumeBuild.Outcome outcome : outcomes) {
      outcome.tell(WrittenFile.name(folder), diagnostics);
      files.addAll(outcome.files());
      made.add(outcome.volume());
    }
    return made;
  }

  private void catalogue(
      List<Volume> volumes, ShelfState last, List<WrittenFile> files, Diagnostics diagnostics)
      throws IOException {
    List<ShelvedBook> books = new ArrayList<>();
    Map<String, String> sums = new TreeMap<>();
    ShelfState state = new ShelfState();
    for (Volume volume : volumes) {
      if (!volume.known().isEmpty()) {
        BundleOnShelf bundle = new BundleOnShelf(folder.resolve(volume.bundle().orElseThrow()));
        books.add(ShelvedBook.read(bundle.folder()));
        bundle.addSums(sums);
        state.bundles().put(bundle.name(), volume.known());
      }
    }
    others(volumes, last, state, sums, diagnostics);
    SortedMap<String, String> texts = new TreeMap<>(ShelfTexts.of(catalogue, books, diagnostics));
    texts.put(ShelfState.FILE, state.text());
    texts.forEach((name, text) -> sums.put(name, sum(text)));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      write(text.getKey(), text.getValue(), diagnostics).ifPresent(files::add);
    }
    write(Checksums.FILE, Checksums.text(sums), diagnostics).ifPresent(files::add);
  }

  // Nothing is deleted that was built once: whoever names its book again finds it unchanged.
  private void others(
      List<Volume> volumes,
      ShelfState last,
      ShelfState state,
      Map<String, String> sums,
      Diagnostics diagnostics)
      throws IOException {
    Set<String> named = Volume.bundles(volumes);
    for (String name : last.bundles().keySet()) {
      BundleOnShelf bundle = new BundleOnShelf(folder.resolve(name));
      if (!named.contains(name) && Files.isDirectory(bundle.folder())) {
        diagnostics.report(
            DiagnosticCode.SHELF_OTHER,
            new FilePlace(WrittenFile.name(bundle.folder())),
            "its book was not named: it stays here, and is not in the catalogue",
            "delete it and its zip if it is not wanted");
        if (bundle.sum().isPresent()) {
          bundle.addSums(sums);
          state.bundles().put(name, last.bundles().get(name));
        }
      }
    }
  }

  private static String sum(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  // What is there as it should be is not written again.
  private Optional<WrittenFile> write(String name, String text, Diagnostics diagnostics)
      throws IOException {
    Path file = folder.resolve(name);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(file) && Arrays.equals(bytes, Files.readAllBytes(file))) {
      return Optional.empty();
    }
    // Of its own: errors in a book do not keep the catalogue from being written.
    Diagnostics findings = new Diagnostics();
    Optional<WrittenFile> written =
        OutputFile.publish(file, text, workshop.here().disk(), findings);
    diagnostics.addAll(findings);
    return written;
  }
}

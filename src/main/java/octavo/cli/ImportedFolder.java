package octavo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.importer.merge.FolderMerge;
import octavo.importer.merge.ImportedState;

/**
 * The folder of a book that is imported. What an earlier import wrote there, and somebody has
 * edited, is kept; what no import wrote is never written over.
 */
final class ImportedFolder {
  private final Path folder;
  private final Disk disk;
  private final Diagnostics diagnostics;

  /** A folder to import into; it need not exist. */
  ImportedFolder(Path folder, Disk disk, Diagnostics diagnostics) {
    this.folder = folder;
    this.disk = disk;
    this.diagnostics = diagnostics;
  }

  /**
   * Writes the files of an import.
   *
   * @param files by their paths in the folder
   * @param own files that are written as they are, whatever stands there
   * @return what was written, or stood there as it would be written
   * @throws IOException when a file that is in the way cannot be read
   */
  List<WrittenFile> write(SortedMap<String, byte[]> files, SortedMap<String, byte[]> own)
      throws IOException {
    ImportedState last = ImportedState.read(state());
    boolean first = last.paths().isEmpty();
    if (first && !isFree(files)) {
      return List.of();
    }
    SortedMap<String, byte[]> books = new TreeMap<>(files);
    books.keySet().removeIf(path -> path.startsWith("import-report."));
    SortedSet<String> paths = new TreeSet<>(books.keySet());
    paths.addAll(last.paths());
    paths.addAll(chapters());
    FolderMerge.Merged merged = FolderMerge.merge(last, there(paths), books, diagnostics);
    if (diagnostics.hasErrors()) {
      return List.of();
    }
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.keySet().removeIf(books::containsKey);
    all.putAll(merged.files());
    all.putAll(own);
    List<WrittenFile> written = new ArrayList<>();
    all.forEach((path, bytes) -> publish(path, bytes).ifPresent(written::add));
    if (written.size() == all.size()) {
      for (String path : merged.gone()) {
        Files.deleteIfExists(folder.resolve(path));
      }
      keep(ImportedState.of(books));
    }
    return written;
  }

  // The state comes last: were it lost, the same import would be merged into itself.
  private void keep(ImportedState state) {
    state.files().forEach(this::publish);
  }

  private Map<String, byte[]> state() throws IOException {
    Path kept = folder.resolve(ImportedState.FOLDER);
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(kept)) {
      try (Stream<Path> all = Files.walk(kept)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(WrittenFile.name(folder.relativize(file)), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  // Those that somebody may have named anew among them.
  private List<String> chapters() throws IOException {
    Path manuscript = folder.resolve("manuscript");
    if (!Files.isDirectory(manuscript)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(manuscript)) {
      return all.map(file -> WrittenFile.name(folder.relativize(file)))
          .filter(path -> path.endsWith(".md"))
          .toList();
    }
  }

  private SortedMap<String, byte[]> there(SortedSet<String> paths) throws IOException {
    SortedMap<String, byte[]> there = new TreeMap<>();
    for (String path : paths) {
      Path file = folder.resolve(path);
      if (Files.isRegularFile(file)) {
        there.put(path, Files.readAllBytes(file));
      }
    }
    return there;
  }

  private Optional<WrittenFile> publish(String path, byte[] bytes) {
    return OutputFile.publish(
        folder.resolve(path), disk, diagnostics, output -> output.stream().write(bytes));
  }

  private boolean isFree(SortedMap<String, byte[]> files) throws IOException {
    boolean free = true;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path there = folder.resolve(file.getKey());
      if (Files.exists(there) && !Arrays.equals(Files.readAllBytes(there), file.getValue())) {
        diagnostics.report(
            DiagnosticCode.OUT_FOLDER_EXISTS,
            new FilePlace(WrittenFile.name(there)),
            "the file is there already, no import wrote it, and it is not what this one would"
                + " write",
            "import into a new folder, and compare");
        free = false;
      }
    }
    return free;
  }
}

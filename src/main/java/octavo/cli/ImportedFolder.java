package octavo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  private static final Set<String> TABLES =
      Set.of("book.yaml", "book.toml", "SUMMARY.md", "Book.txt");
  private static final Set<String> NO_BOOK = Set.of("target", "node_modules");
  private static final Pattern CHAPTER =
      Pattern.compile("(?!README|LICENSE|CHANGELOG).+\\.(md|markdown)", Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final Path text;
  private final Disk disk;
  private final Diagnostics diagnostics;

  /**
   * A folder to import into; it need not exist.
   *
   * @param text what is imported; it may lie in the folder
   */
  ImportedFolder(Path folder, Path text, Disk disk, Diagnostics diagnostics) {
    this.folder = folder;
    this.text = text;
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
    if (first && !(isFree(files) && isNoBook(files.keySet()))) {
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

  // The import's settings would make another book of it, without one of its files being touched.
  // Decisions on an import say that the folder is meant for one, though what it wrote is lost.
  private boolean isNoBook(Set<String> imported) throws IOException {
    if (Files.isRegularFile(folder.resolve(TextImport.DECISIONS))) {
      return true;
    }
    for (Path within : folders()) {
      for (Path file : list(within)) {
        String path = WrittenFile.name(folder.relativize(file));
        if (isOfBook(file) && !imported.contains(path) && !Files.isSameFile(file, text)) {
          diagnostics.report(
              DiagnosticCode.OUT_FOLDER_EXISTS,
              new FilePlace(WrittenFile.name(folder)),
              "the folder holds a book that no import made: " + path + " is part of it",
              "import into a new folder");
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isOfBook(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && (TABLES.contains(name) || CHAPTER.matcher(name).matches());
  }

  // Manuscripts lie in the folder itself or in the next one: src, manuscript, chapters.
  private List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      folders.add(folder);
      list(folder).stream()
          .filter(each -> Files.isDirectory(each) && Files.isReadable(each))
          .filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
          .filter(each -> !NO_BOOK.contains(String.valueOf(each.getFileName())))
          .forEach(folders::add);
    }
    return folders;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
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

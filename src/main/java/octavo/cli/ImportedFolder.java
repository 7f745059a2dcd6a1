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
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.importer.ImportedBook;
import octavo.importer.Importer;

/** Imports a text into a folder. */
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
   * Reads the text, and writes the files when all of it could be read and none of them would take
   * the place of another: what somebody has edited is not written over.
   *
   * @return what was written, or stood there as it would be written
   * @throws IOException when the text, or a file that is in the way, cannot be read
   */
  List<WrittenFile> make(Path text) throws IOException {
    String name = text.getFileName().toString();
    Optional<ImportedBook> book =
        Importer.run(name, Files.readAllBytes(text), new FilesBeside(text), diagnostics);
    List<WrittenFile> written = new ArrayList<>();
    if (book.isEmpty() || diagnostics.hasErrors()) {
      return written;
    }
    SortedMap<String, byte[]> files = new TreeMap<>(book.get().files());
    files.put("import-report.json", ImportJson.of(book.get()).getBytes(StandardCharsets.UTF_8));
    if (isFree(files)) {
      files.forEach((path, bytes) -> publish(path, bytes).ifPresent(written::add));
    }
    return written;
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
            "the file is there already and is not what the import would write",
            "import into a new folder, and compare");
        free = false;
      }
    }
    return free;
  }
}

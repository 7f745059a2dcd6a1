package octavo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.ImportedBook;
import octavo.importer.Importer;

/** Imports a text into a folder. */
final class ImportedFolder {
  private ImportedFolder() {}

  /**
   * Reads the text, and writes the files when all of it could be read.
   *
   * @return what was written
   * @throws IOException when the text cannot be read
   */
  static List<WrittenFile> make(Path text, Path folder, Disk disk, Diagnostics diagnostics)
      throws IOException {
    String name = text.getFileName().toString();
    Optional<ImportedBook> book = Importer.run(name, Files.readAllBytes(text), diagnostics);
    List<WrittenFile> written = new ArrayList<>();
    if (book.isEmpty() || diagnostics.hasErrors()) {
      return written;
    }
    for (Map.Entry<String, byte[]> file : book.get().files().entrySet()) {
      OutputFile.publish(
              folder.resolve(file.getKey()),
              disk,
              diagnostics,
              output -> output.stream().write(file.getValue()))
          .ifPresent(written::add);
    }
    return written;
  }
}

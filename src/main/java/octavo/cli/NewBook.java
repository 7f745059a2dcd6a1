package octavo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/** Makes the folder of a small book that builds as it is. */
final class NewBook {
  private NewBook() {}

  /** Writes a template's files into a folder, which must not exist or be empty. */
  static List<WrittenFile> make(
      Path folder, Template template, Disk disk, Diagnostics diagnostics) {
    String name = WrittenFile.name(folder);
    try {
      if (isTaken(folder)) {
        diagnostics.report(
            DiagnosticCode.OUT_FOLDER_EXISTS,
            new FilePlace(name),
            name + " exists and is not empty",
            "name a new folder; octavo new overwrites nothing");
        return List.of();
      }
    } catch (IOException trouble) {
      diagnostics.report(Report.notWritable(trouble, name));
      return List.of();
    }
    List<WrittenFile> written = new ArrayList<>();
    for (String file : template.files()) {
      Optional<WrittenFile> made =
          OutputFile.publish(
              folder.resolve(file),
              disk,
              diagnostics,
              output -> output.stream().write(resource(template, file)));
      if (made.isEmpty()) {
        break;
      }
      written.add(made.get());
    }
    return written;
  }

  private static boolean isTaken(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  private static byte[] resource(Template template, String file) throws IOException {
    String name = "templates/" + template.label() + "/" + file;
    try (InputStream in = NewBook.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }
}

package octavo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes new files. A test passes one that is full. */
@FunctionalInterface
interface Disk {
  /** The real one. */
  Disk REAL =
      file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /**
   * Opens a new file.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is one of that name
   */
  OutputStream create(Path file) throws IOException;
}

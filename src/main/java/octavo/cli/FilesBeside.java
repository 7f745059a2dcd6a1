package octavo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import octavo.importer.read.Neighbours;

/**
 * The files in the folder of a text and in its folders; what leads out of it, be it by a link, is
 * not there.
 *
 * @param text the text
 */
record FilesBeside(Path text) implements Neighbours {
  private static final long LARGEST = 100_000_000;

  @Override
  public Optional<byte[]> read(String path) {
    try {
      Path folder = text.toRealPath().getParent();
      Path file = folder.resolve(path).toRealPath();
      boolean inside = file.startsWith(folder) && Files.isRegularFile(file);
      return inside && Files.size(file) <= LARGEST
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException | InvalidPathException missing) {
      // A picture that is not there stays a place for one, as any the source only names.
      return Optional.empty();
    }
  }
}

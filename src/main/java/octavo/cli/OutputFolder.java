package octavo.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder on its way, as {@link OutputFile} is a file: filled under a name of its own beside the
 * place where it is to lie, then put there. The last good one is moved aside first, and back when
 * that fails; if it never comes to that, closing leaves no trace.
 */
final class OutputFolder implements AutoCloseable {
  private final Path target;
  private final Claim claim;
  private final Path temporary;

  private OutputFolder(Path target, Claim claim) {
    this.target = target;
    this.claim = claim;
    this.temporary = claim.temporary();
  }

  /**
   * Makes the folder under its temporary name, and removes what killed processes left beside it.
   */
  static OutputFolder open(Path target) throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new NotDirectoryException(WrittenFile.name(target));
    }
    Path folder = target.toAbsolutePath().getParent();
    make(folder);
    Leftovers.sweep(folder);
    return new OutputFolder(target, free(target));
  }

  /**
   * Makes a folder, and those it lies in.
   *
   * @throws IOException when it cannot be made, with its own name
   */
  static void make(Path folder) throws IOException {
    try {
      Unfinished.make(() -> Files.createDirectories(folder.toAbsolutePath()));
    } catch (FileAlreadyExistsException taken) {
      throw new FileAlreadyExistsException(WrittenFile.name(folder));
    } catch (FileSystemException refused) {
      throw Trouble.renamed(refused, folder);
    }
  }

  // A name that no file beside it has; made at once, so that nobody else takes it.
  private static Claim free(Path target) throws IOException {
    return Claim.make(target, Files::createDirectory).claim();
  }

  /** The folder to fill. */
  Path temporary() {
    return temporary;
  }

  /** Puts it in place. */
  void put() throws IOException {
    Unfinished.put(temporary, () -> Files.exists(target) ? exchanged() : move(temporary, target));
  }

  private Path exchanged() throws IOException {
    try (Claim aside = free(target)) {
      Path old = aside.temporary();
      Path last = old.resolve(Leftovers.LAST);
      move(target, last);
      // From here on it holds what must not be lost.
      Unfinished.forget(old);
      try {
        move(temporary, target);
      } catch (IOException refused) {
        move(last, target);
        Leftovers.delete(old);
        throw refused;
      }
      Leftovers.delete(old);
      return target;
    }
  }

  private static Path move(Path from, Path to) throws IOException {
    return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the temporary folder unless it was put in place. */
  @Override
  public void close() throws IOException {
    try (claim) {
      Leftovers.delete(temporary);
      Unfinished.forget(temporary);
    }
  }
}

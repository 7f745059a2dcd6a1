package octavo.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The temporary name of a file or folder on its way, and that its process is alive: a file beside
 * it is held until the claim is closed, so that nobody sweeps what somebody works on, even where
 * process numbers mean nothing, as from one container to another.
 *
 * @param temporary what bears the name
 * @param held that file; none on a disk without locks, where the process's number must do
 */
record Claim(Path temporary, @Nullable HeldFile held) implements AutoCloseable {
  private static final int ATTEMPTS = 1000;

  /** Makes a file or folder that is not there. */
  @FunctionalInterface
  interface Making<T> {
    T make(Path temporary) throws IOException;
  }

  /**
   * What was made under a name.
   *
   * @param claim the name
   * @param content what the making answered
   */
  record Made<T>(Claim claim, T content) {}

  /**
   * Makes something under the first temporary name that nothing has.
   *
   * @param target where it is to lie in the end
   */
  static <T> Made<T> make(Path target, Making<T> making) throws IOException {
    long process = ProcessHandle.current().pid();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Path temporary = Leftovers.temporary(target, process, attempt);
      Optional<Claim> claim = of(temporary);
      if (claim.isPresent()) {
        Optional<Made<T>> made = made(claim.get(), making);
        if (made.isPresent()) {
          return made.get();
        }
      }
    }
    throw new FileAlreadyExistsException(WrittenFile.name(target));
  }

  private static <T> Optional<Made<T>> made(Claim claim, Making<T> making) throws IOException {
    Path temporary = claim.temporary;
    boolean done = false;
    try {
      T content = Unfinished.begin(temporary, () -> making.make(temporary));
      done = true;
      return Optional.of(new Made<>(claim, content));
    } catch (FileAlreadyExistsException taken) {
      return Optional.empty();
    } finally {
      if (!done) {
        claim.close();
      }
    }
  }

  /** Claims a name; empty when a living process has it. */
  static Optional<Claim> of(Path temporary) {
    try {
      return HeldFile.take(Leftovers.lock(temporary)).map(held -> new Claim(temporary, held));
    } catch (IOException withoutLocks) {
      // The file itself will tell if nothing can be written there.
      return Optional.of(new Claim(temporary, null));
    }
  }

  /** Nobody works on it any more. */
  @Override
  public void close() throws IOException {
    if (held != null) {
      held.close();
    }
  }
}

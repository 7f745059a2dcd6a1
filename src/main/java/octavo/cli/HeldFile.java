package octavo.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that one process at a time holds, to say that it is at work. The operating system holds
 * the lock, across containers on one kernel as well, so that what a killed process held is free;
 * the file is there only as long as it is held.
 *
 * <p>A process that opens a file anew and closes it gives up its locks of it (POSIX, {@code
 * fcntl}). So nothing but this class opens such files, and none twice.
 */
final class HeldFile implements AutoCloseable {
  /** Those this process holds, or is about to. */
  private static final Set<Path> HELD = new HashSet<>();

  /** Sizes that tell one process from another. */
  private static final long SIZES = 1_000_000;

  private final Path file;
  private final FileChannel channel;

  private HeldFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a file in a folder that is there, and makes it where there is none; empty when somebody
   * has it.
   *
   * @throws IOException when it cannot be made, or the disk knows no locks
   */
  static Optional<HeldFile> take(Path wanted) throws IOException {
    Path file = wanted.resolveSibling("").toRealPath().resolve(wanted.getFileName());
    synchronized (HELD) {
      if (!HELD.add(file)) {
        return Optional.empty();
      }
    }
    Optional<HeldFile> taken = Optional.empty();
    try {
      taken = locked(file);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        forget(file);
      }
    }
  }

  private static Optional<HeldFile> locked(Path file) throws IOException {
    while (true) {
      FileChannel channel = open(file);
      State state = State.GONE;
      try {
        state = state(file, channel);
      } catch (IOException refused) {
        // One that nobody holds would say that its process was killed.
        Files.deleteIfExists(file);
        throw refused;
      } finally {
        if (state != State.OURS) {
          channel.close();
        }
      }
      if (state != State.GONE) {
        return state == State.OURS ? Optional.of(held(file, channel)) : Optional.empty();
      }
    }
  }

  private static HeldFile held(Path file, FileChannel channel) {
    Unfinished.add(file);
    return new HeldFile(file, channel);
  }

  /** What came of opening a file. */
  private enum State {
    OURS,
    ANOTHERS,
    /** Whoever had it removed it after it was opened here: then the lock is of none. */
    GONE
  }

  private static State state(Path file, FileChannel channel) throws IOException {
    if (lock(channel).isEmpty()) {
      return State.ANOTHERS;
    }
    return isThere(file, channel) ? State.OURS : State.GONE;
  }

  private static FileChannel open(Path file) throws IOException {
    // Never what a link leads to: its content would be gone.
    return Unfinished.make(
        () ->
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS));
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException ours) {
      return Optional.empty();
    }
  }

  // Another file may lie there by now. Its size tells: that can be asked without opening it.
  private static boolean isThere(Path file, FileChannel channel) throws IOException {
    long own = 1 + Math.floorMod(System.nanoTime(), SIZES);
    channel.write(ByteBuffer.allocate(1), own - 1);
    boolean grown = isOfSize(file, own);
    channel.truncate(0);
    return grown && isOfSize(file, 0);
  }

  private static boolean isOfSize(Path file, long size) throws IOException {
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static void forget(Path file) {
    synchronized (HELD) {
      HELD.remove(file);
    }
  }

  /** Removes the file, and lets it go. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
      Unfinished.forget(file);
    } finally {
      forget(file);
    }
  }
}

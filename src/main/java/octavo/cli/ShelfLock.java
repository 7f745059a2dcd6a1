package octavo.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps two shelves out of one folder. The operating system holds the lock, so that one whose
 * process was killed is free; its file lies in the folder only as long as it is held.
 */
final class ShelfLock implements AutoCloseable {
  private static final String FILE = ".octavo-shelf-lock";

  private final Path file;
  private final FileChannel channel;

  private ShelfLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock of a folder; empty when somebody else has it. */
  static Optional<ShelfLock> take(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock == null) {
          channel.close();
          return Optional.empty();
        }
      } catch (OverlappingFileLockException ours) {
        channel.close();
        return Optional.empty();
      }
      if (isThere(file, channel)) {
        Unfinished.add(file);
        return Optional.of(new ShelfLock(file, channel));
      }
      channel.close();
    }
  }

  // Whoever had it may have removed the file after it was opened here: then the lock is of none.
  private static boolean isThere(Path file, FileChannel channel) throws IOException {
    String holder = ProcessHandle.current().pid() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
    try {
      return Files.readString(file).equals(holder);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Unfinished.forget(file);
    channel.close();
  }
}

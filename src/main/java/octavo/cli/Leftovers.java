package octavo.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The temporary names of files on their way, and what builds that were killed left under them.
 * Beside each lies a file that its process holds while it lives, in whatever container; see {@link
 * Claim}. Where there is none, on disks without locks, the number of the process in the name must
 * do: the file of a process that no longer lives will never be put in place. Numbers are given
 * again, in containers the same each time: a process that began after the file was written last is
 * another one.
 */
final class Leftovers {
  private static final String PREFIX = ".octavo-";

  /** As long as the other, so that there is room for the one name where there is for the other. */
  private static final String LOCK_PREFIX = ".octavo.";

  private static final Pattern NAME = Pattern.compile("\\.octavo-(\\d{1,18})-\\d{1,3}-(.+)");

  /** What the last good folder is called while the next one takes its place. */
  static final String LAST = "last";

  /** As exact are the times of files on the disks in use: two seconds on FAT. */
  private static final Duration EXACT = Duration.ofSeconds(2);

  private Leftovers() {}

  /**
   * The temporary name of a file in its folder.
   *
   * @param process the number of the process that writes it
   * @param attempt tells files of one process apart, 0 to 999
   */
  static Path temporary(Path file, long process, int attempt) {
    return file.resolveSibling(PREFIX + process + "-" + attempt + "-" + file.getFileName());
  }

  /** The file beside one of a temporary name that its process holds. */
  static Path lock(Path temporary) {
    String name = String.valueOf(temporary.getFileName());
    return temporary.resolveSibling(LOCK_PREFIX + name.substring(PREFIX.length()));
  }

  /** Whether a file or folder has such a name. */
  static boolean isTemporary(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** Removes what processes that no longer live left in a folder. */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".octavo[.-]*")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean lock = name.startsWith(LOCK_PREFIX);
        String temporary = lock ? PREFIX + name.substring(LOCK_PREFIX.length()) : name;
        Matcher parts = NAME.matcher(temporary);
        if (parts.matches()) {
          sweep(file.resolveSibling(temporary), Long.parseLong(parts.group(1)), parts.group(2));
        }
      }
    } catch (IOException | DirectoryIteratorException refused) {
      // Whoever may write there but not clean up has lost nothing: the build itself goes on.
    }
  }

  private static void sweep(Path file, long process, String target) throws IOException {
    boolean wasHeld = Files.exists(lock(file), LinkOption.NOFOLLOW_LINKS);
    if (wasHeld || isLeft(file, process)) {
      // It is claimed while it is removed, so that nobody takes the name.
      Optional<Claim> claim = Claim.of(file);
      if (claim.isPresent()) {
        try (Claim _ = claim.get()) {
          putBack(file.resolve(LAST), file.resolveSibling(target));
          delete(file);
        }
      }
    }
  }

  /** Deletes a file, or a folder with all that is in it; nothing where there is none. */
  static void delete(Path file) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(file)) {
        for (Path each : inside) {
          delete(each);
        }
      }
    }
    Files.deleteIfExists(file);
  }

  // One that was killed between two renamings has moved the last good folder aside.
  private static void putBack(Path last, Path place) throws IOException {
    if (Files.isDirectory(last, LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(last, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean isLeft(Path file, long process) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Optional<ProcessHandle> writer = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
    if (writer.isEmpty()) {
      return true;
    }
    Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    return writer.get().info().startInstant().filter(written.plus(EXACT)::isBefore).isPresent();
  }
}

package octavo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The files and folders of this process that are not in their places yet. A process that is
 * interrupted or told to end removes them; what one that is killed leaves is for {@link Leftovers}.
 */
final class Unfinished {
  private static final Set<Path> ALL = new LinkedHashSet<>();
  private static boolean ended;

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::end));
    } catch (IllegalStateException ending) {
      ended = true;
    }
  }

  private Unfinished() {}

  /** What is done to a file or folder. */
  @FunctionalInterface
  interface Step<T> {
    T take() throws IOException;
  }

  /**
   * Makes a file or folder.
   *
   * @throws IOException when it cannot be made, or the process ends
   */
  static synchronized <T> T begin(Path temporary, Step<T> making) throws IOException {
    T made = make(making);
    ALL.add(temporary.toAbsolutePath());
    return made;
  }

  /** Makes what one of them lies in. */
  static synchronized <T> T make(Step<T> making) throws IOException {
    if (ended) {
      throw new IOException("interrupted");
    }
    return making.take();
  }

  /** A file that is there only as long as the process works. */
  static synchronized void add(Path temporary) {
    ALL.add(temporary.toAbsolutePath());
  }

  /** Puts it where it is to lie; what takes several steps is not interrupted between them. */
  static synchronized void put(Path temporary, Step<?> putting) throws IOException {
    putting.take();
    forget(temporary);
  }

  /** It is not there any more. */
  static synchronized void forget(Path temporary) {
    ALL.remove(temporary.toAbsolutePath());
  }

  // Whoever works on is kept from making others until the process is no more.
  private static synchronized void end() {
    ended = true;
    for (Path left : ALL) {
      try {
        Leftovers.delete(left);
      } catch (IOException refused) {
        // The next run clears it away; nobody is left here to be told.
        continue;
      }
    }
  }
}

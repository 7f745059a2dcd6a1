package octavo.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What a command sees of the world besides files. A test passes its own.
 *
 * @param in standard input: answers to what a command asks
 * @param out standard output: a line for each file written
 * @param err standard error: everything else
 * @param environment the environment variables
 * @param terminal whether standard error is a terminal
 * @param cpu nanoseconds of processor time the calling thread has used
 * @param disk where files are made
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean terminal,
    LongSupplier cpu,
    Disk disk) {

  /**
   * Those of this process. Whether standard error is a terminal is the launcher's word: Java can
   * tell it of standard output only.
   */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.getenv(),
        Boolean.getBoolean("octavo.terminal"),
        () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
        Disk.REAL);
  }

  /** Whether colours are welcome: on a terminal, unless {@code NO_COLOR} is set and not empty. */
  boolean colour() {
    return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  // UTF-8 whatever the locale says: the output is compared by machines and by people elsewhere.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13),
        false,
        StandardCharsets.UTF_8);
  }
}

package octavo.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A run of the program in this process: what it printed and how it ended. */
record ProgramRun(ExitCode code, String out, String err) {
  /** The book date of every run, seconds of 1970. */
  static final String DATE = "1700000000";

  /** Runs a command line with a fixed clock, without a terminal. */
  static ProgramRun of(String... arguments) {
    return in(Map.of("SOURCE_DATE_EPOCH", DATE), Disk.REAL, arguments);
  }

  /** Runs a command line in an environment, writing to a disk. */
  static ProgramRun in(Map<String, String> environment, Disk disk, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings here =
        new Surroundings(
            stream(out), stream(err), new TreeMap<>(environment), false, () -> 0L, disk);
    ExitCode code = Octavo.run(arguments, here);
    here.out().flush();
    here.err().flush();
    return new ProgramRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}

package octavo.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of the program in this process: what it printed and how it ended. */
record ProgramRun(ExitCode code, String out, String err) {
  /** The book date of every run, seconds of 1970. */
  static final String DATE = "1700000000";

  private static final Pattern CERTIFICATE =
      Pattern.compile("^.* is proved against its manuscript", Pattern.MULTILINE);

  /** Runs a command line with a fixed clock, without a terminal. */
  static ProgramRun of(String... arguments) {
    return in(Map.of("SOURCE_DATE_EPOCH", DATE), Disk.REAL, arguments);
  }

  /** Runs a command line in an environment, writing to a disk. */
  static ProgramRun in(Map<String, String> environment, Disk disk, String... arguments) {
    return run(new Input("", environment, disk), arguments);
  }

  /** Runs a command line that reads what somebody types. */
  static ProgramRun typing(String typed, String... arguments) {
    return run(new Input(typed, Map.of("SOURCE_DATE_EPOCH", DATE), Disk.REAL), arguments);
  }

  private record Input(String typed, Map<String, String> environment, Disk disk) {}

  private static ProgramRun run(Input input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings here =
        new Surroundings(
            new ByteArrayInputStream(input.typed.getBytes(StandardCharsets.UTF_8)),
            stream(out),
            stream(err),
            new TreeMap<>(input.environment),
            false,
            () -> 0L,
            input.disk);
    ExitCode code = Octavo.run(arguments, here);
    here.out().flush();
    here.err().flush();
    return new ProgramRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /**
   * What was found by a build of one edition with {@code --check}, before the certificate that it
   * is proved all the same.
   *
   * @throws IllegalStateException when it is not proved
   */
  String findings() {
    Matcher certificate = CERTIFICATE.matcher(err);
    if (!certificate.find()) {
      throw new IllegalStateException(err);
    }
    return err.substring(0, certificate.start());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}

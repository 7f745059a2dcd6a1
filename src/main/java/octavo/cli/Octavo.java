package octavo.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program. */
public final class Octavo {
  private Octavo() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    prepare();
    Surroundings here = Surroundings.ofProcess();
    int code = run(arguments, here).number();
    here.out().flush();
    here.err().flush();
    System.exit(code);
  }

  /** Makes the process independent of where in the world it runs. */
  static void prepare() {
    // Libraries ask for these where they should not: the css engine of a Turkish user wrote page
    // numbers without the dots of their i.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  /** Runs a command. */
  static ExitCode run(String[] arguments, Surroundings here) {
    CommandLine line = Commands.line();
    try {
      ParseResult parsed = line.parseArgs(arguments);
      return run(line, parsed, here);
    } catch (ParameterException wrong) {
      here.err().print(WrongUsage.of(wrong, List.of(arguments)));
      return ExitCode.USAGE;
    }
  }

  private static ExitCode run(CommandLine line, ParseResult parsed, Surroundings here) {
    if (parsed.hasMatchedOption("--version")) {
      here.out().print("octavo " + Version.current() + "\n");
      return ExitCode.DONE;
    }
    if (!parsed.hasSubcommand()) {
      boolean asked = parsed.isUsageHelpRequested();
      line.usage(asked ? here.out() : here.err(), Ansi.OFF);
      return asked ? ExitCode.DONE : ExitCode.USAGE;
    }
    ParseResult command = parsed.subcommand();
    String name = command.commandSpec().name();
    if (command.isUsageHelpRequested()) {
      command.commandSpec().commandLine().usage(here.out(), Ansi.OFF);
      return ExitCode.DONE;
    }
    Arguments arguments = new Arguments(command);
    return name.equals("help") ? help(line, arguments, here) : work(name, arguments, here);
  }

  private static ExitCode help(CommandLine line, Arguments arguments, Surroundings here) {
    Map<String, CommandLine> commands = line.getSubcommands();
    List<String> names = arguments.positionals();
    CommandLine about = names.isEmpty() ? line : commands.get(names.getFirst());
    if (about == null) {
      here.err()
          .print(
              "octavo: no command '"
                  + Columns.visible(names.getFirst())
                  + "'; there are: "
                  + String.join(", ", commands.keySet())
                  + "\n");
      return ExitCode.USAGE;
    }
    about.usage(here.out(), Ansi.OFF);
    return ExitCode.DONE;
  }

  /**
   * The outermost edge of the program, and the one place that takes whatever is thrown: a bug of
   * ours, or a machine too small for the book, ends in a line and an exit code. The stack trace is
   * for those who ask with {@code -v}.
   */
  private static ExitCode work(String name, Arguments arguments, Surroundings here) {
    Reporting reporting;
    try {
      reporting = arguments.reporting();
    } catch (UsageException wrong) {
      here.err().print("octavo: " + Columns.visible(wrong.getMessage()) + "\n");
      return ExitCode.USAGE;
    }
    Report report = new Report(reporting, here);
    try {
      return new Command(arguments, reporting, report, here).run(name);
    } catch (UsageException wrong) {
      report.say("error", wrong.getMessage());
      return ExitCode.USAGE;
    } catch (OutOfMemoryError tooSmall) {
      report.say(
          "error",
          "the memory is too small for this book; give it more: OCTAVO_JAVA_OPTIONS=-Xmx4g");
      return ExitCode.FAILURE;
    } catch (RuntimeException | Error bug) {
      Bug.say(bug, reporting.verbose(), report, here.err());
      return ExitCode.FAILURE;
    }
  }
}

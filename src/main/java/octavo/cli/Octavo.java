package octavo.cli;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

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
      return usage(wrong, here);
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

  /** What is wrong with a command line; what follows an unknown option is not to blame. */
  private static String message(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return wrong.getMessage();
    }
    List<String> all = unmatched.getUnmatched();
    String first =
        all.stream().filter(one -> one.startsWith("-")).findFirst().orElse(all.getFirst());
    if (first.startsWith("-")) {
      return "unknown option '" + first + "'";
    }
    boolean command = wrong.getCommandLine().getParent() == null;
    return command ? "no command '" + first + "'" : "'" + first + "' is one operand too many";
  }

  private static ExitCode usage(ParameterException wrong, Surroundings here) {
    PrintStream err = here.err();
    err.print("octavo: " + Columns.visible(message(wrong)) + "\n");
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      err.print(
          "did you mean: "
              + String.join(", ", new LinkedHashSet<>(unmatched.getSuggestions()))
              + "?\n");
    }
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    err.print(name + " --help says how to use it\n");
    return ExitCode.USAGE;
  }
}

package octavo.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands and their options, declared to picocli. Declared in code, not by annotations: that
 * spares each start the reflection.
 */
final class Commands {
  private static final String HELP = "--help";

  private Commands() {}

  /** The whole command line. */
  static CommandLine line() {
    CommandSpec octavo = spec("octavo", "Makes an EPUB and a typeset PDF of one manuscript.");
    octavo.addOption(flag("Print the version and end.", "--version"));
    octavo.addSubcommand("build", build());
    octavo.addSubcommand("check", check());
    octavo.addSubcommand("new", create());
    octavo.addSubcommand("import", importText());
    octavo.addSubcommand("impose", ImposeCommand.spec());
    octavo.addSubcommand("bundle", BundleCommand.spec());
    octavo.addSubcommand("verify", VerifyCommand.spec());
    octavo.addSubcommand("shelf", ShelfCommand.spec());
    octavo.addSubcommand("help", help());
    octavo.usageMessage().footer("", "octavo help COMMAND says more of a command.");
    return new CommandLine(octavo)
        .setOverwrittenOptionsAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
  }

  private static CommandSpec build() {
    CommandSpec build =
        spec("build", "Builds the editions of a book: every one its settings name, or those asked");
    build.usageMessage().footer(exits());
    build.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("BOOK")
            .type(String.class)
            .description("The book's folder, or its only file; the current folder if not given.")
            .build());
    what(build);
    work(build);
    return common(build);
  }

  private static void what(CommandSpec build) {
    build.addOption(
        option(
            "DIR",
            "Write there; else into target/book of the book, or beside the file.",
            "-o",
            "--output"));
    build.addOption(
        list(
            "NAME",
            "Build this edition only; may stand several times. Any book has handout,"
                + " large-print, notes-wide, html, kindle, kobo and apple.",
            "--edition"));
    build.addOption(option("RANGE", "Only these chapters, such as 3,5-7.", "--chapters"));
    build.addOption(flag("Each chapter as a file of its own, NAME-03.pdf.", "--split"));
    build.addOption(
        list("KEY=VALUE", "Override a setting, such as title=Walden; may repeat.", "--set"));
  }

  private static void work(CommandSpec build) {
    build.addOption(
        flag(
            "Prove what was built word for word, with a certificate on standard error; run"
                + " EPUBCheck, the rules of accessibility and of stores, and veraPDF on it.",
            "--check"));
    build.addOption(flag("End with 1 on warnings too.", "--strict"));
    build.addOption(
        flag(
            "First mend in the manuscript what needs no judgement, and show the diff: marks before"
                + " punctuation in English, notes defined twice alike.",
            "--fix"));
    build.addOption(
        flag(
            "Write beside each PDF of the compositor a page with pictures of its worst lines,"
                + " rivers, ladders and spreads, and its figures as JSON; beside each EPUB its"
                + " accessibility report, in HTML and JSON.",
            "--report"));
    build.addOption(option("N", "Work on so many things at once; else one a core.", "--jobs"));
    build.addOption(
        list("DIR", "Look for fonts there, for what the theme's lack; may repeat.", "--font-path"));
  }

  private static CommandSpec check() {
    CommandSpec check =
        spec(
            "check",
            "Checks EPUBs with EPUBCheck, for accessibility and for what stores refuse, PDFs with"
                + " veraPDF (PDF/UA-1, PDF/A-2a), HTML for what is not in it, and proves them"
                + " against their book.");
    check
        .usageMessage()
        .footer(
            "",
            "Exit: 0 nothing found; 1 findings, with --strict warnings too; 2 wrong usage,",
            "or a file or BOOK that is not there; 3 the findings could not be written.");
    check.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("1..*")
            .required(true)
            .paramLabel("FILE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The files to check.")
            .build());
    check.addOption(
        option(
            "BOOK",
            "Prove them against this book, too: every word, note, link and image; what is"
                + " proved has a certificate on standard output.",
            "--book"));
    check.addOption(
        list("NAME", "They are this edition of BOOK; else that of their name.", "--edition"));
    check.addOption(
        option("RANGE", "They were built with only these chapters of BOOK.", "--chapters"));
    check.addOption(
        list("KEY=VALUE", "They were built with this setting overridden; may repeat.", "--set"));
    check.addOption(flag("End with 1 on warnings too.", "--strict"));
    return common(check);
  }

  private static CommandSpec create() {
    CommandSpec create = spec("new", "Makes the folder of a small book to begin from.");
    create.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("DIR")
            .type(String.class)
            .description("The folder to make; it must not exist, or be empty.")
            .build());
    create.addOption(option("NAME", "What to begin from: " + Template.names() + ".", "--template"));
    return common(create);
  }

  private static CommandSpec importText() {
    CommandSpec command = spec("import", "Makes a book folder of a text and mends it on the way.");
    command.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("TEXT")
            .type(String.class)
            .description("The file.")
            .build());
    command.addOption(
        option("BOOK", "The folder to make, or to bring up to date.", "-o", "--output"));
    command.addOption(flag("Ask about each change that is doubtful.", "--review"));
    command.addOption(
        option("FILE", "Read the answers that import-report.html has saved.", "--answers"));
    command.usageMessage().footer(decisions());
    return common(command);
  }

  private static String[] decisions() {
    return new String[] {
      "",
      "Answers are kept in BOOK/manuscript/decisions.yaml, with edits and settings of your own;",
      "each import reads it. What you edit in the folder stays: an import into it merges."
    };
  }

  private static CommandSpec help() {
    CommandSpec help = spec("help", "Says how to use a command.");
    help.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("COMMAND")
            .type(String.class)
            .description("The command.")
            .build());
    return help;
  }

  static CommandSpec common(CommandSpec command) {
    command.addOption(flag("Print only what decides the exit code.", "-q", "--quiet"));
    command.addOption(flag("Fold nothing, and say what time each stage took.", "-v", "--verbose"));
    command.addOption(
        option("text|json", "Findings as text, or as a JSON object a line.", "--format"));
    return command.addOption(option("FILE", "Write the findings as SARIF 2.1.0.", "--sarif"));
  }

  static CommandSpec spec(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage(new UsageMessageSpec().description(description).sortOptions(false));
    return spec.addOption(
        OptionSpec.builder("-h", HELP).usageHelp(true).description("Print this and end.").build());
  }

  private static String[] exits() {
    return new String[] {
      "",
      "Exit: 0 done; 1 errors in the book (the editions concerned are not written),",
      "with --strict warnings too; 2 wrong usage; 3 nothing could be written."
    };
  }

  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .arity("0")
        .type(boolean.class)
        .description(description)
        .build();
  }

  static OptionSpec option(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .arity("1")
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  static OptionSpec list(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .arity("1")
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }
}

package octavo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code octavo bundle} is asked for. */
final class BundleCommand {
  private final Arguments arguments;

  BundleCommand(Arguments arguments) {
    this.arguments = arguments;
  }

  /** The command line. */
  static CommandSpec spec() {
    CommandSpec bundle =
        Commands.spec(
            "bundle",
            "Makes an offline copy: the editions of a book, proved, and all that belongs to them,"
                + " in a folder that is a web site too, and in a zip.");
    bundle
        .usageMessage()
        .footer(
            "",
            "Exit: 0 done; 1 errors in the book (no bundle is written, the last one stays); 2"
                + " wrong",
            "usage; 3 nothing could be written.");
    bundle.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("BOOK")
            .type(String.class)
            .description("The book's folder, or its only file; the current folder if not given.")
            .build());
    bundle.addOption(
        Commands.option(
            "DIR",
            "Make folder and zip there; else in target/bundle of the book, or beside the file.",
            "-o",
            "--output"));
    bundle.addOption(
        Commands.list(
            "NAME",
            "Only this edition; may stand several times. Else all of the book's, and one in HTML.",
            "--edition"));
    bundle.addOption(Commands.option("RANGE", "Only these chapters, such as 3,5-7.", "--chapters"));
    bundle.addOption(Commands.list("KEY=VALUE", "Override a setting; may repeat.", "--set"));
    bundle.addOption(Commands.flag("End with 1 on warnings too.", "--strict"));
    bundle.addOption(
        Commands.option("N", "Work on so many things at once; else one a core.", "--jobs"));
    bundle.addOption(Commands.list("DIR", "Look for fonts there; may repeat.", "--font-path"));
    return Commands.common(bundle);
  }

  /** The book, and as its folder of output the one in which the bundle is to lie. */
  BuildRequest request() {
    BuildRequest asked = arguments.build();
    Path folder =
        asked
            .output()
            .orElseGet(
                () ->
                    Files.isRegularFile(asked.book())
                        ? asked.book().resolveSibling("")
                        : asked.book().resolve("target/bundle"));
    return asked.bundled(folder, asked.editions());
  }
}

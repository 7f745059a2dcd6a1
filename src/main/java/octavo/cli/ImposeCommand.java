package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import octavo.manuscript.Duplex;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;
import octavo.manuscript.SheetMaking;
import octavo.measure.Length;
import octavo.measure.TrimSize;
import octavo.resolve.NumberRange;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of {@code octavo impose}, and what they ask for. */
final class ImposeCommand {
  private static final String SCHEMES = "booklet|2up|4up|8up|signature:N";

  private static final String SIZES =
      "one of " + String.join(", ", TrimSize.names()) + ", or two lengths such as 210mm x 297mm";

  private final Arguments arguments;

  /** The command's arguments. */
  ImposeCommand(Arguments arguments) {
    this.arguments = arguments;
  }

  /** How the command is declared. */
  static CommandSpec spec() {
    CommandSpec command =
        Commands.spec("impose", "Puts the pages of any PDF on sheets to print, fold and cut.");
    command.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("FILE.pdf")
            .type(String.class)
            .description("The PDF.")
            .build());
    command.addOption(Commands.option(SCHEMES, "How pages share sheets.", "--scheme"));
    command.addOption(Commands.option("OUT.pdf", "The file to write.", "-o", "--output"));
    command.addOption(
        Commands.option("SIZE", "The paper, as A4 or 210mm x 297mm; made to fit.", "--paper"));
    command.addOption(Commands.option("RANGE", "Only these pages, as 1,5-12.", "--pages"));
    command.addOption(
        Commands.option(
            "long|short|none|single", "Over which edge the printer turns sheets.", "--duplex"));
    command.addOption(
        Commands.option("left|right", "Where the spine is; as the PDF says.", "--binding"));
    command.addOption(
        Commands.option("LENGTH", "How thick the paper is, as 0.1mm.", "--thickness"));
    command.addOption(Commands.flag("Print marks for cutting, folding and collating.", "--marks"));
    command.addOption(
        Commands.flag("Fill each side with copies of one page (2up, 4up, 8up).", "--repeat"));
    command.addOption(
        Commands.option(
            "paper|screen",
            "For a screen, links, tags and outline stay (2up, 4up, 8up).",
            "--for"));
    command.addOption(Commands.flag("Make greys of all colours.", "--grey"));
    command.addOption(
        Commands.flag(
            "Write OUT-guide.pdf too: a page that shows what goes where, and how to fold.",
            "--guide"));
    command.usageMessage().footer(footer());
    return Commands.common(command);
  }

  private static String[] footer() {
    return new String[] {
      "",
      "booklet: sheets folded once and stitched, all in one; signature:N: at most N in one, for",
      "sewing. Their sheets are of two pages, 2up, 4up and 8up of one, unless --paper says so.",
      "--duplex none: all fronts, then all backs from the last, for the pile as it came out."
    };
  }

  /** The PDF to impose. */
  Path file() {
    return Arguments.path("FILE.pdf", arguments.positionals().getFirst());
  }

  /** The file to write. */
  Path output() {
    return arguments
        .text("-o")
        .map(file -> Arguments.path("-o", file))
        .orElseThrow(() -> new UsageException("-o OUT.pdf says which file to write"));
  }

  /** The numbers of the pages to take; none for all. */
  List<Integer> pages() {
    return arguments
        .text("--pages")
        .map(
            range ->
                NumberRange.parse(range)
                    .orElseThrow(
                        () -> new UsageException(Arguments.noRange("--pages", "1,5-12", range)))
                    .numbers())
        .orElse(List.of());
  }

  /** How to impose it. */
  Imposition imposition() {
    String named =
        arguments
            .text("--scheme")
            .orElseThrow(() -> new UsageException("--scheme is one of " + SCHEMES));
    ImpositionScheme scheme =
        ImpositionScheme.parse(named).orElseThrow(() -> wrong("--scheme", SCHEMES, named));
    boolean folded = scheme instanceof ImpositionScheme.Folded;
    boolean repeated = arguments.flag("--repeat");
    if (folded && repeated) {
      throw new UsageException("--repeat is for 2up, 4up and 8up");
    }
    if (!folded && arguments.flag("--thickness")) {
      throw new UsageException("--thickness is for sheets that are folded");
    }
    Imposition plain =
        new Imposition(
            scheme,
            arguments
                .text("--paper")
                .map(it -> TrimSize.parse(it).orElseThrow(() -> wrong("--paper", SIZES, it))),
            arguments.text("--binding").map(ImposeCommand::isRight),
            thickness(),
            arguments
                .text("--duplex")
                .map(
                    it ->
                        Duplex.parse(it)
                            .orElseThrow(
                                () -> wrong("--duplex", "long, short, none or single", it)))
                .orElse(Imposition.of(scheme).duplex()),
            arguments.flag("--marks"),
            repeated);
    return plain.made(
        new SheetMaking(
            arguments.flag("--grey"), arguments.flag("--guide"), forScreen(folded, repeated)));
  }

  private boolean forScreen(boolean folded, boolean repeated) {
    String medium = arguments.text("--for").orElse("paper");
    if (!List.of("paper", "screen").contains(medium)) {
      throw wrong("--for", "paper or screen", medium);
    }
    boolean forScreen = medium.equals("screen");
    if (forScreen && (folded || repeated || arguments.flag("--duplex"))) {
      throw new UsageException(
          "--for screen is for 2up, 4up and 8up without --duplex and --repeat");
    }
    return forScreen;
  }

  private Length thickness() {
    return arguments
        .text("--thickness")
        .map(
            it ->
                Imposition.thickness(it)
                    .orElseThrow(() -> wrong("--thickness", "a length up to 2mm, as 0.1mm", it)))
        .orElse(Length.ZERO);
  }

  private static boolean isRight(String binding) {
    return switch (binding) {
      case "left" -> false;
      case "right" -> true;
      default -> throw wrong("--binding", "left or right", binding);
    };
  }

  private static UsageException wrong(String option, String expected, String given) {
    return new UsageException(option + " is " + expected + ", not '" + given + "'");
  }
}

package octavo.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.bundle.Catalogue;
import octavo.manuscript.LanguageTag;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code octavo shelf} is asked for. */
final class ShelfCommand {
  private final Arguments arguments;

  ShelfCommand(Arguments arguments) {
    this.arguments = arguments;
  }

  /** The command line. */
  static CommandSpec spec() {
    CommandSpec shelf =
        Commands.spec(
            "shelf",
            "Makes offline copies of many books side by side, and one catalogue of them: a page"
                + " with a search, and an OPDS feed. What has not changed is not built again.");
    shelf
        .usageMessage()
        .footer(
            "",
            "Exit: 0 done; 1 errors in a book (the others are made; its last good copy stays); 2",
            "wrong usage; 3 nothing could be written.");
    shelf.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("1..*")
            .required(true)
            .paramLabel("FOLDER")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The books, in the order in which the catalogue lists them.")
            .build());
    options(shelf);
    return Commands.common(shelf);
  }

  private static void options(CommandSpec shelf) {
    shelf.addOption(Commands.option("DIR", "The shelf's folder.", "-o", "--output"));
    shelf.addOption(
        Commands.option(
            "TEXT",
            "What the catalogue is called; Books, in its language, if not given.",
            "--title"));
    shelf.addOption(
        Commands.option(
            "TAG",
            "The language of its own words; that of its first book if not given.",
            "--language"));
    shelf.addOption(
        Commands.list("NAME", "Only this edition of each; may stand several times.", "--edition"));
    shelf.addOption(Commands.list("KEY=VALUE", "Override a setting of each; may repeat.", "--set"));
    shelf.addOption(Commands.flag("End with 1 on warnings too.", "--strict"));
    shelf.addOption(
        Commands.option("N", "Work on so many things at once; else one a core.", "--jobs"));
    shelf.addOption(Commands.list("DIR", "Look for fonts there; may repeat.", "--font-path"));
  }

  /** The shelf's folder. */
  Path folder() {
    return Arguments.path(
        "-o",
        arguments
            .text("-o")
            .orElseThrow(() -> new UsageException("-o DIR says which folder is the shelf")));
  }

  /**
   * What is asked of the catalogue.
   *
   * @throws UsageException when its language is none
   */
  Catalogue catalogue() {
    Optional<String> language = arguments.text("--language");
    language
        .flatMap(LanguageTag::problem)
        .ifPresent(
            problem -> {
              throw new UsageException("--language '" + language.get() + "' " + problem);
            });
    return new Catalogue(arguments.text("--title").filter(text -> !text.isBlank()), language);
  }

  /** How many things are worked on at once. */
  int jobs() {
    return arguments.jobs();
  }

  /**
   * The books, each to lie in the shelf's folder.
   *
   * @throws UsageException when one is not there, is named twice, or is the shelf itself
   */
  List<BuildRequest> books() {
    Path folder = folder();
    BuildRequest asked = arguments.build();
    Set<Path> seen = new HashSet<>(Set.of(folder.toAbsolutePath().normalize()));
    List<Path> books =
        arguments.positionals().stream().map(book -> Arguments.path("FOLDER", book)).toList();
    for (Path book : books) {
      Operand.requireBook(book);
      if (!seen.add(book.toAbsolutePath().normalize())) {
        throw new UsageException(
            WrittenFile.name(book) + " is named twice, or is the shelf's own folder");
      }
    }
    return books.stream().map(book -> asked.of(book).bundled(folder, asked.editions())).toList();
  }
}

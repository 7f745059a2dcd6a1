package octavo.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.resolve.NumberRange;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options of one command as the user gave them, turned into values and checked. */
final class Arguments {
  private final ParseResult parsed;

  /**
   * @param parsed what picocli made of the command's arguments
   */
  Arguments(ParseResult parsed) {
    this.parsed = parsed;
  }

  /** How to show findings. */
  Reporting reporting() {
    Optional<Path> sarif = text("--sarif").map(file -> path("--sarif", file));
    return new Reporting(flag("-q"), flag("-v"), flag("--strict"), format(), sarif);
  }

  /** What to build. */
  BuildRequest build() {
    return new BuildRequest(
        positionals().stream().findFirst().map(book -> path("BOOK", book)).orElse(Path.of("")),
        text("-o").map(folder -> path("-o", folder)),
        texts("--edition"),
        chapters(),
        flag("--split"),
        overrides(),
        flag("--fix"),
        flag("--check"),
        flag("--report"),
        jobs(),
        texts("--font-path").stream().map(folder -> path("--font-path", folder)).toList());
  }

  /** The files to check. */
  List<Path> files() {
    return positionals().stream().map(file -> path("FILE", file)).toList();
  }

  /** The book that files are proved against, as it was built. */
  Optional<BuildRequest> book() {
    Optional<String> book = text("--book");
    if (book.isEmpty()) {
      requireNoBuildOption();
      return Optional.empty();
    }
    return Optional.of(
        new BuildRequest(
            path("--book", book.get()),
            Optional.empty(),
            texts("--edition"),
            chapters(),
            false,
            overrides(),
            false,
            true,
            false,
            Runtime.getRuntime().availableProcessors(),
            List.of()));
  }

  private void requireNoBuildOption() {
    for (String option : List.of("--edition", "--chapters", "--set")) {
      if (flag(option)) {
        throw new UsageException(option + " says how a book was built: name it with --book");
      }
    }
  }

  /** The folder to make. */
  Path folder() {
    return path("DIR", positionals().getFirst());
  }

  /** What to import. */
  ImportRequest importRequest() {
    String folder =
        text("-o").orElseThrow(() -> new UsageException("-o BOOK says which folder to make"));
    return new ImportRequest(
        path("TEXT", positionals().getFirst()),
        path("-o", folder),
        text("--answers").map(file -> path("--answers", file)),
        flag("--review"));
  }

  /** What a new book begins from. */
  Template template() {
    String name = text("--template").orElse(Template.BOOK.label());
    return Template.named(name)
        .orElseThrow(
            () -> new UsageException("no template '" + name + "'; there are: " + Template.names()));
  }

  /** The operands in order. */
  List<String> positionals() {
    List<String> all = new ArrayList<>();
    if (parsed.hasMatchedPositional(0)) {
      // No lambda: Java keeps none over picocli's classes, which are too old for its cache.
      for (PositionalParamSpec spec : parsed.matchedPositionals()) {
        all.addAll(spec.stringValues());
      }
    }
    return all;
  }

  private Reporting.Format format() {
    String name = text("--format").orElse("text");
    return switch (name) {
      case "text" -> Reporting.Format.TEXT;
      case "json" -> Reporting.Format.JSON;
      default -> throw new UsageException("--format is text or json, not '" + name + "'");
    };
  }

  private Optional<NumberRange> chapters() {
    return text("--chapters")
        .map(
            written ->
                NumberRange.parse(written)
                    .orElseThrow(
                        () -> new UsageException(noRange("--chapters", "3,5-7", written))));
  }

  /** What is wrong with a range that cannot be read. */
  static String noRange(String option, String example, String written) {
    String wrong = option + " is a range such as " + example + ", not '" + written + "'";
    return NumberRange.backward(written)
        .map(piece -> wrong + ": " + piece + " runs backward")
        .orElse(wrong);
  }

  private Map<String, String> overrides() {
    Map<String, String> overrides = new TreeMap<>();
    for (String setting : texts("--set")) {
      int equals = setting.indexOf('=');
      if (equals <= 0) {
        throw new UsageException("--set is KEY=VALUE, not '" + setting + "'");
      }
      overrides.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
    }
    return overrides;
  }

  /** How many things to work on at once. */
  int jobs() {
    String given = text("--jobs").orElse("");
    if (given.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int jobs = Integer.parseInt(given);
      if (jobs >= 1) {
        return Math.min(jobs, 256);
      }
    } catch (NumberFormatException notNumber) {
      // Said below, as for a number that is too small.
    }
    throw new UsageException("--jobs is a number from 1, not '" + given + "'");
  }

  static Path path(String what, String given) {
    if (given.isEmpty()) {
      throw new UsageException(what + " is empty");
    }
    try {
      return Path.of(given);
    } catch (InvalidPathException invalid) {
      String locale =
          given.chars().anyMatch(c -> c > 0x7e) ? "; try a UTF-8 locale: LC_ALL=C.UTF-8" : "";
      throw new UsageException(
          what + " cannot be the name of a file: " + invalid.getReason() + locale);
    }
  }

  boolean flag(String name) {
    return parsed.hasMatchedOption(name);
  }

  Optional<String> text(String name) {
    List<String> all = texts(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private List<String> texts(String name) {
    return parsed.hasMatchedOption(name)
        ? parsed.matchedOption(name).originalStringValues()
        : List.of();
  }
}

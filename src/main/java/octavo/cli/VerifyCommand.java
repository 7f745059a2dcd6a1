package octavo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import octavo.bundle.Verification;
import octavo.diagnostic.Diagnostics;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code octavo verify} is asked for. */
final class VerifyCommand {
  private final Arguments arguments;

  VerifyCommand(Arguments arguments) {
    this.arguments = arguments;
  }

  /** The command line. */
  static CommandSpec spec() {
    CommandSpec verify =
        Commands.spec(
            "verify",
            "Finds every byte of offline copies that is missing, has changed or was added.");
    verify
        .usageMessage()
        .footer(
            "",
            "What is whole has a line on standard output: path, files, bytes and the SHA-256 of"
                + " its",
            "SHA256SUMS, which stands for all of them. Exit: 0 whole; 1 not; 2 not there.");
    verify.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("1..*")
            .required(true)
            .paramLabel("FOLDER")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The folders, or zips, that octavo bundle or shelf has made.")
            .build());
    verify.addOption(
        Commands.option("N", "Read so many files at once; else one a core.", "--jobs"));
    return Commands.common(verify);
  }

  /**
   * The folders and zips.
   *
   * @throws UsageException when one is not there
   */
  List<Path> bundles() {
    List<Path> bundles =
        arguments.positionals().stream().map(bundle -> Arguments.path("FOLDER", bundle)).toList();
    for (Path bundle : bundles) {
      if (!Files.isDirectory(bundle)) {
        Operand.requireFile(bundle);
      }
    }
    return bundles;
  }

  /** Verifies one; the line to print of it, when it is whole. */
  Optional<String> verify(Path bundle, Diagnostics diagnostics) {
    String name = WrittenFile.name(bundle);
    try {
      return Verification.verify(bundle, name, arguments.jobs(), diagnostics)
          .map(whole -> name + "\t" + whole.files() + "\t" + whole.bytes() + "\t" + whole.sum());
    } catch (IOException trouble) {
      diagnostics.report(Report.unreadable(trouble, Trouble.file(trouble, name)));
      return Optional.empty();
    }
  }
}

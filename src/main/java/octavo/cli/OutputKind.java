package octavo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.FilePlace;

/**
 * What a file that the user has named is to become. What stands there is written over only where it
 * is of that kind, or empty: a slip of the completion must not cost a manuscript.
 */
enum OutputKind {
  /** A PDF, told by its header (ISO 32000-2, 7.5.2). */
  PDF("PDF", head -> head.startsWith("%PDF-")),
  /** A SARIF log, told by the properties it begins with (SARIF 2.1.0, 3.13). */
  SARIF("SARIF log", OutputKind::isSarif);

  private static final int HEAD = 4096;
  private static final Pattern SCHEMA = Pattern.compile("\"\\$schema\"\\s*:\\s*\"[^\"]*sarif");
  private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"2\\.1\\.0\"");
  private static final Pattern RUNS = Pattern.compile("\"runs\"\\s*:");

  private final String label;
  private final Predicate<String> begins;

  OutputKind(String label, Predicate<String> begins) {
    this.label = label;
    this.begins = begins;
  }

  /**
   * Why a file is not to be written there; empty when it may.
   *
   * @param target where it is to lie
   * @param inputs what it is made of
   * @param option that named it
   */
  Optional<Diagnostic> refusal(Path target, List<Path> inputs, String option) {
    if (!Files.isRegularFile(target)) {
      return Optional.empty();
    }
    try {
      for (Path input : inputs) {
        if (Files.exists(input) && Files.isSameFile(input, target)) {
          return refused(target, "this is the very file that is read: it would be lost", option);
        }
      }
      return isOurs(target)
          ? Optional.empty()
          : refused(target, "the file is there already, and is no " + label, option);
    } catch (IOException unknown) {
      String why = "what is there cannot be read: " + Trouble.sentence(unknown, target.toString());
      return refused(target, why, option);
    }
  }

  private boolean isOurs(Path target) throws IOException {
    try (InputStream in = Files.newInputStream(target)) {
      byte[] head = in.readNBytes(HEAD);
      return head.length == 0 || begins.test(new String(head, StandardCharsets.UTF_8));
    }
  }

  private static boolean isSarif(String head) {
    return head.stripLeading().startsWith("{")
        && (SCHEMA.matcher(head).find()
            || VERSION.matcher(head).find() && RUNS.matcher(head).find());
  }

  private static Optional<Diagnostic> refused(Path target, String message, String option) {
    return Optional.of(
        Diagnostic.of(
            DiagnosticCode.OUT_FOREIGN,
            new FilePlace(WrittenFile.name(target)),
            message,
            "name another file with " + option + ", or move this one away"));
  }
}

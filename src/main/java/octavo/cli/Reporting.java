package octavo.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How findings are shown.
 *
 * @param quiet only what decides the exit code
 * @param verbose nothing folded, and the time each stage took
 * @param strict whether warnings decide the exit code too
 * @param format what standard error is written in
 * @param sarif the SARIF file to write, if any
 */
record Reporting(
    boolean quiet, boolean verbose, boolean strict, Format format, Optional<Path> sarif) {

  /** What standard error is written in. */
  enum Format {
    /** For people. */
    TEXT,
    /** A JSON object a line. */
    JSON
  }
}

package octavo.cli;

/** How a command ends, as the calling process sees it. The numbers are a contract. */
enum ExitCode {
  /** Everything that was asked for was done. */
  DONE(0),
  /** Errors in the book or findings in a file; warnings too with {@code --strict}. */
  FINDINGS(1),
  /** The command line is wrong, or the book or file it names is not there. */
  USAGE(2),
  /** Nothing could be written, or Octavo itself failed. */
  FAILURE(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit status. */
  int number() {
    return number;
  }
}

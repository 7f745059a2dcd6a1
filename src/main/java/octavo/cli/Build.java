package octavo.cli;

/** The pipeline. */
final class Build {
  private Build() {}
}

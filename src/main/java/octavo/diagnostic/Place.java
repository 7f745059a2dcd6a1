package octavo.diagnostic;

/**
 * Where a finding is: a span of a source file, or a file as a whole when no text of it is meant.
 */
public sealed interface Place permits SourceSpan, FilePlace {
  /** The path to print: relative to the book folder for its files, else as the user gave it. */
  String path();
}

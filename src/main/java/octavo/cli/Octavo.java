package octavo.cli;

/** The program. */
public final class Octavo {
  private Octavo() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    throw new IllegalStateException("not built yet");
  }
}

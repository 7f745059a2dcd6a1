package octavo.cli;

import java.io.PrintStream;

/** Says that Octavo itself failed. */
final class Bug {
  /** An exception may hold a whole book in its message. */
  private static final int LIMIT = 200;

  private Bug() {}

  /**
   * Prints one line, and where it happened to those who ask.
   *
   * @param traced whether to print the stack traces
   */
  static void say(Throwable bug, boolean traced, Report report, PrintStream err) {
    report.say("error", "this is a bug in Octavo, please report it: " + line(bug));
    if (traced) {
      print(bug, err);
      for (Throwable cause = bug.getCause(); cause != null; cause = cause.getCause()) {
        err.print("caused by: " + line(cause) + "\n");
        print(cause, err);
      }
    }
  }

  private static void print(Throwable bug, PrintStream err) {
    StackTraceElement[] frames = bug.getStackTrace();
    for (int i = 0; i < Math.min(frames.length, LIMIT); i++) {
      err.print("  at " + frames[i] + "\n");
    }
  }

  private static String line(Throwable bug) {
    String text = Columns.visible(bug.toString());
    return text.length() > LIMIT ? text.substring(0, LIMIT) + "…" : text;
  }
}

package octavo.cli;

import java.io.PrintStream;

/**
 * The line on a terminal that says what a longer run is at. It comes after half a second, is
 * rewritten in place and wiped at the end; where standard error is no terminal there is none.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 500;
  private static final long PERIOD_MILLIS = 100;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream err;
  private String stage = "";
  private String shown = "";
  private boolean closed;

  private Progress(PrintStream err) {
    this.err = err;
  }

  /**
   * Starts it.
   *
   * @param wanted whether there is a terminal to show it on
   */
  static Progress start(PrintStream err, boolean wanted) {
    Progress progress = new Progress(err);
    if (wanted) {
      Thread.ofPlatform().daemon().name("octavo-progress").start(progress::watch);
    }
    return progress;
  }

  /** Says what is being done now. */
  synchronized void stage(String name) {
    stage = name;
  }

  /** Shows the line as it is now. */
  synchronized void show() {
    if (!closed && !stage.equals(shown)) {
      err.print(WIPE + "octavo: " + stage + " …");
      err.flush();
      shown = stage;
    }
  }

  /** Wipes the line; it does not come back. */
  @Override
  public synchronized void close() {
    closed = true;
    if (!shown.isEmpty()) {
      err.print(WIPE);
      err.flush();
    }
    notifyAll();
  }

  private synchronized void watch() {
    try {
      wait(PATIENCE_MILLIS);
      while (!closed) {
        show();
        wait(PERIOD_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

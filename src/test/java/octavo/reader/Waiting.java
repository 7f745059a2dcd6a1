package octavo.reader;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for another process, as long as the slowest machine needs. */
final class Waiting {
  private static final int MINUTES = 3;

  private Waiting() {}

  /**
   * The result once it is there.
   *
   * @param what what is waited for, for the message when it does not come
   */
  static <T> T forResult(Future<T> future, String what) throws IOException {
    try {
      return future.get(MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException | CompletionException e) {
      throw new IOException("waiting for " + what, e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("waited in vain for " + what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + what, e);
    }
  }
}

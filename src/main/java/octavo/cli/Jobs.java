package octavo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads to work on several things at once; results come in the order of the things, whoever is
 * done first.
 */
final class Jobs implements AutoCloseable {
  /** Room for deeply nested manuscripts and tables: reserved, not used, until it is needed. */
  private static final long STACK_BYTES = 64L << 20;

  private final ExecutorService threads;

  /**
   * @param count how many things are worked on at once
   */
  Jobs(int count) {
    AtomicInteger started = new AtomicInteger();
    // Not of Thread.Builder's making, whose counter Java links anew on each run.
    this.threads =
        Executors.newFixedThreadPool(count, work -> thread(work, started.incrementAndGet()));
  }

  private static Thread thread(Runnable work, int number) {
    Thread thread = new Thread(null, work, "octavo-" + number, STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** What is done with one thing. */
  @FunctionalInterface
  interface Work<T, R> {
    R of(T thing) throws IOException;
  }

  /**
   * Does the work for each thing and waits for all of it.
   *
   * @throws IOException the first that the work threw, in the order of the things
   */
  <T, R> List<R> each(List<T> things, Work<T, R> work) throws IOException {
    List<Callable<R>> tasks = new ArrayList<>();
    for (T thing : things) {
      tasks.add(() -> work.of(thing));
    }
    try {
      List<R> results = new ArrayList<>();
      for (Future<R> done : threads.invokeAll(tasks)) {
        results.add(result(done));
      }
      return results;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("nobody interrupts the command line", interrupted);
    }
  }

  /** Threads that have nothing else to do, for work that its owner does where none has begun it. */
  Executor helpers() {
    return threads;
  }

  /** Does one thing on a thread with a deep stack. */
  <R> R one(Stages.Work<R> work) throws IOException {
    return each(List.of(work), Stages.Work::run).getFirst();
  }

  private static <R> R result(Future<R> done) throws IOException {
    return switch (done.state()) {
      case SUCCESS -> done.resultNow();
      case FAILED -> throw failure(done.exceptionNow());
      case RUNNING, CANCELLED -> throw new IllegalStateException("a job is " + done.state());
    };
  }

  private static IOException failure(Throwable thrown) {
    return switch (thrown) {
      case IOException trouble -> trouble;
      case RuntimeException bug -> throw bug;
      case Error bug -> throw bug;
      case Throwable other -> throw new IllegalStateException(other);
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

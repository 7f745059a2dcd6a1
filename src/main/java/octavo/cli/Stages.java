package octavo.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names what is being done: to the progress line as it happens, and with its time afterwards. */
final class Stages {
  private final Progress progress;
  private final Surroundings here;
  private final boolean timed;
  private final Map<String, Long> spent = new LinkedHashMap<>();

  /**
   * @param timed whether to take times; where nobody asks, the clocks are not even loaded
   */
  Stages(Progress progress, Surroundings here, boolean timed) {
    this.progress = progress;
    this.here = here;
    this.timed = timed;
  }

  /** A piece of work. */
  @FunctionalInterface
  interface Work<R> {
    R run() throws IOException;
  }

  /** Does a piece of work under a name; what several threads do under one name is added up. */
  <R> R run(String name, Work<R> work) throws IOException {
    progress.stage(name);
    if (!timed) {
      return work.run();
    }
    begin(name);
    long before = here.cpu().getAsLong();
    try {
      return work.run();
    } finally {
      add(name, here.cpu().getAsLong() - before);
    }
  }

  // Entered at the start, so that the stages stand in the order in which they began.
  private synchronized void begin(String name) {
    spent.putIfAbsent(name, 0L);
  }

  private synchronized void add(String name, long nanoseconds) {
    spent.merge(name, nanoseconds, Long::sum);
  }

  /** The processor time of each stage in nanoseconds, summed over threads. */
  synchronized Map<String, Long> spent() {
    return new LinkedHashMap<>(spent);
  }
}

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What runs of a program took, on a POSIX system.
 *
 * @param wall seconds by the clock
 * @param processor seconds of processor time, of the process and its children
 * @param megabytes the peak of its memory in use; 0 where there is no {@code /proc}
 */
record Cost(double wall, double processor, double megabytes) {
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");

  /**
   * Runs a program some times and takes the median of each figure.
   *
   * @param work a folder for files of its own
   */
  static Cost median(int times, Path work, String... command)
      throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      costs.add(of(work, command));
    }
    return median(costs);
  }

  /** Whether a program is on the path. */
  static boolean installed(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The median of each figure. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::wall), median(costs, Cost::processor), median(costs, Cost::megabytes));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    double[] values = costs.stream().mapToDouble(part).sorted().toArray();
    return values[values.length / 2];
  }

  /**
   * Runs a program once.
   *
   * @throws IOException when it cannot be run or fails
   */
  // The shell's "times" gives the processor time of its children, the launcher's own included.
  static Cost of(Path work, String... command) throws IOException, InterruptedException {
    Path times = work.resolve("times");
    Path process = work.resolve("process");
    Files.deleteIfExists(process);
    String script =
        "\"$@\" >/dev/null 2>&1 & echo $! > "
            + process
            + "; wait $!; code=$?; times > "
            + times
            + "; exit $code";
    List<String> shell = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    shell.addAll(Arrays.asList(command));
    long before = System.nanoTime();
    Process running = new ProcessBuilder(shell).start();
    double peak = 0;
    while (running.isAlive()) {
      peak = Math.max(peak, peakMegabytes(process));
      Thread.sleep(4);
    }
    double wall = (System.nanoTime() - before) / 1e9;
    if (running.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    double processor = 0;
    for (Matcher m = TIMES.matcher(Files.readAllLines(times).get(1)); m.find(); ) {
      processor += Integer.parseInt(m.group(1)) * 60 + Double.parseDouble(m.group(2));
    }
    return new Cost(wall, processor, peak);
  }

  private static double peakMegabytes(Path process) {
    try {
      Path status = Path.of("/proc", Files.readString(process).strip(), "status");
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
        }
      }
    } catch (IOException gone) {
      // Not started yet, already ended, or a system without /proc.
    }
    return 0;
  }

  /** Removes a folder and all that is in it. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException trouble) {
                  throw new UncheckedIOException(trouble);
                }
              });
    }
  }
}

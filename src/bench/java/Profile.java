import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a PDF of the css engine goes, by a profiler's samples of the threads that make
 * it. Saving the file is counted to the engine, whose own "create a PDF" does it too. Steps are
 * named after the room, and in {@code pdf} after the class, that the making of a PDF calls.
 */
final class Profile {
  private static final String ENGINE = "css engine";
  private static final String CSS = "--set=editions.print.engine=css";
  private static final String BACK = "reading back";
  private static final String SAMPLING =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <configuration version="2.0">
        <event name="jdk.ExecutionSample">
          <setting name="enabled">true</setting>
          <setting name="period">2 ms</setting>
        </event>
      </configuration>
      """;

  private final Path work;
  private final int runs;

  /**
   * A profiler.
   *
   * @param work a folder for its files
   * @param runs how many runs of the program it adds up
   */
  Profile(Path work, int runs) {
    this.work = work;
    this.runs = runs;
  }

  void print(String name, Path book) throws IOException, InterruptedException {
    Map<String, Integer> samples = new TreeMap<>();
    for (int i = 0; i < runs; i++) {
      sample(book, samples);
    }
    int engine = samples.getOrDefault(ENGINE, 1);
    int around = 0;
    String most = "";
    for (Map.Entry<String, Integer> step : samples.entrySet()) {
      if (!step.getKey().equals(ENGINE) && !step.getKey().equals(BACK)) {
        around += step.getValue();
        most = step.getValue() > samples.getOrDefault(most, 0) ? step.getKey() : most;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%nPDF of %s, profiler samples: css engine %d; largest step around it %s %.2f x (target"
            + " 0.1), all of them %.2f x; reading back %.2f x (target 0.7)%n",
        name,
        engine,
        most,
        (double) samples.getOrDefault(most, 0) / engine,
        (double) around / engine,
        (double) samples.getOrDefault(BACK, 0) / engine);
  }

  private void sample(Path book, Map<String, Integer> samples)
      throws IOException, InterruptedException {
    Path recording = work.resolve("print.jfr");
    Path settings = Files.writeString(work.resolve("print.jfc"), SAMPLING);
    String out = work.resolve("out").toString();
    List<String> command =
        List.of(
            "./octavo",
            "build",
            "-q",
            book.toString(),
            "--edition",
            "print",
            "-o",
            out,
            "--set",
            "editions.print.engine=css");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .put(
            "OCTAVO_JAVA_OPTIONS",
            "-XX:FlightRecorderOptions=stackdepth=256 -XX:StartFlightRecording=settings="
                + settings
                + ",filename="
                + recording);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
        step(event).ifPresent(step -> samples.merge(step, 1, Integer::sum));
      }
    }
  }

  private static Optional<String> step(RecordedEvent sample) {
    if (sample.getStackTrace() == null) {
      return Optional.empty();
    }
    Optional<String> step = Optional.empty();
    for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      boolean saves = type.endsWith(".PDDocument") && frame.getMethod().getName().equals("save");
      if (type.startsWith("octavo.check.")) {
        return Optional.of(BACK);
      } else if (type.startsWith("com.openhtmltopdf.") || saves) {
        step = Optional.of(ENGINE);
      } else if (type.startsWith("octavo.") && !step.equals(Optional.of(ENGINE))) {
        step = outermost(type, step);
      }
    }
    return step;
  }

  // Frames come from the inside out: what calls the steps themselves does not rename them.
  private static Optional<String> outermost(String type, Optional<String> inner) {
    String name = type.substring("octavo.".length()).replaceAll("\\$.*", "");
    boolean calls = name.startsWith("cli.") || name.equals("pdf.PdfEdition");
    if (calls && inner.isPresent()) {
      return inner;
    }
    return Optional.of(name.startsWith("pdf.") ? name : name.replaceAll("\\..*", ""));
  }
}

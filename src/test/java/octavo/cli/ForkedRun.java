package octavo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the program printed and how it ended as a process of its own.
 *
 * @param code the exit status
 */
record ForkedRun(int code, String out, String err) {
  /**
   * Where in the world a process runs.
   *
   * @param language of its locale
   * @param country of its locale
   * @param variant of its locale; that of {@code th_TH_TH} has digits of its own
   * @param zone its time zone
   */
  record Region(String language, String country, String variant, String zone) {
    static final Region TURKEY = new Region("tr", "TR", "", "Pacific/Kiritimati");
  }

  /** Runs a command line in a folder, with a fixed clock. */
  static ForkedRun of(Path folder, Region region, String... arguments)
      throws IOException, InterruptedException {
    return of("2g", folder, region, arguments);
  }

  /** The same with no more than so much memory, such as {@code 512m}. */
  static ForkedRun of(String memory, Path folder, Region region, String... arguments)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("octavo", ".err");
    try {
      Process process =
          builder(memory, folder, region, arguments).redirectError(errors.toFile()).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ForkedRun(process.waitFor(), out, Files.readString(errors));
    } finally {
      Files.delete(errors);
    }
  }

  /** Starts a command line in a folder, whose output nobody reads. */
  static Process start(Path folder, String... arguments) throws IOException {
    return builder("2g", folder, Region.TURKEY, arguments)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static ProcessBuilder builder(
      String memory, Path folder, Region region, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + region.language(),
                "-Duser.country=" + region.country(),
                "-Duser.variant=" + region.variant(),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "octavo.cli.Octavo"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("TZ", region.zone());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("SOURCE_DATE_EPOCH", ProgramRun.DATE);
    return builder;
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}

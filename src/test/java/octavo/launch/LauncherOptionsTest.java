package octavo.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells Java, by a Java that prints its arguments. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for sh")
class LauncherOptionsTest {
  private static final String COMPILER = "-XX:TieredStopAtLevel=";

  @TempDir private Path folder;

  @BeforeEach
  void makeAHomeThatIsCompiled() throws IOException {
    Path launcher = Files.createDirectories(folder.resolve("home/target/launcher"));
    Files.createDirectories(folder.resolve("home/target/lib"));
    Files.createFile(folder.resolve("home/target/octavo.jar"));
    Files.createFile(launcher.resolve("octavo.aot"));
    Files.copy(Path.of("octavo"), folder.resolve("home/octavo"));
    Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
    for (String program : List.of("java", "javac")) {
      Path script = bin.resolve(program);
      Files.writeString(script, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
      assertTrue(script.toFile().setExecutable(true));
    }
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
  }

  @Test
  void toVerifyTheSecondCompilerComesInAndNothingElseDiffers() throws Exception {
    List<String> build = options("build");
    List<String> verify = options("verify");
    assertTrue(build.contains(COMPILER + "1"), build::toString);
    assertTrue(verify.contains(COMPILER + "4"), verify::toString);
    assertEquals(others(build), others(verify));
  }

  private static List<String> others(List<String> options) {
    return options.stream().filter(option -> !option.startsWith(COMPILER)).toList();
  }

  /** Up to the name of the class that is run. */
  private List<String> options(String command) throws IOException, InterruptedException {
    Path out = folder.resolve(command + ".txt");
    ProcessBuilder run =
        new ProcessBuilder("/bin/sh", folder.resolve("home/octavo").toString(), command)
            .redirectOutput(out.toFile())
            .redirectErrorStream(true);
    run.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    assertEquals(0, run.start().waitFor());
    List<String> all = Files.readAllLines(out, StandardCharsets.UTF_8);
    int last = all.indexOf("octavo.cli.Octavo");
    assertTrue(last > 0, all::toString);
    assertEquals(command, all.get(last + 1));
    return all.subList(0, last);
  }
}

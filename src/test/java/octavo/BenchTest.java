package octavo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that measure and draw are run from their sources, which no build compiles. */
class BenchTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"src/bench/java", "src/docs/java"})
  void theProgramsCompileWithoutWarnings(Path folderOfSources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            "-Xlint:all,-processing,-path",
            "-Werror");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(folderOfSources)) {
      List<Path> programs = sources.sorted().toList();
      assertFalse(programs.isEmpty());
      compiler
          .getTask(
              messages, files, null, options, null, files.getJavaFileObjectsFromPaths(programs))
          .call();
    }
    assertEquals("", messages.toString());
  }
}

package octavo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as google-java-format sets it; {@code -Dformat.update=true} rewrites them.
 */
class FormatTest {
  @Test
  void everySourceFileIsFormatted() throws IOException, FormatterException {
    boolean update = Boolean.getBoolean("format.update");
    Formatter formatter = new Formatter();
    List<String> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        if (update) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(file.toString());
        }
      }
    }
    assertEquals(List.of(), unformatted, "run: mvn test -Dtest=FormatTest -Dformat.update=true");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(FormatTest::isOurs).sorted().toList();
    }
  }

  // Modules of npm have sources of Java among their tests.
  private static boolean isOurs(Path file) {
    return file.toString().endsWith(".java")
        && !file.startsWith(Path.of("src", "test", "readers", "node_modules"));
  }
}

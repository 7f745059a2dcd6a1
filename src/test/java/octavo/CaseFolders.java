package octavo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tests whose cases are folders. */
public final class CaseFolders {
  private CaseFolders() {}

  /** What is done with a case. */
  public interface Case {
    /** Tests it. */
    void test(Path folder) throws IOException;
  }

  /** A test for each folder, in order, named after it. */
  public static List<DynamicTest> tests(Path cases, Case each) throws IOException {
    try (Stream<Path> folders = Files.list(cases)) {
      return folders
          .sorted()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> each.test(folder)))
          .toList();
    }
  }

  /** The names of what is in a folder. */
  public static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}

package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that begin with code or emphasis, in text and contents, read in their order. */
class LinkedCodeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"css", "compositor"})
  void aLinkThatBeginsWithCodeIsReadInOrder(String engine) throws IOException {
    Files.writeString(
        folder.resolve("a.md"),
        """
        # `Rc<T>`, the pointer

        A link [`Rc<T>`, the pointer](https://example.org/) first, [one `code`, two](#a-b) later,
        [ending in `code`](https://example.org/), and *[`x`, y](https://example.org/) z*, and
        [“*so*,” she said](https://example.org/).

        # *A*, b
        """);
    ProgramRun run =
        ProgramRun.of(
            "build",
            folder.resolve("a.md").toString(),
            "-o",
            folder.toString(),
            "--check",
            "--edition=print",
            "--set=title=A Book",
            "--set=editions.print.engine=" + engine);
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}

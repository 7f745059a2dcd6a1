package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Progress progress =
      Progress.start(new PrintStream(err, true, StandardCharsets.UTF_8), false);

  @Test
  void theLineIsRewrittenInPlaceAndWipedAtTheEnd() {
    progress.stage("parsing");
    progress.show();
    progress.stage("print: setting");
    progress.show();
    progress.close();
    progress.show();
    assertEquals(
        "\r\u001b[Koctavo: parsing …\r\u001b[Koctavo: print: setting …\r\u001b[K",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aRunThatIsDoneBeforeItWasShownPrintsNothing() {
    progress.stage("parsing");
    progress.close();
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }
}

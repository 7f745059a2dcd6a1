package octavo.importer.read;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Silences the log of epub4j. It prints all it has to say, and what stands in {@link System#out}
 * when its class is first used it prints to from then on; no level turns it off. What is wrong with
 * an EPUB is a finding of its reader's.
 */
final class EpubLog {
  private static final String LOGGER = "io.documentnode.minilog.Logger";

  static {
    PrintStream before = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      Class.forName(LOGGER);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException("epub4j came without its log", missing);
    } finally {
      System.setOut(before);
    }
  }

  private EpubLog() {}

  /** Makes sure that it is silent; to be called before epub4j is used. */
  static void silence() {
    // Loading this class has done it.
  }
}

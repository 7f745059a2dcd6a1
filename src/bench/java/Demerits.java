import java.io.IOException;
import java.util.List;
import java.util.Locale;
import octavo.typeset.line.CorpusDemerits;

/**
 * Prints the demerits of the optimum fit's lines and of greedy ones, over every paragraph of every
 * book of the corpus.
 *
 * <p>{@code java -cp target/classes:target/test-classes:target/lib/* src/bench/java/Demerits.java
 * [BOOK...]} from the repository's folder, after {@code mvn test-compile}.
 */
final class Demerits {
  private static final List<String> BOOKS =
      List.of(
          "keynes",
          "flatland",
          "reed",
          "rousseau",
          "don-quixote",
          "rust-book",
          "progit/en",
          "progit/ja",
          "progit/ar");

  private Demerits() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    System.out.printf(
        "%-12s %10s %8s %6s %16s %16s%n", "", "paragraphs", "better", "worse", "optimum", "greedy");
    for (String book : arguments.length > 0 ? List.of(arguments) : BOOKS) {
      CorpusDemerits sum = CorpusDemerits.of(book);
      System.out.printf(
          Locale.ROOT,
          "%-12s %10d %8d %6d %16.0f %16.0f%n",
          book,
          sum.paragraphs(),
          sum.better(),
          sum.worse(),
          sum.best(),
          sum.greedy());
    }
  }
}

package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of text are even at both edges and evenly spaced, whatever is emphasised within them. */
class LinesTest {
  private static final double MM = 72 / 25.4;
  private static final double MEASURE = (148 - 21 - 29) * MM;
  private static final double LEADING = 13.5;
  private static final double EM = 10.5;

  @TempDir private Path folder;

  /**
   * A line.
   *
   * @param left its edges, from the left edge of the text
   */
  private record Line(int page, String text, double left, double right, double baseline) {}

  private static List<Line> lines(PrintedPage page, int index) {
    double margin = (index % 2 == 0 ? 21 : 29) * MM;
    TreeMap<Double, List<PrintedPage.Run>> byBaseline = new TreeMap<>();
    for (PrintedPage.Run run : page.text()) {
      byBaseline.computeIfAbsent(run.baseline(), key -> new ArrayList<>()).add(run);
    }
    List<Line> lines = new ArrayList<>();
    byBaseline.forEach(
        (baseline, runs) -> {
          StringBuilder text = new StringBuilder();
          runs.forEach(run -> text.append(run.text()));
          List<PrintedPage.Run> seen = runs.stream().filter(run -> !run.text().isBlank()).toList();
          double left = seen.stream().mapToDouble(PrintedPage.Run::left).min().orElse(margin);
          double right = seen.stream().mapToDouble(LinesTest::inkedRight).max().orElse(margin);
          lines.add(new Line(index, text.toString(), left - margin, right - margin, baseline));
        });
    return lines;
  }

  // A space at the end of a run has no ink.
  private static double inkedRight(PrintedPage.Run run) {
    return run.right() - (run.text().endsWith(" ") ? run.space() : 0);
  }

  private static String emphasised(int words, int every) {
    String[] all = PrintedBook.WORDS.repeat(words / 16 + 1).split(" ");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words; i++) {
      boolean emphasis = i % every == every / 2;
      out.append(emphasis ? "(*" + all[i] + " " + all[i + 1] + "*)," : all[i]).append(' ');
      i += emphasis ? 1 : 0;
    }
    return out.toString().strip() + ".\n\n";
  }

  @Test
  void aParagraphWithEmphasisOnItsFirstLineIsIndented() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            folder, "one.md", "# One\n\nFirst.\n\nWhat *he*, too, said. " + emphasised(60, 9))) {
      int page = book.pageWith("What he, too");
      Line line =
          lines(book.pages().get(page), page).stream()
              .filter(one -> one.text().startsWith("What"))
              .findFirst()
              .orElseThrow();
      assertEquals(EM, line.left(), 0.3, line.text());
      assertEquals(MEASURE, line.right(), 0.6, line.text());
    }
  }

  @Test
  void everyFullLineReachesTheRightEdge() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n");
    for (int every = 4; every < 16; every++) {
      text.append(emphasised(90, every));
    }
    try (PrintedBook book = PrintedBook.of(folder, "one.md", text.toString())) {
      List<Line> full = full(book);
      assertTrue(full.size() > 60, "only " + full.size());
      for (Line line : full) {
        assertEquals(MEASURE, line.right(), 0.6, line.text());
      }
    }
  }

  @Test
  void linesOfAParagraphThatBeginsAPageAreEvenlySpaced() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int shift = 0; shift < 8; shift++) {
      text.append("# Chapter ").append(shift).append("\n\n").append("Short.\n\n".repeat(shift));
      text.append(emphasised(52, 5).repeat(9));
    }
    try (PrintedBook book = PrintedBook.of(folder, "one.md", text.toString())) {
      List<Line> full = full(book);
      for (int i = 1; i < full.size(); i++) {
        double leap = full.get(i).baseline() - full.get(i - 1).baseline();
        boolean onePage = full.get(i).page() == full.get(i - 1).page();
        double uneven = Math.abs(leap / LEADING - Math.rint(leap / LEADING));
        assertTrue(!onePage || uneven < 0.1, leap + " pt above " + full.get(i));
      }
    }
  }

  @Test
  void aLooseLineReachesTheRightEdge() throws IOException {
    String word = "strengths ".repeat(5) + "`" + "x".repeat(40) + "`" + " strengths".repeat(9);
    try (PrintedBook book = PrintedBook.of(folder, "one.md", "# One\n\n" + word + ".\n")) {
      Line line = full(book, "strengths strengths").getFirst();
      assertEquals(MEASURE, line.right(), 0.6, line.text());
    }
  }

  @Test
  void noLineEndsBesideAWordJoiner() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n");
    for (int i = 0; i < 24; i++) {
      text.append("a".repeat(i + 1)).append(" word ".repeat(8)).append("us.\u2060\u200a\u2060…");
      text.append(" and more of it.\n\n");
    }
    try (PrintedBook book = PrintedBook.of(folder, "one.md", text.toString())) {
      for (PrintedPage page : book.pages()) {
        for (PrintedPage.Run run : page.text()) {
          assertFalse(run.text().startsWith("…"), run.toString());
        }
      }
    }
  }

  @Test
  void theTextBelowAnOpenerIsInLineWithTheOtherPages() throws IOException {
    String long13 = emphasised(60, 11).repeat(13);
    for (String second : List.of("", "# Two\n\n" + long13)) {
      try (PrintedBook book = PrintedBook.of(folder, "one.md", "# One\n\n" + long13 + second)) {
        int opener = book.pageWith("the lamp");
        double top = lines(book.pages().get(opener + 1), 1).getFirst().baseline();
        double lines = (lines(book.pages().get(opener), 0).getLast().baseline() - top) / LEADING;
        assertEquals(Math.rint(lines), lines, 0.03, "numbered: " + !second.isEmpty());
      }
    }
  }

  /** The lines of the text that another of their paragraph follows, from openers on. */
  private static List<Line> full(PrintedBook book) throws IOException {
    return full(book, "the lamp");
  }

  private static List<Line> full(PrintedBook book, String first) throws IOException {
    List<Line> full = new ArrayList<>();
    List<PrintedPage> pages = book.pages();
    for (int i = book.pageWith(first); i < pages.size() - 1; i++) {
      List<Line> lines = pages.get(i).text().isEmpty() ? List.of() : lines(pages.get(i), i);
      for (int j = 0; j + 1 < lines.size(); j++) {
        boolean within = lines.get(j + 1).left() < 0.3 && lines.get(j).right() > MEASURE * 0.8;
        if (within) {
          full.add(lines.get(j));
        }
      }
    }
    return full;
  }
}

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import octavo.typeset.font.Feature;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.font.Setting;
import octavo.typeset.line.Hyphenator;
import octavo.typeset.line.Line;
import octavo.typeset.line.Measures;
import octavo.typeset.line.ParagraphSetter;
import octavo.typeset.line.ParagraphStyle;
import octavo.typeset.line.Piece;
import octavo.typeset.line.Protrusion;

/**
 * Sets the text of a book as lines, EB Garamond 10.5 pt on 288 pt, and prints how even its word
 * spaces are and how often it divides words, in the terms of the compositor's issue.
 *
 * <p>{@code java -cp target/classes:target/lib/* src/bench/java/Lines.java [BOOK [plain]]} from the
 * repository's folder; {@code plain} is without protrusion and expansion. Paragraphs are what blank
 * lines part in {@code ../shared/corpus/BOOK}, without headings, quotations, lists, tables and the
 * marks of notes. A gap is the mean of a justified line of four words or more, in ems.
 */
final class Lines {
  private static final double SIZE = 10.5;
  private static final double MEASURE = 288;
  private static final double INDENT = 12;
  private static final Pattern MARKS = Pattern.compile("\\[\\^[^]]*]:?|[_*`]|!?\\[|]\\([^)]*\\)");

  private final List<Double> gaps = new ArrayList<>();
  private int lines;
  private int hyphens;
  private int run;
  private int longestRun;
  private int overfull;
  private int wide;

  private Lines() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    String book = arguments.length > 0 ? arguments[0] : "don-quixote";
    List<String> paragraphs = paragraphs(Path.of("../shared/corpus", book));
    Diagnostics diagnostics = new Diagnostics();
    Path font = Path.of("styles/classic/fonts/eb-garamond/EBGaramond_400Regular.ttf");
    FontFile file =
        new FontFile("EB Garamond", 400, false, font.toString(), () -> Files.readAllBytes(font));
    long before = cpu();
    Lines all = new Lines();
    try (FontLibrary library = FontLibrary.open(List.of(file), diagnostics)) {
      Setting setting =
          new Setting(
              library.stack(List.of("EB Garamond"), 400, false),
              SIZE,
              List.of(new Feature("onum", 1)),
              0,
              "en-US");
      ParagraphSetter setter = new ParagraphSetter(library.shaper(), new Hyphenator(diagnostics));
      ParagraphStyle style = ParagraphStyle.book(Measures.indented(MEASURE, INDENT), "en-US");
      if (arguments.length > 1) {
        style = plain(style);
      }
      for (String paragraph : paragraphs) {
        all.count(
            setter.set(List.of(new Piece.Text(paragraph, setting, "text", false)), style).lines());
      }
    }
    all.print((cpu() - before) / 1e9);
  }

  private static ParagraphStyle plain(ParagraphStyle style) {
    return new ParagraphStyle(
        style.measures(),
        style.alignment(),
        style.language(),
        true,
        Protrusion.NONE,
        0,
        style.tolerance(),
        0,
        0);
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static List<String> paragraphs(Path book) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(book)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        for (String block : Files.readString(file).split("\n\\s*\n")) {
          String text = block.strip();
          if (!text.isEmpty() && "#>-|<![:*".indexOf(text.charAt(0)) < 0) {
            found.add(curled(MARKS.matcher(text).replaceAll("")));
          }
        }
      }
    }
    return found;
  }

  private static String curled(String text) {
    StringBuilder curled = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = i == 0 || " \n(\u2014\u2060".indexOf(text.charAt(i - 1)) >= 0;
      curled.append(
          switch (c) {
            case '"' -> opens ? '\u201C' : '\u201D';
            case '\'' -> opens ? '\u2018' : '\u2019';
            default -> c;
          });
    }
    return curled.toString().replace("---", "\u2014").replace("--", "\u2013");
  }

  private void count(List<Line> paragraph) {
    run = 0;
    for (Line line : paragraph) {
      lines++;
      overfull += line.end() == Line.End.OVERFULL ? 1 : 0;
      boolean isHyphen = line.end() == Line.End.HYPHEN;
      hyphens += isHyphen ? 1 : 0;
      run = isHyphen ? run + 1 : 0;
      longestRun = Math.max(longestRun, run);
      if (line.end() != Line.End.LAST && spaces(line) >= 3) {
        double gap = line.spacing().actual() / SIZE;
        gaps.add(gap);
        wide += gap > 0.45 ? 1 : 0;
      }
    }
  }

  private static int spaces(Line line) {
    int spaces = -1;
    for (Line.Content content : line.content()) {
      if (content instanceof Line.Glyphs glyphs) {
        spaces += (int) glyphs.shaped().text().chars().filter(c -> c == ' ').count();
      }
    }
    return spaces;
  }

  private void print(double seconds) {
    double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double mean = Arrays.stream(sorted).average().orElse(0);
    double variance =
        Arrays.stream(sorted).map(gap -> (gap - mean) * (gap - mean)).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%d lines, %d justified; gap in em: mean %.3f, standard deviation %.4f, 95 %% %.3f,"
            + " most %.3f, over 0.45 %.3f %%; hyphens %.2f %%, at most %d in a row;"
            + " overfull %d; %.2f s of CPU%n",
        lines,
        sorted.length,
        mean,
        Math.sqrt(variance),
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1],
        100.0 * wide / sorted.length,
        100.0 * hyphens / lines,
        longestRun,
        overfull,
        seconds);
  }
}

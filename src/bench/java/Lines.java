import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import octavo.typeset.font.Feature;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.font.Setting;
import octavo.typeset.line.CorpusParagraphs;
import octavo.typeset.line.Hyphenator;
import octavo.typeset.line.Line;
import octavo.typeset.line.Measures;
import octavo.typeset.line.ParagraphSetter;
import octavo.typeset.line.ParagraphStyle;
import octavo.typeset.line.Piece;
import octavo.typeset.line.Protrusion;

/**
 * Sets the running text of a book as lines, EB Garamond 10.5 pt on 288 pt, and prints how even its
 * word spaces are and how often it divides words, in the terms of the compositor's issue.
 *
 * <p>{@code java -cp target/classes:target/test-classes:target/lib/* src/bench/java/Lines.java
 * [BOOK [WAY [FILE.pdf]]]} from the repository's folder, after {@code mvn test-compile}. {@code
 * BOOK} is a folder of {@code ../shared/corpus}. {@code WAY} is {@code full}, {@code flush},
 * without protrusion, or {@code plain}, without expansion as well. With a file the lines are
 * painted on pages, for {@code ../shared/measure/lines.py FILE.pdf 1 9999} and its like.
 */
final class Lines {
  private static final double SIZE = 10.5;
  private static final double MEASURE = 288;
  private static final double INDENT = 12;

  private Lines() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    String book = arguments.length > 0 ? arguments[0] : "don-quixote";
    String way = arguments.length > 1 ? arguments[1] : "full";
    List<String> paragraphs = CorpusParagraphs.of(book);
    Diagnostics diagnostics = new Diagnostics();
    List<FontFile> fonts = List.of(font());
    long before = cpu();
    Gaps gaps = new Gaps(SIZE);
    LinePages pages = new LinePages();
    try (FontLibrary library = FontLibrary.open(fonts, diagnostics)) {
      Setting setting = setting(library);
      ParagraphSetter setter = new ParagraphSetter(library.shaper(), new Hyphenator(diagnostics));
      ParagraphStyle style = style(way);
      for (String paragraph : paragraphs) {
        Piece.Text text = new Piece.Text(paragraph, setting, "text", false);
        List<Line> lines = setter.set(List.of(text), style).lines();
        gaps.count(lines);
        if (arguments.length > 2) {
          pages.add(lines);
        }
      }
      System.out.printf(Locale.ROOT, "%s; %.2f s of CPU%n", gaps, (cpu() - before) / 1e9);
      if (arguments.length > 2) {
        pages.write(Path.of(arguments[2]), fonts);
      }
    }
  }

  private static FontFile font() {
    Path font = Path.of("styles/classic/fonts/eb-garamond/EBGaramond_400Regular.ttf");
    return new FontFile("EB Garamond", 400, false, font.toString(), () -> Files.readAllBytes(font));
  }

  private static Setting setting(FontLibrary library) throws IOException {
    return new Setting(
        library.stack(List.of("EB Garamond"), 400, false),
        SIZE,
        List.of(new Feature("onum", 1)),
        0,
        "en-US");
  }

  private static ParagraphStyle style(String way) {
    ParagraphStyle full = ParagraphStyle.book(Measures.indented(MEASURE, INDENT), "en-US");
    if (way.equals("full")) {
      return full;
    }
    return new ParagraphStyle(
        full.measures(),
        full.alignment(),
        full.language(),
        true,
        Protrusion.NONE,
        way.equals("plain") ? 0 : full.expansion(),
        full.tolerance(),
        0,
        0,
        false);
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

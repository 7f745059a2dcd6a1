package octavo.importer.mend;

import java.util.List;
import java.util.regex.Pattern;

/** What lines without a blank line between them are. */
enum BlockShape {
  /** Prose that was broken into lines. */
  PROSE,
  /** A paragraph a line. */
  LINES,
  /** Prose by its words, though its lines are not evenly broken. */
  UNEVEN,
  /** Neither for sure: verse, an address, a heading, captions. */
  LOOSE;

  /** Lines of paragraphs are longer than this on average, in characters. */
  private static final int LONG = 90;

  /** A line below a title has at least so many characters. */
  private static final int FEWEST = 50;

  private static final Pattern COLUMNS = Pattern.compile("\\S {3,}\\S|\\t.*\\t|\\.{5,}|\\|.*\\|");

  /** The shape of a block. */
  static BlockShape of(List<TextLine> lines, LineWidth width) {
    int joints = lines.size() - 1;
    if (joints == 0) {
      return PROSE;
    }
    if (lines.stream().filter(BlockShape::hasColumns).count() * 2 > lines.size()) {
      return LOOSE;
    }
    if (isBroken(lines, width, joints)) {
      return PROSE;
    }
    double mean = lines.stream().mapToInt(it -> it.words().length()).average().orElse(0);
    boolean sentences = mean > LONG / 2 && ended(lines) * 3 >= lines.size() * 2;
    if (isSpeech(lines) || mean > LONG || (sentences || areSentences(lines)) && !width.isKnown()) {
      return LINES;
    }
    return LineEvidence.of(lines).isProse(lines) ? UNEVEN : LOOSE;
  }

  // Each line begins with a dash, as what is said does in many languages.
  private static boolean isSpeech(List<TextLine> lines) {
    return lines.stream().allMatch(it -> ParagraphBreaks.isSpeech(it.words()));
  }

  // Each line a sentence, be it short: no verse ends so many. The first may be their title.
  private static boolean areSentences(List<TextLine> lines) {
    boolean titled = !Shapes.endsWithStop(lines.getFirst().words());
    List<TextLine> body = titled ? lines.subList(1, lines.size()) : lines;
    boolean begun = body.stream().allMatch(it -> !Shapes.beginsLower(it.words()));
    return (body.size() > 1 || isUnderTitle(lines)) && begun && ended(body) == body.size();
  }

  // A short line above a single one that is much longer.
  private static boolean isUnderTitle(List<TextLine> lines) {
    int title = lines.getFirst().words().length();
    int body = lines.getLast().words().length();
    return lines.size() == 2 && body >= FEWEST && title * 2 <= body;
  }

  private static long ended(List<TextLine> lines) {
    return lines.stream().filter(it -> Shapes.endsSentence(it.words())).count();
  }

  // Looking for what columns need spares most lines the pattern.
  private static boolean hasColumns(TextLine line) {
    String words = line.words();
    boolean possible =
        words.contains("   ")
            || words.contains("....")
            || words.indexOf('\t') >= 0
            || words.indexOf('|') >= 0;
    return possible && COLUMNS.matcher(words).find();
  }

  private static boolean isBroken(List<TextLine> lines, LineWidth width, int joints) {
    if (width.isKnown()) {
      int full = LineWidth.full(lines, width.columns());
      int breaks = ParagraphBreaks.count(lines, width.columns());
      boolean prose = full * 5 >= joints * 2 && (full + breaks) * 4 >= joints * 3;
      if (prose || full * 4 >= joints * 3) {
        return true;
      }
    }
    int own = lines.stream().mapToInt(TextLine::width).max().orElse(0);
    long lower = lines.stream().skip(1).filter(it -> Shapes.beginsLower(it.words())).count();
    boolean full = LineWidth.full(lines, own) * 10 >= joints * 9;
    if (joints >= 3 && full && lower * 4 >= joints && own > 25) {
      return true;
    }
    return lower * 2 >= joints && isEven(lines, own);
  }

  // All lines but the last reach well toward the longest, as those of free verse do not.
  private static boolean isEven(List<TextLine> lines, int own) {
    return own >= 30
        && lines.subList(0, lines.size() - 1).stream().allMatch(it -> it.width() * 4 >= own * 3);
  }
}

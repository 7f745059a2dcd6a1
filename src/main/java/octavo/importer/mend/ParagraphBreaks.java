package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts lines of prose into paragraphs where the source sets no blank line between them. */
final class ParagraphBreaks {
  /** Of a line that ends a paragraph so much of the width is free, in per cent. */
  private static final int FREE = 15;

  // In the midst of a sentence a dash may stand at a line's head as well, before a small letter.
  private static final Pattern SPEECH = Pattern.compile("[—–―-] ?[\"“«¿¡]?(?=\\p{Lu}|\\p{Lo})");

  private ParagraphBreaks() {}

  /** The lines of each paragraph. */
  static List<List<TextLine>> of(List<TextLine> lines, LineWidth width) {
    int columns =
        width.isKnown()
            ? width.columns()
            : lines.stream().mapToInt(TextLine::width).max().orElse(0);
    int base = base(lines);
    List<List<TextLine>> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (begins(lines, i, base, columns)) {
        paragraphs.add(lines.subList(from, i));
        from = i;
      }
    }
    paragraphs.add(lines.subList(from, lines.size()));
    return paragraphs;
  }

  /** How many of the lines begin a paragraph after the first. */
  static int count(List<TextLine> lines, int columns) {
    int base = base(lines);
    int count = 0;
    for (int i = 1; i < lines.size(); i++) {
      count += begins(lines, i, base, columns) ? 1 : 0;
    }
    return count;
  }

  // What most lines are indented by.
  private static int base(List<TextLine> lines) {
    int[] indents = lines.stream().mapToInt(TextLine::indent).sorted().toArray();
    return indents[(indents.length - 1) / 2];
  }

  private static boolean begins(List<TextLine> lines, int at, int base, int columns) {
    TextLine before = lines.get(at - 1);
    TextLine line = lines.get(at);
    int first = lines.getFirst().indent();
    boolean hanging = first < base && line.indent() <= first;
    boolean indented = first >= base && line.indent() > base + 1;
    boolean opens = !Shapes.beginsLower(line.words()) && TornHead.of(line.words()).isEmpty();
    if (isSpeech(line.words()) && (isSpeech(before.words()) || ends(before))) {
      return true;
    }
    if (hanging || indented) {
      return opens && (hanging || !before.isFull(line, columns) || ends(before));
    }
    boolean free = before.width() + 1 + line.firstWord() <= columns * (100 - FREE) / 100;
    return free && opens && (Shapes.endsSentence(before.words()) || isHeading(before));
  }

  /** Whether it begins with a dash, as what is said does in many languages. */
  static boolean isSpeech(String line) {
    return SPEECH.matcher(line).lookingAt();
  }

  private static boolean isHeading(TextLine line) {
    return switch (HeadingShape.of(line.words()).kind()) {
      case NAMED, ROMAN, CAPITALS -> true;
      case NUMBERED, SHORT, NONE -> false;
    };
  }

  private static boolean ends(TextLine line) {
    return Shapes.endsWithStop(line.words());
  }
}

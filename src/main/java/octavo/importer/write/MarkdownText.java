package octavo.importer.write;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TextSpan;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;

/**
 * Text of a line as Markdown: what would be markup is escaped, styles become markup. The project's
 * parser reads the same characters again, but for typewriter's quotation marks and ellipses, which
 * the build sets by the language of the book.
 *
 * @param tied whether the source ties its notes' marks to their texts, so that {@code [18]} without
 *     a style is no mark
 * @param set whether line ends of paragraphs are set, as they are in a structured source
 */
record MarkdownText(boolean tied, boolean set) {
  private static final String SET_LINE_END = "\\\n";
  private static final Pattern MARK = Pattern.compile("\\[([0-9]{1,3})\\]");

  /** The Markdown of one source's passages. */
  static MarkdownText of(List<Passage> passages, SourceText.Markup markup) {
    boolean tied =
        markup != SourceText.Markup.MARKED
            && passages.stream()
                .flatMap(passage -> passage.texts().stream())
                .flatMap(text -> text.spans().stream())
                .map(TextSpan::style)
                .anyMatch(TextStyle.NoteMark.class::isInstance);
    return new MarkdownText(tied, markup != SourceText.Markup.NONE);
  }

  /** The Markdown of a text in several lines. */
  String lines(TracedText text) {
    return write(text, set ? SET_LINE_END : "\n");
  }

  /** The Markdown of a text whose line ends are set. */
  String verse(TracedText text) {
    return write(text, SET_LINE_END);
  }

  /** The Markdown of a text in one line, its line ends spaces. */
  String line(TracedText text) {
    return write(text, " ");
  }

  /** The Markdown of a cell, in one line, its line ends set and its pipes escaped. */
  String cell(TracedText text) {
    String cell = write(text, "<br>").replace("|", "\\|");
    return cell.equals("^^") ? "\\^^" : cell;
  }

  private String write(TracedText text, String lineEnd) {
    TracedText stripped = text.strip();
    return new InlineWriter(tied ? stripped : marked(stripped), lineEnd).write();
  }

  private static TracedText marked(TracedText text) {
    TracedText marked = text;
    for (MatchResult mark : marks(text)) {
      marked = marked.styled(mark.start(), mark.end(), new TextStyle.NoteMark(mark.group(1)));
    }
    return marked;
  }

  /** The numbers in brackets that are marks of notes: those that are no code, and not escaped. */
  static List<MatchResult> marks(TracedText text) {
    return MARK.matcher(text.value()).results().filter(mark -> isMark(mark, text)).toList();
  }

  private static boolean isMark(MatchResult mark, TracedText text) {
    return text.spans().stream()
        .filter(it -> it.start() < mark.end() && it.end() > mark.start())
        .map(TextSpan::style)
        .noneMatch(it -> it == TextStyle.Plain.CODE || it == TextStyle.Plain.LITERAL);
  }

  /** The mark of a note, and the head of its text, as Markdown. */
  static String mark(String label) {
    if (label.matches("[0-9]{1,3}")) {
      return "[" + label + "]";
    }
    String name = label.replaceAll("[\\s\\p{Cntrl}\\[\\]\\\\]+", "-");
    return "[^" + name.substring(0, Math.min(name.length(), 100)) + "]";
  }
}

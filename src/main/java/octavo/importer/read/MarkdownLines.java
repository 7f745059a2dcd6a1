package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a Markdown text, made so that texts of numbered notes such as {@code [18]: Serge}
 * are paragraphs, which CommonMark takes for the definitions of links, and that a mark behind a
 * raised sign, {@code x^2^[^1]}, is one.
 */
final class MarkdownLines {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern NOTE = Pattern.compile("( {0,3})(\\[[0-9]{1,3}\\]:\\s+(\\S.*))");
  private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[[^\\[\\]]+\\]:");
  private static final Pattern ADDRESS =
      Pattern.compile("[<#/.].*|[^\\s]*[:/][^\\s]*.*|[^\\s]*(?:\\.md|\\.x?html?).*");

  private static final Pattern RAISED =
      Pattern.compile("(?<=\\S)\\^([^\\s^\\[\\]<>\\\\]+)\\^(?=\\[\\^)");

  private final StringBuilder text = new StringBuilder();

  /** By the line that was made, from 0, that of the source, from 1. */
  private final List<Integer> numbers = new ArrayList<>();

  MarkdownLines(String source) {
    String fence = "";
    boolean inNote = false;
    int number = 0;
    for (String line : source.split("\n", -1)) {
      number++;
      fence = fence(line, fence);
      Matcher note = NOTE.matcher(line);
      boolean begins =
          fence.isEmpty() && note.matches() && !ADDRESS.matcher(note.group(3)).matches();
      if (begins || inNote && DEFINITION.matcher(line).lookingAt()) {
        add("", number);
      }
      String words = fence.isEmpty() ? raised(line) : line;
      add(begins ? note.group(1) + "\\" + note.group(2) : words, number);
      inNote = begins || inNote && !line.isBlank() && !DEFINITION.matcher(line).lookingAt();
    }
  }

  // CommonMark would take the end of a raised sign and the mark behind it for a note in the line.
  private static String raised(String line) {
    return line.indexOf('`') >= 0 ? line : RAISED.matcher(line).replaceAll("<sup>$1</sup>");
  }

  // The fence of the code a line is in; empty in text.
  private static String fence(String line, String before) {
    Matcher fence = FENCE.matcher(line);
    if (!fence.matches()) {
      return before;
    }
    String sign = fence.group(1);
    if (before.isEmpty()) {
      return sign;
    }
    return sign.startsWith(before) && line.strip().equals(sign) ? "" : before;
  }

  private void add(String line, int number) {
    text.append(line).append('\n');
    numbers.add(number);
  }

  /** The lines as one text. */
  String text() {
    return text.toString();
  }

  /** The line of the source, from 1, that a line of the text is. */
  int number(int line) {
    return numbers.get(Math.min(line, numbers.size() - 1));
  }
}

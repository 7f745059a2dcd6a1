package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.Edit;
import octavo.diagnostic.Patch;
import octavo.diagnostic.SourceFile;

/**
 * A patch in the unified format of {@code diff} (POSIX, diff -u). It is made of the changes
 * themselves, not found by comparing: what is shown is what was changed, to the character.
 */
final class UnifiedDiff {
  /** How many unchanged lines are shown around changed ones. */
  private static final int CONTEXT = 3;

  private static final String NO_LINE_END = "\\ No newline at end of file";

  private final Patch patch;
  private final SourceFile file;
  private final List<String> lines = new ArrayList<>();

  /** How many lines longer than the file the lines so far are. */
  private int shift;

  /**
   * Whole lines that are replaced.
   *
   * @param first the first, 1-based
   * @param end the one after the last; {@code first} when lines are only added
   * @param edits the changes in them
   */
  private record ChangedLines(int first, int end, List<Edit> edits) {
    ChangedLines {
      edits = List.copyOf(edits);
    }

    ChangedLines with(ChangedLines next) {
      List<Edit> all = new ArrayList<>(edits);
      all.addAll(next.edits);
      return new ChangedLines(first, Math.max(end, next.end), all);
    }
  }

  private UnifiedDiff(Patch patch) {
    this.patch = patch;
    this.file = patch.file();
  }

  /**
   * The lines, without the last character of their line ends; two of them name the file as findings
   * do.
   */
  static List<String> of(Patch patch) {
    return new UnifiedDiff(patch).lines();
  }

  private List<String> lines() {
    lines.add("--- " + file.path());
    lines.add("+++ " + file.path());
    List<ChangedLines> hunk = new ArrayList<>();
    for (ChangedLines region : regions()) {
      if (!hunk.isEmpty() && region.first() - hunk.getLast().end() > 2 * CONTEXT) {
        add(hunk);
        hunk.clear();
      }
      hunk.add(region);
    }
    add(hunk);
    return lines;
  }

  private List<ChangedLines> regions() {
    List<ChangedLines> regions = new ArrayList<>();
    for (Edit edit : patch.edits()) {
      ChangedLines region = region(edit);
      boolean joins = !regions.isEmpty() && region.first() < regions.getLast().end();
      regions.add(joins ? regions.removeLast().with(region) : region);
    }
    return regions;
  }

  // Where whole lines go, the line after them stays.
  private ChangedLines region(Edit edit) {
    int start = edit.at().start();
    int end = edit.at().end();
    int first = file.line(start);
    int last = file.line(end);
    boolean whole =
        edit.text().isEmpty()
            && end > start
            && file.lineStart(first) == start
            && file.lineStart(last) == end;
    return new ChangedLines(first, whole ? last : Math.min(last, lineCount()) + 1, List.of(edit));
  }

  private void add(List<ChangedLines> hunk) {
    if (hunk.isEmpty()) {
      return;
    }
    List<String> body = new ArrayList<>();
    int from = Math.max(1, hunk.getFirst().first() - CONTEXT);
    int to = Math.min(lineCount() + 1, hunk.getLast().end() + CONTEXT);
    int at = from;
    int added = 0;
    for (ChangedLines region : hunk) {
      keep(at, region.first(), body);
      added += change(region, body);
      at = region.end();
    }
    keep(at, to, body);
    String before = range(from, to - from);
    lines.add("@@ -" + before + " +" + range(from + shift, to - from + added) + " @@");
    lines.addAll(body);
    shift += added;
  }

  /** Adds the lines of a region as they were and as they are; how many more they are now. */
  private int change(ChangedLines region, List<String> body) {
    for (int line = region.first(); line < region.end(); line++) {
      add('-', lineText(line), !endsWithoutBreak(line), body);
    }
    String after = after(region);
    List<String> now = lines(after);
    for (int i = 0; i < now.size(); i++) {
      boolean ended = i + 1 < now.size() || after.endsWith("\n") || after.endsWith("\r");
      add('+', now.get(i), ended, body);
    }
    return now.size() - (region.end() - region.first());
  }

  private void keep(int from, int to, List<String> body) {
    for (int line = from; line < to; line++) {
      add(' ', lineText(line), !endsWithoutBreak(line), body);
    }
  }

  // Of a line end of two characters the first is the line's, for "patch" compares it.
  private String lineText(int line) {
    int next = file.lineStart(line + 1);
    boolean two = next > 1 && file.text().startsWith("\r\n", next - 2);
    return file.lineText(line) + (two ? "\r" : "");
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("(?<=\n)|(?<=\r)(?!\n)")) {
      if (!line.isEmpty()) {
        boolean two = line.endsWith("\r\n");
        lines.add(line.replaceAll("[\r\n]+$", "") + (two ? "\r" : ""));
      }
    }
    return lines;
  }

  private static void add(char sign, String text, boolean ended, List<String> body) {
    body.add(sign + text);
    if (!ended) {
      body.add(NO_LINE_END);
    }
  }

  private String after(ChangedLines region) {
    int start = file.lineStart(region.first());
    int end = file.lineStart(region.end());
    return Patch.apply(region.edits(), file.text(), start, end);
  }

  // A file that ends with a line end has no line after it.
  private int lineCount() {
    int last = file.line(file.text().length());
    return file.lineStart(last) == file.text().length() ? last - 1 : last;
  }

  private boolean endsWithoutBreak(int line) {
    int next = file.lineStart(line + 1);
    char end = next == 0 ? ' ' : file.text().charAt(next - 1);
    return end != '\n' && end != '\r';
  }

  // A range of one line is its number alone; an empty one bears that of the line before.
  private static String range(int from, int count) {
    return count == 1 ? "" + from : (count == 0 ? from - 1 : from) + "," + count;
  }
}

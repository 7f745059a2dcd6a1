package octavo.importer.write;

import java.util.HashSet;
import java.util.Set;

/** Code as Markdown, in fences longer than any within. */
final class CodeWriter {
  private static final int SHORTEST_FENCE = 3;

  private CodeWriter() {}

  /** Code within a line. */
  static String inLine(String code) {
    String line = code.replace('\n', ' ');
    if (line.isBlank()) {
      return line;
    }
    String fence = "`".repeat(shortest(line));
    boolean edge = line.startsWith("`") || line.endsWith("`");
    boolean spaces = line.startsWith(" ") && line.endsWith(" ");
    String pad = edge || spaces ? " " : "";
    return fence + pad + line + pad + fence;
  }

  // A run of backticks within the code must not be as long as the fence.
  private static int shortest(String code) {
    Set<Integer> runs = new HashSet<>();
    int run = 0;
    for (int i = 0; i <= code.length(); i++) {
      if (i < code.length() && code.charAt(i) == '`') {
        run++;
      } else {
        runs.add(run);
        run = 0;
      }
    }
    int length = 1;
    while (runs.contains(length)) {
      length++;
    }
    return length;
  }

  /** A block of code. */
  static String block(String language, String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
    String name = language.matches("[A-Za-z0-9+#._-]+") ? language : "";
    String body = code.endsWith("\n") || code.isEmpty() ? code : code + "\n";
    return fence + name + "\n" + body + fence;
  }
}

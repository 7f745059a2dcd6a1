package octavo.manuscript;

import java.util.List;

/**
 * Which lines of a file are included: by number or by anchor (mdBook guide, "Including files" and
 * "Including portions of a file").
 */
sealed interface IncludeRange {
  /**
   * Lines by number.
   *
   * @param first the 1-based first line
   * @param last the 1-based last line
   */
  record Lines(int first, int last) implements IncludeRange {}

  /** The lines between {@code ANCHOR: name} and {@code ANCHOR_END: name}. */
  record Anchor(String name) implements IncludeRange {}

  /** The whole file. */
  Lines ALL = new Lines(1, Integer.MAX_VALUE);

  /**
   * Reads what stands after the file's name, without the first colon: {@code 10}, {@code 5:10},
   * {@code 5:}, {@code :10}, {@code anchor}; an empty text is the whole file.
   */
  static IncludeRange parse(String written) {
    int colon = written.indexOf(':');
    String from = colon < 0 ? written : written.substring(0, colon);
    if (!from.isEmpty() && !isNumber(from)) {
      return new Anchor(from);
    }
    String to = colon < 0 ? from : written.substring(colon + 1);
    int first = from.isEmpty() ? 1 : Math.max(1, Integer.parseInt(from));
    return new Lines(first, isNumber(to) ? Integer.parseInt(to) : Integer.MAX_VALUE);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether the file has such lines: an anchor may be misspelt, a line number too high. */
  default boolean isIn(List<String> lines) {
    return switch (this) {
      case Lines(int first, int _) -> first <= Math.max(1, lines.size());
      case Anchor(String name) ->
          lines.stream().anyMatch(line -> anchorName(line, "ANCHOR:").equals(name));
    };
  }

  /** The lines meant, joined by line feeds, lines that only set an anchor left out. */
  default String select(List<String> lines) {
    StringBuilder out = new StringBuilder();
    boolean open = false;
    boolean any = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String begins = anchorName(line, "ANCHOR:");
      String ends = anchorName(line, "ANCHOR_END:");
      if (this instanceof Anchor(String name)) {
        open = begins.equals(name) || open && !ends.equals(name);
      }
      if (begins.isEmpty() && ends.isEmpty() && takes(i + 1, open)) {
        out.append(any ? "\n" : "").append(line);
        any = true;
      }
    }
    return out.toString();
  }

  private boolean takes(int number, boolean open) {
    return switch (this) {
      case Lines(int first, int last) -> number >= first && number <= last;
      case Anchor _ -> open;
    };
  }

  /** The name an anchor comment gives; empty when the line holds none of this sort. */
  private static String anchorName(String line, String mark) {
    int at = line.indexOf(mark);
    if (at < 0) {
      return "";
    }
    int start = at + mark.length();
    while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < line.length() && isNameCharacter(line.charAt(end))) {
      end++;
    }
    return line.substring(start, end);
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}

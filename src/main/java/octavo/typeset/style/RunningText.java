package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;

/**
 * A line for the margins of pages, of which some may be code: that keeps its type and its letters
 * where the rest is in small capitals. White space is single spaces, none at the ends.
 *
 * @param characters the whole line
 * @param code what of it is code, in order, none within another
 * @param lead how many characters at its start, before a {@link #SEPARATOR}, are the first to give
 *     way where there is no room for all; 0 where none are
 */
public record RunningText(String characters, List<Range> code, int lead) {
  /** What stands between the title of a whole and that of its part. */
  public static final String SEPARATOR = " \u00B7 ";

  /** Nothing. */
  public static final RunningText NONE = plain("");

  /** Copies. */
  public RunningText {
    code = List.copyOf(code);
  }

  /**
   * A stretch of characters.
   *
   * @param from its first, from 0
   * @param to after its last
   */
  public record Range(int from, int to) {}

  /**
   * A stretch of which all or nothing is code.
   *
   * @param text its characters
   * @param isCode whether it is code
   */
  public record Run(String text, boolean isCode) {}

  /** A line without code. */
  public static RunningText plain(String characters) {
    return new RunningText(characters, List.of(), 0);
  }

  /**
   * A line after the title of a whole, which is to give way first; that title if they are alike.
   */
  public RunningText led(RunningText whole) {
    if (characters.equalsIgnoreCase(whole.characters)) {
      return whole;
    }
    RunningText all = new Builder().add(whole).add(SEPARATOR).add(this).build();
    return new RunningText(all.characters, all.code, whole.characters.length());
  }

  /**
   * With fewer characters of the lead, and some more in the place of the others; without it and the
   * separator where none are left.
   */
  public RunningText leading(int kept, String more) {
    if (kept == 0) {
      return part(lead + SEPARATOR.length(), characters.length());
    }
    RunningText rest = part(lead, characters.length());
    RunningText all = new Builder().add(part(0, kept)).add(more).add(rest).build();
    return new RunningText(all.characters, all.code, kept);
  }

  /** Makes a line of pieces. */
  public static final class Builder {
    private final StringBuilder out = new StringBuilder();
    private final List<Range> code = new ArrayList<>();
    private int lead;

    /** Adds characters. */
    public Builder add(String characters) {
      for (int i = 0; i < characters.length(); i++) {
        char c = characters.charAt(i);
        if (" \t\r\n\f".indexOf(c) < 0) {
          addSign(c);
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      }
      return this;
    }

    // A wide space after nothing would be an indent.
    private void addSign(char c) {
      if (!out.isEmpty() || !Character.isWhitespace(c)) {
        out.append(c);
      }
    }

    /** Adds another line. */
    public Builder add(RunningText other) {
      if (out.isEmpty()) {
        lead = other.lead;
      }
      for (Run run : other.runs()) {
        int from = out.length();
        add(run.text());
        code(from, run.isCode());
      }
      return this;
    }

    /**
     * Adds the words of an element, without the marks of notes and references; what images are
     * described by in their place.
     */
    Builder add(Element element) {
      if (element.isMark() || element.is("undescribed")) {
        return this;
      }
      if (element.name().equals("img")) {
        return add(element.attribute("alt"));
      }
      int from = out.length();
      int inner = code.size();
      for (Node child : element.children()) {
        switch (child) {
          case Text text -> add(text.characters());
          case Element within -> add(within);
        }
      }
      boolean isCode =
          switch (element.name()) {
            case "code", "kbd", "samp", "tt" -> true;
            default -> false;
          };
      code(from, isCode && code.size() == inner);
      return this;
    }

    private void code(int from, boolean isCode) {
      if (isCode && out.length() > from) {
        code.add(new Range(from, out.length()));
      }
    }

    /** The line. */
    public RunningText build() {
      String all = out.toString();
      RunningText line = new RunningText(all, code, 0).part(0, all.stripTrailing().length());
      return new RunningText(line.characters, line.code, lead);
    }
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return characters.isEmpty();
  }

  /** The characters from one offset to another, as they are, of which none lead. */
  public RunningText part(int from, int to) {
    List<Range> within = new ArrayList<>();
    for (Range range : code) {
      int begin = Math.max(range.from, from);
      int end = Math.min(range.to, to);
      if (begin < end) {
        within.add(new Range(begin - from, end - from));
      }
    }
    return new RunningText(characters.substring(from, to), within, 0);
  }

  /** With more characters at its end that are no code. */
  public RunningText with(String more) {
    return new RunningText(characters + more, code, lead);
  }

  /** A longer line that has this one in it; without code where it has not. */
  public RunningText within(String whole) {
    int at = whole.indexOf(characters);
    return at < 0
        ? plain(whole)
        : new RunningText(
            whole, code.stream().map(it -> new Range(it.from + at, it.to + at)).toList(), 0);
  }

  /** What of it is code and what is not, in order. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (Range range : code) {
      add(runs, at, range.from, false);
      add(runs, range.from, range.to, true);
      at = range.to;
    }
    add(runs, at, characters.length(), false);
    return runs;
  }

  private void add(List<Run> runs, int from, int to, boolean isCode) {
    if (from < to) {
      runs.add(new Run(characters.substring(from, to), isCode));
    }
  }
}

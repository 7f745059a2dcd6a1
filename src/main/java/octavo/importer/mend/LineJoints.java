package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.importer.text.TracedText;

/** Puts lines of a text together, each line end as the words beside it want. */
final class LineJoints {
  private static final int DOUBTFUL = 75;
  private static final Pattern WORD_AND_MARK = Pattern.compile("\\p{L}\\[\\d{1,3}\\]");

  private final TracedText block;
  private final List<TextLine> lines;
  private final int start;

  LineJoints(TracedText text, List<TextLine> lines) {
    this.lines = lines;
    start = lines.getFirst().start();
    block = text.slice(start, lines.getLast().end());
  }

  /**
   * The lines as one; as they were, when an editor has refused it.
   *
   * @param confidence how sure it is that they are, in per cent
   */
  TracedText join(int confidence, Ledger ledger) {
    if (lines.size() == 1) {
      return block;
    }
    int number = ledger.next();
    if (!ledger.admit(joined(MendingRule.LINES_JOINED, confidence, lines.size() + " lines"))) {
      // With its line ends it is what neither prose nor lines are.
      return block;
    }
    return withJoints(number, ledger);
  }

  /** The lines as one because an editor would not have them kept. */
  TracedText joinAnyway(Ledger ledger) {
    int number = ledger.next();
    ledger.admit(joined(MendingRule.DECISION, 100, "its lines are not kept"));
    return withJoints(number, ledger);
  }

  private Change joined(MendingRule rule, int confidence, String reason) {
    int at = block.offset(0);
    String first = Excerpt.of(block, end(1), begin(1));
    String before = first.replace("\n", " ¶ ");
    String after = first.replaceAll("\\s*\n\\s*", " ");
    return new Change(rule, confidence, at, at, at, before, after, reason);
  }

  private TracedText withJoints(int number, Ledger ledger) {
    List<TracedText.Replacement> joints = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String joint = closesUp(i, ledger) ? "" : joint(lines.get(i - 1).words(), words(i));
      joints.add(new TracedText.Replacement(end(i), begin(i), TracedText.inserted(joint, number)));
    }
    return block.replaceAll(joints);
  }

  private int end(int line) {
    return lines.get(line - 1).end() - start;
  }

  private int begin(int line) {
    return lines.get(line).start() - start;
  }

  private String words(int line) {
    return lines.get(line).words();
  }

  // A straight quotation mark closes when one is open; all else at the head of a line is closed up.
  private boolean closesUp(int line, Ledger ledger) {
    Optional<TornHead> head = TornHead.of(words(line));
    if (head.isEmpty() || isOpener(line) || isApart(line, head.get())) {
      return false;
    }
    int from = begin(line);
    List<Change> changes = new ArrayList<>();
    if (head.get().quotes() > 0) {
      changes.add(closed(MendingRule.QUOTE_TORN, from, from + head.get().quotes()));
    }
    if (head.get().length() > head.get().quotes()) {
      int marks = from + head.get().quotes();
      changes.add(closed(MendingRule.MARK_SLID, marks, from + head.get().length()));
    }
    return ledger.admit(changes.toArray(Change[]::new));
  }

  private boolean isOpener(int line) {
    String before = block.value().substring(0, end(line));
    char first = words(line).charAt(0);
    return (first == '"' || first == '\'')
        && before.chars().filter(c -> c == first).count() % 2 == 0;
  }

  // Some set a space between a word and the mark, and before a guillemet that closes.
  private boolean isApart(int line, TornHead head) {
    String before = block.value().substring(0, end(line));
    if (words(line).startsWith("»")) {
      return before.lastIndexOf('«') >= 0
          && Character.isSpaceChar((before + ' ').charAt(before.lastIndexOf('«') + 1));
    }
    boolean word = Character.isLetter(before.codePointBefore(before.length()));
    return head.quotes() == 0 && word && block.value().matches("(?s).*\\p{L} \\[\\d{1,3}\\].*");
  }

  private Change closed(MendingRule rule, int from, int to) {
    int at = block.offset(from);
    String before = Excerpt.of(block, from, to).replace("\n", " ¶ ");
    String after = Excerpt.of(block, from, to).replaceFirst("\\s*\n\\s*", "");
    int end = block.offset(to - 1) + 1;
    int sure = followsWord(from) ? DOUBTFUL : 95;
    return new Change(rule, sure, at, end, at, before, after, "it had slid to the next line");
  }

  // Some name a source by its mark, as in [2]: where no sentence ends before it one cannot know.
  private boolean followsWord(int from) {
    String before = block.value().substring(0, from).stripTrailing();
    return block.value().charAt(from) == '['
        && Character.isLetter(before.codePointBefore(before.length()))
        && !WORD_AND_MARK.matcher(block.value()).find();
  }

  // A word that may be divided keeps its line end until the vocabulary is known.
  private static String joint(String before, String after) {
    int last = before.codePointBefore(before.length());
    int first = after.codePointAt(0);
    if (Shapes.isSpaceless(last) && Shapes.isSpaceless(first)) {
      return "";
    }
    if (WordJoining.mayBeDivided(before, after)) {
      return "\n";
    }
    boolean dash =
        (before.endsWith("--") || last == '—')
            && before.length() > 2
            && !Character.isWhitespace(before.charAt(before.length() - (last == '—' ? 2 : 3)));
    return dash ? "" : " ";
  }
}

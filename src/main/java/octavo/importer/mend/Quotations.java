package octavo.importer.mend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads the quotation marks of texts in order, and knows at each place which quotations are open. A
 * quotation may go on over several texts, with or without another opening mark at the head of each.
 * Single marks are not read, since most of them are apostrophes.
 */
final class Quotations {
  /** How many texts a quotation may go on without a mark before it counts as never closed. */
  private static final int LONGEST = 12;

  private static final String OPENERS_BESIDE = "([{—–-/¿¡'‘’:;,";

  /**
   * A quotation mark.
   *
   * @param text the number of the text it stands in, as it was told
   * @param at where in that text it stands
   * @param mark the mark
   */
  record Mark(int text, int at, char mark) {}

  private final List<Mark> open = new ArrayList<>();
  private final List<Mark> unclosed = new ArrayList<>();
  private final List<Mark> unopened = new ArrayList<>();

  /** Reads a text on from a character. */
  void read(int number, String value, int from) {
    while (!open.isEmpty() && open.getFirst().text() < number - LONGEST) {
      unclosed.add(open.removeFirst());
    }
    int head = from;
    while (head < value.length() && isSpace(value.charAt(head))) {
      head++;
    }
    for (int i = head; i < value.length(); i++) {
      if (isQuote(value.charAt(i))) {
        read(new Mark(number, i, value.charAt(i)), value, head);
      }
    }
  }

  /** Takes what is open as never closed, as at a heading. */
  void end() {
    unclosed.addAll(open);
    open.clear();
  }

  /** The innermost open quotation that a mark closes. */
  Optional<Mark> closedBy(char closer) {
    for (Mark mark : open.reversed()) {
      if (closes(mark.mark(), closer)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  /** Closes the quotation that a mark closes, and those within it. */
  void close(char closer) {
    Optional<Mark> opener = closedBy(closer);
    while (opener.isPresent() && open.contains(opener.get())) {
      Mark last = open.removeLast();
      if (last != opener.get()) {
        unclosed.add(last);
      }
    }
  }

  /** The marks so far that opened what was never closed. */
  List<Mark> unclosed() {
    return Collections.unmodifiableList(unclosed);
  }

  /** The marks so far that closed what was never opened. */
  List<Mark> unopened() {
    return Collections.unmodifiableList(unopened);
  }

  /** Whether a character is a quotation mark that is read here. */
  static boolean isQuote(char c) {
    return "\"“”„«»「」『』".indexOf(c) >= 0;
  }

  private void read(Mark mark, String value, int head) {
    int at = mark.at();
    boolean wordBefore = at > head && !opensBeside(value.charAt(at - 1));
    boolean wordAfter = at + 1 < value.length() && !isSpace(value.charAt(at + 1));
    if (opens(mark.mark(), wordBefore, wordAfter)) {
      open(mark, at == head);
    } else if (closedBy(mark.mark()).isPresent()) {
      close(mark.mark());
    } else if (wordBefore && !wordAfter(value, at) && !isPrime(value, at)) {
      unopened.add(mark);
    }
  }

  private boolean opens(char c, boolean wordBefore, boolean wordAfter) {
    return switch (c) {
      case '„', '「', '『' -> true;
      case '“', '«' -> closedBy(c).isEmpty();
      case '」', '』' -> false;
      case '"' -> wordAfter && !wordBefore || !wordBefore && closedBy(c).isEmpty();
      default -> closedBy(c).isEmpty() && wordAfter && !wordBefore;
    };
  }

  // A mark of the same kind at the head of the next text goes on with the quotation that is open.
  private void open(Mark mark, boolean head) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).mark() == mark.mark()) {
        Mark old = open.remove(i);
        if (!head || old.text() != mark.text() - 1) {
          unclosed.add(old);
        }
        break;
      }
    }
    open.add(mark);
  }

  private static boolean closes(char opener, char closer) {
    return switch (opener) {
      case '“', '”' -> closer == '”';
      case '„' -> closer == '“' || closer == '”';
      case '«' -> closer == '»';
      case '»' -> closer == '«';
      case '「' -> closer == '」';
      case '『' -> closer == '』';
      default -> closer == opener;
    };
  }

  private static boolean wordAfter(String value, int at) {
    return at + 1 < value.length() && Character.isLetterOrDigit(value.charAt(at + 1));
  }

  // 6" is six inches.
  private static boolean isPrime(String value, int at) {
    return value.charAt(at) == '"' && Character.isDigit(value.charAt(at - 1));
  }

  private static boolean opensBeside(char c) {
    return isSpace(c) || OPENERS_BESIDE.indexOf(c) >= 0 || isQuote(c) && "“„«「『".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

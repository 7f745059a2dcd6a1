package octavo.resolve;

import java.util.List;
import octavo.diagnostic.Edit;
import octavo.diagnostic.SourceSpan;
import octavo.parse.DraftNote;

/**
 * Takes a definition out of a file that stands there a second time, character for character. Its
 * lines go as a whole, with empty lines on one side; where anything else might come to mean
 * something else without them, nothing is taken out.
 */
final class DefinitionRemoval {
  private DefinitionRemoval() {}

  /** The changes, or none. */
  static List<Edit> of(DraftNote first, DraftNote second) {
    SourceSpan gone = NoteScopes.whole(second);
    boolean same =
        second.at().text().startsWith(NoteScopes.mark(second.space(), second.label()))
            && mayBeSame(NoteScopes.whole(first), gone)
            && text(first).equals(text(second));
    String text = gone.file().text();
    int end = lineEnd(text, gone.end());
    boolean lines = isLineStart(text, gone.start()) && text.substring(gone.end(), end).isBlank();
    int next = afterBlankLines(text, end);
    boolean parted = next == text.length() || !mayJoin(text.charAt(next));
    if (!same || !lines || !parted) {
      return List.of();
    }
    return removal(gone, end, next);
  }

  // Line ends at most double a text; one much longer need not be looked at.
  private static boolean mayBeSame(SourceSpan first, SourceSpan second) {
    int length = first.end() - first.start();
    return length <= 2 * (second.end() - second.start()) + 64;
  }

  // An indented line may belong to a note before it, and an item to a list before it.
  private static boolean mayJoin(char first) {
    return Character.isWhitespace(first) || "-+*".indexOf(first) >= 0 || Character.isDigit(first);
  }

  // What stands before and what stands after must stay apart, or be notes both.
  private static List<Edit> removal(SourceSpan gone, int end, int next) {
    String text = gone.file().text();
    int start = gone.start();
    int after = afterLineEnd(text, end);
    int blank = backOverBlankLines(text, start);
    boolean blankAfter = next > after || next == text.length();
    if (start == 0) {
      return List.of(Edit.delete(gone.file().span(start, next)));
    }
    if (blankAfter) {
      return List.of(Edit.delete(gone.file().span(blank, after)));
    }
    return blank < start || text.charAt(next) == '['
        ? List.of(Edit.delete(gone.file().span(start, after)))
        : List.of();
  }

  private static String text(DraftNote note) {
    SourceSpan whole = NoteScopes.whole(note);
    int head = note.at().end() - note.at().start();
    return whole.text().substring(head).replace("\r\n", "\n").strip();
  }

  private static boolean isLineStart(String text, int offset) {
    return offset == 0 || isBreak(text.charAt(offset - 1));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int afterLineEnd(String text, int end) {
    if (end == text.length()) {
      return end;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private static int afterBlankLines(String text, int end) {
    int next = afterLineEnd(text, end);
    while (next < text.length() && text.substring(next, lineEnd(text, next)).isBlank()) {
      next = afterLineEnd(text, lineEnd(text, next));
    }
    return next;
  }

  /** The start of the first of the empty lines that end where a line starts. */
  private static int backOverBlankLines(String text, int lineStart) {
    int start = lineStart;
    while (start > 0) {
      int end = start - (text.startsWith("\r\n", start - 2) ? 2 : 1);
      int above = end;
      while (above > 0 && !isBreak(text.charAt(above - 1))) {
        above--;
      }
      if (!text.substring(above, end).isBlank()) {
        return start;
      }
      start = above;
    }
    return start;
  }
}

package octavo.importer.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import octavo.importer.text.SourceText.Dropped;
import octavo.importer.text.TextSpan;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;

/** The characters of one block while it is taken down; white space becomes single spaces. */
final class BlockText {
  private final StringBuilder transcript;
  private final List<Dropped> dropped;
  private final int start;
  private final List<TextSpan> spans = new ArrayList<>();
  private final List<Dropped> holes = new ArrayList<>();
  private boolean space;

  BlockText(StringBuilder transcript, List<Dropped> dropped) {
    this.transcript = transcript;
    this.dropped = dropped;
    this.start = transcript.length();
  }

  /** Where the block begins. */
  int start() {
    return start;
  }

  /** Where the next character will stand; a space before it is taken down. */
  int at() {
    settleSpace();
    return transcript.length();
  }

  /** Whether nothing was taken down yet that will be read. */
  boolean isBlank() {
    int at = start;
    for (Dropped hole : holes) {
      if (!transcript.substring(at, Math.max(at, hole.start())).isBlank()) {
        return false;
      }
      at = hole.end();
    }
    return transcript.substring(Math.min(at, transcript.length())).isBlank();
  }

  /** Whether nothing at all was taken down. */
  boolean isEmpty() {
    return transcript.length() == start;
  }

  /** Takes characters down. */
  void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = true;
      } else {
        settleSpace();
        transcript.append(c);
      }
    }
  }

  /** Takes characters down as they stand. */
  void addExactly(String words) {
    settleSpace();
    transcript.append(words);
  }

  private void settleSpace() {
    boolean first = isEmpty() || transcript.charAt(transcript.length() - 1) == '\n';
    if (space && !first) {
      transcript.append(' ');
    }
    space = false;
  }

  /** Ends a line. */
  void endLine() {
    space = false;
    if (!isEmpty()) {
      transcript.append('\n');
    }
  }

  /** Gives the characters from an offset on a style. */
  void style(int from, TextStyle style) {
    if (from < transcript.length()) {
      spans.add(new TextSpan(from, transcript.length(), style));
    }
  }

  /** Leaves out the characters from an offset on. */
  void leaveOut(int from, String what) {
    if (from < transcript.length()) {
      holes.removeIf(hole -> hole.start() >= from);
      spans.removeIf(span -> span.start() >= from);
      holes.add(new Dropped(from, transcript.length(), what));
    }
  }

  /** Ends the block: it can no more be added to. */
  void end() {
    dropped.addAll(holes);
    if (!isEmpty() && transcript.charAt(transcript.length() - 1) != '\n') {
      transcript.append('\n');
    }
  }

  /** Ends the block, and takes none of it for text. */
  void drop(String what) {
    leaveOut(start, what);
    end();
  }

  /** The characters with their styles, without those left out. */
  TracedText text(Transcript whole, int end) {
    TracedText text = TracedText.of(whole, start, end);
    for (TextSpan span : spans) {
      int to = Math.min(span.end(), end);
      if (span.start() < to) {
        text = text.styled(span.start() - start, to - start, span.style());
      }
    }
    List<Dropped> last = new ArrayList<>(holes);
    last.sort(Comparator.comparingInt(Dropped::start).reversed());
    for (Dropped hole : last) {
      text = text.without(hole.start() - start, hole.end() - start);
    }
    return text.strip();
  }
}

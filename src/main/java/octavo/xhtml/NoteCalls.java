package octavo.xhtml;

import java.util.List;
import octavo.book.Inline;
import octavo.book.NoteReference;
import octavo.resolve.NotePlan;

/**
 * Reference marks in the text. A mark follows its word without a space and never begins a line: in
 * an EPUB U+2060 stands before it where Unicode line breaking (UAX 14) would allow a break; on
 * paper, where the engine breaks between elements, the word and its marks share a span.
 */
final class NoteCalls {
  private static final char WORD_JOINER = '\u2060';
  private static final int LONGEST_WORD = 40;
  private static final String CLOSING = ".,;:)]’”»›";

  private final Rendering rendering;

  NoteCalls(Rendering rendering) {
    this.rendering = rendering;
  }

  /** The index after the references that stand from {@code start} on. */
  static int after(List<Inline> content, int start) {
    int end = start;
    while (end < content.size() && content.get(end) instanceof NoteReference) {
      end++;
    }
    return end;
  }

  /**
   * Writes marks with the text before them.
   *
   * @param before the text; empty when something else than text stands before the marks
   */
  void write(Markup out, String before, List<Inline> references) {
    int end = before.length();
    while (end > 0 && before.charAt(end - 1) == ' ') {
      end--;
    }
    if (rendering.isOnScreen()) {
      out.text(before, 0, end);
      if (end == 0 || mayBreakAfter(before.charAt(end - 1))) {
        out.text(String.valueOf(WORD_JOINER));
      }
      marks(out, references);
    } else {
      int word = wordStart(before, end);
      out.text(before, 0, word).open("span", "unbroken").text(before, word, end);
      marks(out, references);
      out.close("span");
    }
  }

  private static boolean mayBreakAfter(char c) {
    boolean western = c < 0x590 && Character.isLetterOrDigit(c);
    return !western && CLOSING.indexOf(c) < 0;
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_WORD) {
      char c = text.charAt(start - 1);
      if (Character.isWhitespace(c) || c == '—' || c == '–' || c == '/') {
        break;
      }
      start--;
      if (Character.isIdeographic(c) || isKana(c)) {
        break;
      }
    }
    return start < end && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
  }

  private static boolean isKana(char c) {
    return c >= 0x3040 && c <= 0x30FF;
  }

  private void marks(Markup out, List<Inline> references) {
    boolean first = true;
    for (Inline inline : references) {
      if (inline instanceof NoteReference reference) {
        if (!first) {
          out.open("sup", "note-comma").raw(",").close("sup");
        }
        mark(out, reference);
        first = false;
      }
    }
  }

  private void mark(Markup out, NoteReference reference) {
    int index = rendering.call(reference);
    NotePlan.Call call = rendering.plan().calls().get(index);
    rendering.place(index);
    String target = rendering.documentOfNote(call.entry());
    out.open("sup", "note-call");
    if (target.isEmpty()) {
      out.text(call.number());
    } else {
      out.tag("a");
      if (rendering.isOnScreen()) {
        out.attribute("epub:type", "noteref").attribute("role", "doc-noteref");
      }
      out.attribute("href", rendering.presentation().addresses().element(target, call.entry()))
          .attribute("id", rendering.once(call.id()))
          .open()
          .text(call.number())
          .close("a");
    }
    out.close("sup");
  }
}

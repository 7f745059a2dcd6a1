package octavo.importer.mend;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * A list of notes whose numbers a browser has not copied, only the arrows that lead back: under a
 * title of notes, as many as the greatest number of the text's marks, in their order.
 *
 * @param from the index of the first passage
 * @param to that after the last
 */
record UnnumberedNotes(int from, int to) {
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})\\]");
  private static final UnnumberedNotes NONE = new UnnumberedNotes(0, 0);

  /** The list of a text. */
  static UnnumberedNotes of(List<Passage> passages) {
    for (int i = passages.size() - 2; i >= 0; i--) {
      int end = i + 1;
      while (end < passages.size() && isArrowed(passages.get(end))) {
        end++;
      }
      if (end > i + 1 && isTitle(passages.get(i))) {
        boolean all = end - i - 1 == greatest(passages.subList(0, i));
        return all ? new UnnumberedNotes(i + 1, end) : NONE;
      }
    }
    return NONE;
  }

  /** Whether the passage at an index is one. */
  boolean isNote(int index) {
    return index >= from && index < to;
  }

  /** The number of the note at an index. */
  String label(int index) {
    return Integer.toString(index - from + 1);
  }

  private static boolean isTitle(Passage passage) {
    return !passage.texts().isEmpty() && NoteTexts.isTitle(passage.texts().getFirst().value());
  }

  private static boolean isArrowed(Passage passage) {
    return passage instanceof Paragraph(TracedText text)
        && text.value().indexOf('\n') < 0
        && NoteHead.arrow(text.value()) > 0;
  }

  private static int greatest(List<Passage> body) {
    int greatest = 0;
    for (Passage passage : body) {
      for (TracedText text : passage.texts()) {
        Matcher mark = MARK.matcher(text.value());
        while (mark.find()) {
          greatest = Math.max(greatest, Integer.parseInt(mark.group(1)));
        }
      }
    }
    return greatest;
  }
}

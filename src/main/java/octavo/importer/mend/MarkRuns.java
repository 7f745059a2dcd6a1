package octavo.importer.mend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Lists of notes that no rule has recognised: passages that follow each other, each with the next
 * number at its head, where all these numbers have stood in the text before. Their marks have not
 * slid.
 *
 * @param notes the numbers of the passages in these lists, by their places, from 0
 */
record MarkRuns(Set<Integer> notes) {
  private static final Pattern HEAD = Pattern.compile("\\[(\\d{1,3})\\]");

  /** The lists among passages. */
  static MarkRuns of(List<Passage> passages) {
    Set<Integer> notes = new HashSet<>();
    Set<Integer> before = new HashSet<>();
    int next = 0;
    for (int i = 0; i < passages.size(); i = next) {
      next = i + 1;
      int number = number(passages.get(i));
      while (number >= 0
          && next < passages.size()
          && number(passages.get(next)) == number + next - i) {
        next++;
      }
      boolean known = number >= 0 && next - i > 1;
      for (int k = 0; k < next - i; k++) {
        known &= before.contains(number + k);
      }
      for (int k = i; k < next; k++) {
        if (known) {
          notes.add(k);
        }
        collect(passages.get(k), before);
      }
    }
    return new MarkRuns(notes);
  }

  private static int number(Passage passage) {
    if (passage instanceof Passage.Paragraph(TracedText text)) {
      Matcher head = HEAD.matcher(text.value());
      return head.lookingAt() ? Integer.parseInt(head.group(1)) : -1;
    }
    return -1;
  }

  private static void collect(Passage passage, Set<Integer> numbers) {
    for (TracedText text : passage.texts()) {
      Matcher mark = HEAD.matcher(text.value());
      while (mark.find()) {
        numbers.add(Integer.parseInt(mark.group(1)));
      }
    }
  }
}

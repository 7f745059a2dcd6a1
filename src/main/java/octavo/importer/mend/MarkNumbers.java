package octavo.importer.mend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * What the numbers of a text's notes tell of sentences that are missing. In a whole text each new
 * number is the one after that before it; an extract has gaps. A mark that follows on the number
 * before it is as likely at hand with its sentence as marks of this text follow on each other; one
 * after a gap is less so.
 */
final class MarkNumbers {
  private static final Pattern MARKS =
      Pattern.compile("\\[\\d{1,3}\\](?:[ ,]{0,2}\\[\\d{1,3}\\]){0,40}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  /** A text whose first number is greater is a later part of a work, not an extract. */
  private static final int FIRST = 12;

  /** How many marks that follow on each other are taken for granted before any is seen. */
  private static final double GRANTED = 4;

  // Marks whose sentence is gone look like others where no number is missing: doubt a little more.
  private static final double MARGIN = 0.08;

  private final Map<Integer, Integer> gaps = new HashMap<>();
  private final Set<Integer> seen = new HashSet<>();
  private int last = -1;
  private int following;
  private int fresh;

  private MarkNumbers() {}

  /** Reads the marks of passages that are no texts of notes. */
  static MarkNumbers of(List<Passage> passages) {
    MarkNumbers numbers = new MarkNumbers();
    for (Passage passage : passages) {
      if (!(passage instanceof Passage.NoteText) && !(passage instanceof Passage.Code)) {
        passage.texts().forEach(numbers::read);
      }
    }
    return numbers;
  }

  private void read(TracedText text) {
    Matcher marks = MARKS.matcher(text.value());
    while (marks.find()) {
      Matcher number = NUMBER.matcher(marks.group());
      int gap = 0;
      boolean any = false;
      while (number.find()) {
        int value = Integer.parseInt(number.group());
        seen.add(value);
        if (value > last) {
          int before = last >= 0 ? last : value <= FIRST ? 0 : value - 1;
          gap += Math.max(0, value - before - 1);
          last = value;
          any = true;
        }
      }
      if (any) {
        fresh++;
        following += gap == 0 ? 1 : 0;
        gaps.put(text.offset(marks.start()), gap);
      }
    }
  }

  /** How likely the sentence of any mark is at hand, from 0 to 1. */
  double likelihood() {
    return (following + GRANTED * 0.95) / (fresh + GRANTED) - MARGIN;
  }

  /** Whether sentences are missing from the text. */
  boolean extract() {
    return likelihood() * 100 < Change.SURE;
  }

  /** How many numbers are missing before the mark at an offset of the transcript. */
  int gap(int offset) {
    return gaps.getOrDefault(offset, 0);
  }

  /** How likely the sentence of the mark at an offset of the transcript is at hand. */
  double likelihood(int offset) {
    return gap(offset) == 0 ? likelihood() : Math.min(0.75, likelihood() * 0.85);
  }
}

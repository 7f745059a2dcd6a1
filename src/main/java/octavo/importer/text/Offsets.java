package octavo.importer.text;

import java.util.Arrays;
import java.util.List;

/** Where the edges of spans come to lie when stretches of a text become longer or shorter. */
final class Offsets {
  private final int[] starts;
  private final int[] ends;
  // How much longer the text has become before the end of each stretch.
  private final int[] growths;

  Offsets(List<TracedText.Replacement> replacements) {
    int count = replacements.size();
    starts = new int[count];
    ends = new int[count];
    growths = new int[count];
    int growth = 0;
    for (int i = 0; i < count; i++) {
      TracedText.Replacement each = replacements.get(i);
      if (each.end() < each.start() || i > 0 && each.start() < ends[i - 1]) {
        throw new IllegalArgumentException(each.start() + ".." + each.end() + " out of order");
      }
      starts[i] = each.start();
      ends[i] = each.end();
      growth += each.text().length() - (each.end() - each.start());
      growths[i] = growth;
    }
  }

  /** The length of a text after it. */
  int length(int before) {
    return before + growths[growths.length - 1];
  }

  /** Where the start of a span comes to lie: after what replaces the stretch it lay in. */
  int ofStart(int at) {
    int index = lastFrom(at);
    if (index >= 0 && starts[index] == at && ends[index] > at) {
      return at + growth(index - 1);
    }
    return index < 0 ? at : Math.max(at, ends[index]) + growths[index];
  }

  /** Where the end of a span comes to lie: before what replaces the stretch it lay in. */
  int ofEnd(int at) {
    int index = lastFrom(at);
    while (index >= 0 && starts[index] >= at) {
      index--;
    }
    if (index < 0) {
      return at;
    }
    return at < ends[index] ? starts[index] + growth(index - 1) : at + growths[index];
  }

  private int growth(int index) {
    return index < 0 ? 0 : growths[index];
  }

  // The last stretch that begins at an offset or before it.
  private int lastFrom(int at) {
    int found = Arrays.binarySearch(starts, at);
    if (found < 0) {
      return -found - 2;
    }
    while (found + 1 < starts.length && starts[found + 1] == at) {
      found++;
    }
    return found;
  }
}

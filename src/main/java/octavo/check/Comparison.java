package octavo.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Walks the expected words and what was read side by side and reports where they part.
 *
 * <p>As long as words agree it only advances. Where they part, it looks for the nearest place, at
 * most {@value #WINDOW} words on, from which {@value #SURE} words agree again; failing that, for
 * the next four words of the text that occur in the rest of the piece. A shortest edit script
 * (Myers 1986) would be a little better at telling what was moved, and quadratic where everything
 * is wrong; this is linear but for a constant at each difference.
 */
final class Comparison {
  private static final int WINDOW = 48;
  private static final int SURE = 3;
  private static final int GRAM = 4;
  private static final int LONGEST_SLIDE = 64;

  private final ExpectedText expected;
  private final ReadPiece read;
  private final WordMatch match;
  private final ProofFindings findings;

  /** Hashes of four expected words each, in the upper half, with their index, sorted. */
  private Optional<long[]> grams = Optional.empty();

  private int word;
  private int at;

  Comparison(ExpectedText expected, ReadPiece read, ProofFindings findings) {
    this.expected = expected;
    this.read = read;
    this.match = new WordMatch(expected, read);
    this.findings = findings;
  }

  void run() {
    while (!findings.areTooMany()) {
      int next = word < expected.size() ? match.end(word, at) : WordMatch.NONE;
      if (next != WordMatch.NONE) {
        expected.name(word).ifPresent(name -> read.addPlace(name, match.afterSeparators(at)));
        word++;
        at = next;
      } else if (isOver()) {
        return;
      } else {
        part();
      }
    }
  }

  private boolean isOver() {
    return word == expected.size() && match.afterSeparators(at) == read.length();
  }

  private void part() {
    Meeting meeting = behindLinks().or(this::nearest).orElseGet(this::farther);
    int added = words(at, meeting.at());
    if (meeting.word() > word || added > 0 && !isAllowed(added, meeting.at())) {
      findings.report(expected, word, meeting.word(), added(meeting.at()));
    }
    word = meeting.word();
    at = meeting.at();
  }

  /** Where both agree again: the next expected word, and the offset in what was read. */
  private record Meeting(int word, int at) {}

  // Page numbers in links are no more than allowed, whatever comes after the next word.
  private Optional<Meeting> behindLinks() {
    Optional<ExpectedText.Allowance> allowance = expected.allowance(word);
    int from = at;
    for (int i = 0; allowance.isPresent() && i < allowance.get().most(); i++) {
      from = match.afterWord(from);
      if (!onlyLinks(from)) {
        return Optional.empty();
      }
      boolean meets =
          word < expected.size() ? match.end(word, from) != WordMatch.NONE : isEnd(from);
      if (meets) {
        return Optional.of(new Meeting(word, from));
      }
    }
    return Optional.empty();
  }

  private Optional<Meeting> nearest() {
    int[] offsets = new int[WINDOW + 1];
    int count = 0;
    for (int offset = match.afterSeparators(at); count <= WINDOW; count++) {
      offsets[count] = offset;
      if (offset == read.length()) {
        count++;
        break;
      }
      offset = match.afterSeparators(match.afterWord(offset));
    }
    int lost = Math.min(WINDOW, expected.size() - word);
    for (int distance = 1; distance < count + lost; distance++) {
      for (int skip = Math.max(0, distance - count + 1); skip <= Math.min(distance, lost); skip++) {
        if (agree(word + skip, offsets[distance - skip])) {
          return Optional.of(new Meeting(word + skip, offsets[distance - skip]));
        }
      }
    }
    return Optional.empty();
  }

  // The end of the piece counts for as many words as are wanted; words that may be added between
  // these do no harm.
  private boolean agree(int from, int offset) {
    int end = offset;
    for (int i = from; i < Math.min(from + SURE, expected.size()); i++) {
      end = i == from ? match.end(i, end) : match.endBehindAllowed(i, end);
      if (end == WordMatch.NONE) {
        return false;
      }
    }
    return from + SURE <= expected.size() || isEnd(end);
  }

  private boolean isEnd(int offset) {
    int end = offset;
    int most = expected.allowance(expected.size()).map(ExpectedText.Allowance::most).orElse(0);
    for (int i = 0; i < most && match.afterSeparators(end) < read.length(); i++) {
      end = match.afterWord(end);
    }
    return match.afterSeparators(end) == read.length();
  }

  private Meeting farther() {
    long[] known = grams.orElseGet(this::hashAll);
    grams = Optional.of(known);
    Deque<Integer> starts = new ArrayDeque<>();
    Deque<Integer> hashes = new ArrayDeque<>();
    for (int offset = match.afterSeparators(at); offset < read.length(); ) {
      int end = match.afterWord(offset);
      starts.addLast(offset);
      hashes.addLast(hash(offset, end));
      if (starts.size() == GRAM) {
        Optional<Meeting> found = lookUp(known, combined(hashes), starts.getFirst());
        if (found.isPresent()) {
          return found.get();
        }
        starts.removeFirst();
        hashes.removeFirst();
      }
      offset = match.afterSeparators(end);
    }
    return new Meeting(expected.size(), read.length());
  }

  private Optional<Meeting> lookUp(long[] known, int hash, int offset) {
    long least = (long) hash << 32 | word;
    int found = Arrays.binarySearch(known, least);
    int index = found >= 0 ? found : -found - 1;
    if (index < known.length && known[index] >> 32 == hash) {
      int candidate = (int) known[index];
      if (match.run(candidate, offset, GRAM) == GRAM) {
        return Optional.of(new Meeting(candidate, offset));
      }
    }
    return Optional.empty();
  }

  private long[] hashAll() {
    long[] all = new long[Math.max(0, expected.size() - GRAM + 1)];
    Deque<Integer> hashes = new ArrayDeque<>();
    for (int i = 0; i < expected.size(); i++) {
      hashes.addLast(expected.hash(i));
      if (hashes.size() == GRAM) {
        int first = i - GRAM + 1;
        all[first] = (long) combined(hashes) << 32 | first;
        hashes.removeFirst();
      }
    }
    Arrays.sort(all);
    return all;
  }

  private static int combined(Deque<Integer> hashes) {
    int combined = 0;
    for (int hash : hashes) {
      combined = combined * 1_000_003 + hash;
    }
    return combined;
  }

  private int hash(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + read.charAt(i);
    }
    return hash;
  }

  private int words(int from, int to) {
    int count = 0;
    for (int i = match.afterSeparators(from); i < to; count++) {
      i = match.afterSeparators(match.afterWord(i));
    }
    return count;
  }

  private String added(int to) {
    StringBuilder words = new StringBuilder();
    for (int i = match.afterSeparators(at); i < to; ) {
      int end = match.afterWord(i);
      words.append(words.isEmpty() ? "" : " ");
      for (int j = i; j < end; j++) {
        words.append(read.charAt(j));
      }
      i = match.afterSeparators(end);
    }
    return words.toString();
  }

  /**
   * Whether words without a counterpart stand where an edition may add some. What is inserted can
   * be read in several ways ("1 One" before "One", or "One 1" after it), so the place is slid back
   * over words that agree.
   */
  private boolean isAllowed(int count, int to) {
    Deque<String> inserted = new ArrayDeque<>(Arrays.asList(added(to).split(" ")));
    boolean onlyLinks = onlyLinks(to);
    for (int before = word; before >= 0 && word - before <= LONGEST_SLIDE; before--) {
      Optional<ExpectedText.Allowance> allowance = expected.allowance(before);
      if (allowance.isPresent()) {
        return count <= allowance.get().most() && (onlyLinks || !allowance.get().onlyLinks());
      }
      if (before == 0 || !expected.word(before - 1).equals(inserted.getLast())) {
        return false;
      }
      inserted.addFirst(inserted.removeLast());
    }
    return false;
  }

  private boolean onlyLinks(int to) {
    for (int i = match.afterSeparators(at); i < to; i++) {
      boolean mark = read.charAt(i) <= ' ';
      if (!mark && !read.inLink(i)) {
        return false;
      }
    }
    return true;
  }
}

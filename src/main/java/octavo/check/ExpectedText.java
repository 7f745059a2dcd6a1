package octavo.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import octavo.diagnostic.SourceSpan;

/**
 * The words one piece of a finished edition must hold: a component, or the notes at the book's end.
 *
 * <p>Words are numbered from 0. A {@link MarkedText#GAP} in a word stands where a space may or may
 * not be, as before the number of a note. Where an edition adds words of its own that are not known
 * beforehand (a page number, a running number), an {@link Allowance} says how many there may be and
 * where; nothing else may be added anywhere.
 */
final class ExpectedText {
  private final String title;
  private final Characters text = new Characters();
  private final Characters block = new Characters();
  private final Characters clean = new Characters();
  private final List<Passage> passages = new ArrayList<>();
  private final Map<Integer, Allowance> allowances = new TreeMap<>();
  private int[] starts = new int[64];
  private int[] firstWords = new int[16];
  private int size;
  private int allowed;
  private final Map<Integer, String> names = new TreeMap<>();
  private final Set<Integer> listed = new HashSet<>();
  private Optional<AuthorText> author = Optional.empty();
  private int titles = 1;

  /**
   * @param title what a finding calls the piece
   */
  ExpectedText(String title) {
    this.title = title;
  }

  /** Keeps the author's words by themselves, too, from here on. */
  void keepAuthor(AuthorText kept) {
    author = Optional.of(kept);
  }

  /** The author's words by themselves, if they are kept. */
  Optional<AuthorText> author() {
    return author;
  }

  /**
   * Words an edition may add at one place.
   *
   * @param most how many at most
   * @param onlyLinks whether they must lie in a link
   */
  record Allowance(int most, boolean onlyLinks) {}

  String title() {
    return title;
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return word + 1 < size ? starts[word + 1] - 1 : text.length() - 1;
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  int codePointAt(int offset) {
    return text.codePointAt(offset);
  }

  /** A word without the marks of possible spaces. */
  String word(int word) {
    String own = text.string(start(word), end(word));
    return own.indexOf(MarkedText.GAP) < 0 ? own : own.replace("\u000B", "");
  }

  /** The hash code of {@link #word}. */
  int hash(int word) {
    int hash = 0;
    int end = end(word);
    for (int i = start(word); i < end; i++) {
      char c = text.charAt(i);
      hash = c == MarkedText.GAP ? hash : hash * 31 + c;
    }
    return hash;
  }

  /** The passages up to here are the title, and not the first alone. */
  void endTitle() {
    titles = passages.size();
  }

  /** The index of the first word that is not in a passage of the title. */
  int titleEnd() {
    return passages.size() > titles ? firstWords[titles] : size;
  }

  /** The passage a word belongs to. */
  Passage passage(int word) {
    int found = Arrays.binarySearch(firstWords, 0, passages.size(), word);
    int index = found >= 0 ? lastStartingAt(found) : -found - 2;
    return passages.get(Math.clamp(index, 0, passages.size() - 1));
  }

  /** The index of the first word of a later passage than that of a word. */
  int passageEnd(int word) {
    int found = Arrays.binarySearch(firstWords, 0, passages.size(), word);
    int next = found >= 0 ? lastStartingAt(found) + 1 : -found - 1;
    return next < passages.size() ? firstWords[next] : size;
  }

  // Passages without words share their first word with the one after them.
  private int lastStartingAt(int found) {
    int last = found;
    while (last + 1 < passages.size() && firstWords[last + 1] == firstWords[found]) {
      last++;
    }
    return last;
  }

  Optional<Allowance> allowance(int beforeWord) {
    return Optional.ofNullable(allowances.get(beforeWord));
  }

  /** Says that links know what begins with a word by a name. */
  void name(int word, String name) {
    names.putIfAbsent(word, name);
  }

  /** What links call the text that begins with a word. */
  Optional<String> name(int word) {
    return Optional.ofNullable(names.get(word));
  }

  /** Says that contents may repeat the passage at hand. */
  void list() {
    endBlock();
    listed.add(size);
  }

  /** Whether contents and lists may repeat the passage that begins with a word. */
  boolean isListed(int word) {
    return listed.contains(word) || names.containsKey(word);
  }

  /** How many words of its own an edition may add in all. */
  int allowed() {
    return allowed;
  }

  /** Begins a passage: all words up to the next one belong to it. */
  void begin(Passage.Stream stream, SourceSpan at) {
    endBlock();
    author.ifPresent(kept -> kept.begin(stream));
    if (passages.size() == firstWords.length) {
      firstWords = Arrays.copyOf(firstWords, passages.size() * 2);
    }
    firstWords[passages.size()] = size;
    passages.add(new Passage(stream, at));
  }

  /** Adds the author's characters to the block at hand. */
  void add(String characters) {
    author.ifPresent(kept -> kept.add(characters));
    addMade(characters);
  }

  /** Adds characters an edition makes of itself: a number, a label. */
  void addMade(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      block.add(c == '\n' || c == MarkedText.GAP || c == '\f' ? ' ' : c);
    }
  }

  /** Adds a caption the engine prints after what it belongs to. */
  void captionLast(Runnable adding) {
    Optional<AuthorText> before = author;
    author = before.map(kept -> new AuthorText(kept.component(), kept.source()));
    adding.run();
    endBlock();
    before.ifPresent(kept -> kept.addHead(author.orElseThrow()));
    author = before;
  }

  /** Adds a place where a space may or may not be. */
  void addGap() {
    block.add(MarkedText.GAP);
  }

  /** Ends the block at hand and with it its last word. */
  void endBlock() {
    author.ifPresent(AuthorText::end);
    clean.clear();
    WordText.append(block, clean);
    block.clear();
    int from = 0;
    while (from < clean.length()) {
      int to = from;
      while (to < clean.length() && clean.charAt(to) != ' ') {
        to++;
      }
      word(from, to);
      from = to + 1;
    }
  }

  private void word(int from, int to) {
    boolean blank = true;
    for (int i = from; i < to && blank; i++) {
      blank = clean.charAt(i) == MarkedText.GAP;
    }
    if (blank) {
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
    }
    starts[size++] = text.length();
    text.add(clean, from, to);
    text.add(' ');
  }

  /** Allows words of the edition's own before the next word; ends the block at hand. */
  void allow(int most, boolean onlyLinks) {
    endBlock();
    allowed += most;
    allowances.merge(
        size,
        new Allowance(most, onlyLinks),
        (a, b) -> new Allowance(a.most() + b.most(), a.onlyLinks() && b.onlyLinks()));
  }
}

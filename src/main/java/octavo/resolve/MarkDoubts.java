package octavo.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.NoteSpace;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * Tells a mark that is probably no reference: a number by the text around it, a footnote's label by
 * itself. It errs towards no doubt: a reference called doubtful is worse than an index that is not.
 */
final class MarkDoubts {
  /** Words of one small letter in languages of Latin script other than English. */
  private static final String SHORT_WORDS = "aeikosuvwyz";

  /** What stands before the name of a variable in running text, but for a space. */
  private static final String BEFORE_NAME = "([{=+<>,;|";

  /** Signs that notes are marked by where they have no numbers. */
  private static final String REFERENCE_SIGNS = "*†‡§‖¶#";

  private static final Pattern INDEXED = Pattern.compile("(?<![\\p{L}\\p{N}_])([a-z])\\[(\\d+)]");

  private final boolean english;

  /** By file, the one-letter names that have more than one index there. */
  private final Map<SourceFile, Set<Character>> arrays = new HashMap<>();

  /** What such a mark probably is. */
  enum Doubt {
    /** {@code items[0]}. */
    INDEX("the index of an array"),
    /** {@code [^a-z]}. */
    PATTERN("a pattern of characters"),
    /** {@code [^sic]}. */
    REMARK("an editor’s remark");

    private final String words;

    Doubt(String words) {
      this.words = words;
    }

    /** With its article, for a sentence. */
    String words() {
      return words;
    }
  }

  /**
   * For a book.
   *
   * @param english whether its language is English, where no word is one small letter but “a”
   */
  MarkDoubts(boolean english) {
    this.english = english;
  }

  /** Whether all that cites a note is probably no reference; empty when the note has a text. */
  Optional<Doubt> of(Notes.Found note) {
    if (!note.content.isEmpty()) {
      return Optional.empty();
    }
    return switch (note.space) {
      case FOOTNOTE -> ofLabel(note.label);
      case NUMBERED ->
          note.marks().stream().allMatch(at -> ofNumber(note.label, at).isPresent())
              ? ofNumber(note.label, note.marks().getFirst())
              : Optional.empty();
    };
  }

  /** What to do about a doubtful mark. */
  static String hint(String mark) {
    return "where it is no reference, write it as code between back quotes, or \\" + mark;
  }

  /**
   * Whether a numbered mark is probably an index: the name before it, or what follows it, is of the
   * shape code has and prose has not.
   *
   * @param at the mark; one that was included from elsewhere is not doubted
   */
  Optional<Doubt> ofNumber(String label, SourceSpan at) {
    String text = at.file().text();
    if (!at.text().equals(NoteScopes.mark(NoteSpace.NUMBERED, label))) {
      return Optional.empty();
    }
    int from = at.start();
    while (from > 0 && isNamePart(text.charAt(from - 1))) {
      from--;
    }
    String name = text.substring(from, at.start());
    boolean index =
        !name.isEmpty()
            && (Integer.parseInt(label) == 0
                || isCodeName(name)
                || isVariable(name, at.file(), from)
                || isCode(text, at.end()));
    return index ? Optional.of(Doubt.INDEX) : Optional.empty();
  }

  // The label of a footnote that nothing defines.
  private static Optional<Doubt> ofLabel(String label) {
    if (label.equalsIgnoreCase("sic")) {
      return Optional.of(Doubt.REMARK);
    }
    if (label.contains("a-z") || label.contains("A-Z") || label.contains("0-9")) {
      return Optional.of(Doubt.PATTERN);
    }
    boolean word = label.codePoints().anyMatch(Character::isLetterOrDigit);
    boolean signs = label.codePoints().allMatch(c -> REFERENCE_SIGNS.indexOf(c) >= 0);
    if (word || signs) {
      return Optional.empty();
    }
    boolean remark = label.codePoints().allMatch(c -> "!?.…".indexOf(c) >= 0);
    return Optional.of(remark ? Doubt.REMARK : Doubt.PATTERN);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  // Underscores around a name are emphasis, within it they are code.
  private static boolean isCodeName(String name) {
    int first = 0;
    while (first < name.length() && name.charAt(first) == '_') {
      first++;
    }
    int last = name.length();
    while (last > first && name.charAt(last - 1) == '_') {
      last--;
    }
    boolean variable = name.length() > 1 && name.charAt(0) == '$' && isLatin(name.charAt(1));
    return variable || name.substring(first, last).indexOf('_') > 0;
  }

  // A name of one letter says little by itself: “x[1]” may be a note to x. “x[1]” and “x[2]” are
  // not.
  private boolean isVariable(String name, SourceFile file, int from) {
    char letter = name.charAt(0);
    if (name.length() > 1 || letter < 'a' || letter > 'z') {
      return false;
    }
    char before = from == 0 ? ' ' : file.text().charAt(from - 1);
    boolean alone = Character.isWhitespace(before) || BEFORE_NAME.indexOf(before) >= 0;
    return alone
        && (english || SHORT_WORDS.indexOf(letter) < 0)
        && arrays.computeIfAbsent(file, MarkDoubts::arrays).contains(letter);
  }

  private static Set<Character> arrays(SourceFile file) {
    Map<Character, String> first = new HashMap<>();
    Set<Character> several = new HashSet<>();
    Matcher indexed = INDEXED.matcher(file.text());
    while (indexed.find()) {
      char letter = indexed.group(1).charAt(0);
      String known = first.putIfAbsent(letter, indexed.group(2));
      if (known != null && !known.equals(indexed.group(2))) {
        several.add(letter);
      }
    }
    return several;
  }

  private static boolean isCode(String text, int after) {
    if (after + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(after);
    char second = text.charAt(after + 1);
    return switch (next) {
      case '.' -> second >= 'a' && second <= 'z' || second == '_';
      case '+' -> second == '+';
      case '-' -> second == '>';
      case '=' -> true;
      default -> false;
    };
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}

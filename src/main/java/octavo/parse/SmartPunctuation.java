package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;

/**
 * Typewriter marks to printer's marks within one stream of text: quotation marks by language,
 * apostrophes, primes, dashes and ellipses.
 *
 * <p>A quotation mark opens after a space, a bracket or a dash and before a character, and closes
 * the other way round; only where both or neither fit, what is open decides. Matching pairs first,
 * as emphasis does, was rejected: a quotation that goes on in the next paragraph has no partner.
 */
final class SmartPunctuation {
  private static final Set<String> ELISIONS =
      Set.of(
          "tis", "twas", "twere", "twill", "twould", "twixt", "til", "till", "em", "cause", "bout",
          "n", "round", "neath", "gainst", "fraid", "cos", "coz", "cuz", "pon", "tain", "tween",
          "mongst", "mid", "scuse", "sup", "nuff", "ere", "ud", "un", "im");

  /** A quotation that is open. */
  private record Open(
      boolean outer, QuotationMarks marks, Token.Words words, int at, boolean first) {}

  private final StringBuilder raw;
  private final Scope scope;
  private final List<Open> open = new ArrayList<>();
  private final List<Open> apostrophes = new ArrayList<>();
  private Token.Words words = new Token.Words("", 0, true);
  private int start;
  private String language = "";
  private QuotationMarks marks = QuotationMarks.of("");
  private StringBuilder out = new StringBuilder();
  private int outer;
  private boolean onlyOpeners = true;
  private int checked;
  private int lastOpener = -1;

  /**
   * @param raw the whole stream as typed
   * @param scope where findings go
   */
  SmartPunctuation(StringBuilder raw, Scope scope) {
    this.raw = raw;
    this.scope = scope;
  }

  /**
   * Goes on with a piece that begins at {@code from} in the stream and is written to {@code to}.
   */
  void enter(Token.Words piece, int from, String tag, StringBuilder to) {
    words = piece;
    start = from;
    out = to;
    if (!tag.equals(language)) {
      language = tag;
      marks = QuotationMarks.of(tag);
    }
  }

  /** Writes what the character at {@code at} becomes; returns the offset to go on at. */
  int take(int at, int end) {
    char c = raw.charAt(at);
    return switch (c) {
      case '"' -> outer(at);
      case '\'' -> inner(at);
      case '-' -> dashes(at, end);
      case '.' -> dots(at, end);
      default -> {
        out.append(c);
        yield at + 1;
      }
    };
  }

  private int dots(int at, int end) {
    boolean three = at + 2 < end && raw.charAt(at + 1) == '.' && raw.charAt(at + 2) == '.';
    out.append(three ? '…' : '.');
    return at + (three ? 3 : 1);
  }

  // As many em dashes as possible, then en dashes, and one kind alone where that comes out even.
  private int dashes(int at, int end) {
    int last = at;
    while (last < end && raw.charAt(last) == '-') {
      last++;
    }
    int length = last - at;
    if (length == 1 || length == 2 && isOption(at, last)) {
      out.repeat('-', length);
      return last;
    }
    int en = 0;
    if (length % 3 != 0) {
      en = length % 2 == 0 ? length / 2 : length % 3 == 2 ? 1 : 2;
    }
    out.repeat('—', (length - 2 * en) / 3).repeat('–', en);
    return last;
  }

  // "--global" is what one types at a computer.
  private boolean isOption(int at, int end) {
    char before = QuoteContext.before(raw, at);
    char after = end < raw.length() ? raw.charAt(end) : ' ';
    boolean first = QuoteContext.isSpace(before) || before == '(';
    return first && before != QuoteContext.EDGE && after >= 'a' && after <= 'z';
  }

  private int outer(int at) {
    QuoteContext context = QuoteContext.at(raw, at, lastOpener);
    if (outer == 0 && !context.wordAfter() && (isMeasure(at) || isAlone())) {
      out.append('″');
      return at + 1;
    }
    boolean opens = context.opens() && (!context.closes() || outer == 0);
    if (!context.opens() && !context.closes()) {
      opens = outer == 0;
      if (opens && !context.unspacedScript()) {
        reportAmbiguous(at);
      }
    }
    if (opens) {
      open.add(new Open(true, marks, words, out.length(), isFirst(at)));
      outer++;
      out.append(marks.open());
      lastOpener = at;
    } else {
      closeOuter();
    }
    return at + 1;
  }

  // The sign for "ditto" in a cell of a table.
  private boolean isAlone() {
    return raw.length() < 4 && raw.toString().strip().length() == 1;
  }

  // A number of at most three digits before it: 12", and not "in 1999".
  private boolean isMeasure(int at) {
    int from = at;
    while (isDigit(from - 1)) {
      from--;
    }
    return from < at && at - from <= 3;
  }

  private void closeOuter() {
    QuotationMarks closing = marks;
    while (outer > 0 && !open.isEmpty()) {
      Open last = open.removeLast();
      if (last.outer()) {
        outer--;
        closing = last.marks();
        break;
      }
      apostrophes.add(last);
    }
    out.append(closing.close());
  }

  private int inner(int at) {
    QuoteContext context = QuoteContext.at(raw, at, lastOpener);
    boolean innerOpen = !open.isEmpty() && !open.getLast().outer();
    if (context.wordBefore() && context.wordAfter()) {
      out.append(context.digitBefore() && context.digitAfter() ? '′' : '’');
    } else if (context.opens() && !(context.closes() && innerOpen) && !isElision(at)) {
      open.add(new Open(false, marks, words, out.length(), isFirst(at)));
      out.append(marks.innerOpen());
      lastOpener = at;
    } else if (innerOpen && context.closes()) {
      out.append(open.removeLast().marks().innerClose());
    } else {
      out.append(context.digitBefore() && !context.wordAfter() ? '′' : '’');
    }
    return at + 1;
  }

  // Whether nothing but opening marks stands before it.
  private boolean isFirst(int at) {
    while (checked < at && onlyOpeners) {
      char c = raw.charAt(checked++);
      onlyOpeners = c == '"' || c == '\'' || QuoteContext.isSpace(c) || c == TextStream.MARK;
    }
    return onlyOpeners;
  }

  private boolean isElision(int at) {
    if (!QuotationMarks.primary(language).equals("en")) {
      return false;
    }
    int end = at + 1;
    while (end < raw.length() && end - at < 8 && Character.isLetter(raw.charAt(end))) {
      end++;
    }
    boolean closed = end < raw.length() && raw.charAt(end) == '\'' && !wordFollows(end);
    if (end > at + 1) {
      String word = raw.substring(at + 1, end).toLowerCase(Locale.ROOT);
      return (!closed || word.equals("n")) && ELISIONS.contains(word);
    }
    return isDecade(at + 1);
  }

  private boolean wordFollows(int at) {
    return at + 1 < raw.length() && Character.isLetterOrDigit(raw.charAt(at + 1));
  }

  // "'90s" and "'68", but not "'12 men'".
  private boolean isDecade(int from) {
    if (from + 2 > raw.length() || !isDigit(from) || !isDigit(from + 1)) {
      return false;
    }
    boolean plural = from + 2 < raw.length() && raw.charAt(from + 2) == 's';
    int end = plural ? from + 3 : from + 2;
    return !isDigit(end) && (end >= raw.length() || raw.charAt(end) != '\'');
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < raw.length() && raw.charAt(at) >= '0' && raw.charAt(at) <= '9';
  }

  private void reportAmbiguous(int at) {
    int offset = words.offset + at - start;
    scope.report(
        DiagnosticCode.TEXT_QUOTE_AMBIGUOUS,
        scope.span(offset, offset + 1),
        "this quotation mark may open or close a quotation",
        "type the mark you mean, " + marks.open().strip() + " or " + marks.close().strip());
  }

  /** Ends the stream: a single mark that nothing closed was an apostrophe, but for the first. */
  void finish() {
    for (Open left : open) {
      if (!left.outer() && !left.first()) {
        apostrophes.add(left);
      }
    }
    if (apostrophes.isEmpty()) {
      return;
    }
    Token.Words edited = apostrophes.getFirst().words();
    StringBuilder characters = new StringBuilder(edited.characters);
    for (Open apostrophe : apostrophes) {
      if (apostrophe.words() != edited) {
        edited.characters = characters.toString();
        edited = apostrophe.words();
        characters = new StringBuilder(edited.characters);
      }
      characters.setCharAt(apostrophe.at(), '’');
    }
    edited.characters = characters.toString();
  }
}

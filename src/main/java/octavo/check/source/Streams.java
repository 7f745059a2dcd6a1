package octavo.check.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.check.source.SourceText.Stream;

/** The streams of a file in the making, and the one that words go to. */
final class Streams {
  private final Ledger ledger;
  private final Words<Reference> main = new Words<>();
  private final List<Stream> notes = new ArrayList<>();
  private final List<Stream> captions = new ArrayList<>();
  private final List<Stream> tables = new ArrayList<>();
  private final List<Words<Reference>> targets = new ArrayList<>(List.of(main));
  private final Set<String> ownNotes = new HashSet<>();
  private int insideTables;
  private int literal;
  private Mark mark = Mark.TEXT;

  Streams(Ledger ledger) {
    this.ledger = ledger;
  }

  Ledger ledger() {
    return ledger;
  }

  Set<String> ownNotes() {
    return ownNotes;
  }

  Words<Reference> target() {
    return targets.getLast();
  }

  /** Whether words go to the main text, not to a note, caption or table. */
  boolean isMain() {
    return target() == main;
  }

  boolean isInTable() {
    return insideTables > 0;
  }

  void push(Words<Reference> words) {
    target().end();
    targets.add(words);
  }

  void pop() {
    targets.removeLast().end();
  }

  /** What comes is not printed, but for the marks of notes in it. */
  void pushAside() {
    targets.add(new Words<>());
  }

  /** Ends what is not printed; its marks come after it. */
  void popAside() {
    Words<Reference> aside = targets.removeLast();
    for (Reference mark : aside.marks()) {
      target().addMark(mark, mark.offset());
    }
  }

  /** Begins the definition of a note. */
  void note(String key, int offset) {
    Words<Reference> words = new Words<>();
    notes.add(new Stream(key, offset, words));
    push(words);
  }

  /** Begins a table: a stream of its own in the main text, part of what it stands in elsewhere. */
  void table(int offset) {
    insideTables++;
    if (isMain()) {
      Words<Reference> words = new Words<>();
      tables.add(new Stream("", offset, words));
      push(words);
    } else {
      push(target());
    }
  }

  void tableEnds() {
    insideTables--;
    pop();
  }

  /** Adds a caption: a stream of its own in the main text, part of what it stands in elsewhere. */
  void caption(int offset, Words<Reference> words) {
    words.end();
    if (isMain()) {
      captions.add(new Stream("", offset, words));
    } else {
      target().addAll(words);
    }
  }

  /** What characters count as from here on. Returns what they counted as. */
  Mark countAs(Mark counted) {
    Mark before = mark;
    mark = counted;
    return before;
  }

  /** From here on characters are read exactly as typed, or no longer. */
  void literal(boolean begins) {
    literal += begins ? 1 : -1;
  }

  /** Adds characters of a content as text. */
  void add(Content content, int from, int to) {
    for (int i = from; i < to; i++) {
      add(content.charAt(i), content.offset(i), literal > 0);
    }
  }

  void add(char c, int offset, boolean isLiteral) {
    if (c == '\n') {
      ledger.mark(offset, Mark.SPACE);
      target().addLineEnd();
      return;
    }
    ledger.mark(offset, c <= ' ' ? Mark.SPACE : mark);
    target().add(c, offset, isLiteral);
  }

  /** Accounts for characters that are markup. */
  void mark(Content content, int from, int to, Mark as) {
    for (int i = from; i < to; i++) {
      ledger.mark(content.offset(i), content.charAt(i) <= ' ' ? Mark.SPACE : as);
    }
  }

  List<Stream> captions() {
    return captions;
  }

  List<Stream> tables() {
    return tables;
  }

  Words<Reference> main() {
    return main;
  }

  List<Stream> notes() {
    return notes;
  }
}

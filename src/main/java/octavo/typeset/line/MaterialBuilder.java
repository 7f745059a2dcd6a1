package octavo.typeset.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the pieces of a paragraph into material for its lines. */
final class MaterialBuilder {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final Words words;
  private final ParagraphStyle style;
  private final Material material;
  private final WordPlaces places;
  private final ParagraphText text;

  /** How East Asian characters are added; nothing where the paragraph has none. */
  private @Nullable EastAsianText eastAsian;

  /** Where in the text the piece at hand begins. */
  private int origin;

  /** Whether no line may end at the beginning of the piece at hand. */
  private boolean joined;

  /** How lines treat the piece at hand, and the one before it. */
  private Piece.Manner manner = Piece.Manner.PROSE;

  private Piece.Manner before = Piece.Manner.PROSE;

  /** The level of the word at hand. */
  private int next;

  /** How many isolates have begun or ended. */
  private int fences;

  /** A space that is not yet known to stand between two words. */
  private Atom.@Nullable Space space;

  /** Where in the text it stands. */
  private int spaceAt;

  MaterialBuilder(
      ParagraphText text, ParagraphStyle style, Words words, Material material, WordPlaces places) {
    this.text = text;
    this.style = style;
    this.words = words;
    this.material = material;
    this.places = places;
  }

  /** Adds East Asian characters by these rules. */
  void eastAsian(EastAsianText rules) {
    eastAsian = rules;
  }

  void build(List<Piece> pieces) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text letters -> {
          joined = letters.joined();
          manner = letters.manner();
          add(letters);
          origin += letters.text().length();
          before = manner;
        }
        case Piece.Fixed fixed -> {
          joined = fixed.joined();
          manner = Piece.Manner.PROSE;
          before = manner;
          meet(origin, 0);
          material.runs(level(origin));
          material.solid(new Atom.Solid(fixed));
          origin++;
          pass(origin, fixed.joined());
        }
        case Piece.Tear tear -> {
          if (space == null && !material.beginsLine()) {
            places.tear();
          }
        }
        case Piece.Break end -> {
          endLine();
          origin++;
        }
        case Piece.Isolate _, Piece.EndOfIsolate _ -> fence();
      }
    }
    if (!material.endsInBreak()) {
      endLine();
    }
    material.runs(0);
  }

  /** The level of a character; 0 where all of the paragraph runs to the right. */
  private int level(int at) {
    Levels levels = material.levels();
    return levels == null ? 0 : levels.at(at);
  }

  private void fence() {
    Levels levels = material.levels();
    if (levels != null) {
      material.runs(levels.fence(fences++));
      material.fence();
    }
  }

  private void endLine() {
    space = null;
    material.endLine();
    if (eastAsian != null) {
      eastAsian.begin();
    }
  }

  private void add(Piece.Text piece) {
    boolean divides = style.hyphenate() && piece.manner() == Piece.Manner.PROSE;
    Vocabulary divided = words.of(piece.setting(), divides ? language(piece) : "");
    Type type = divided.type();
    String letters = piece.text();
    int at = 0;
    while (at < letters.length()) {
      char c = letters.charAt(at);
      int end = at + 1;
      if (ParagraphText.isSpace(c)) {
        addSpace(type, piece, at);
      } else if (c == NO_BREAK_SPACE && material.beginsLine()) {
        // The indent of a line of code: it neither vanishes nor stretches.
        meet(origin + at, 0);
        material.runs(level(origin + at));
        Word indent = divided.word(" ", 0, 1);
        material.begin(new Atom.Letters(indent, type, piece));
        places.add(indent, type, origin + at, piece.manner());
      } else if (c == NO_BREAK_SPACE) {
        meet(origin + at, 0);
        material.runs(level(origin + at));
        material.space(new Atom.Space(type, type.space().width(), piece), false, 0);
        pass(origin + end, false);
      } else {
        while (end < letters.length() && !isAnySpace(letters.charAt(end))) {
          end++;
        }
        add(divided, piece, at, end);
      }
      at = end;
    }
  }

  private static boolean isAnySpace(char c) {
    return ParagraphText.isSpace(c) || c == NO_BREAK_SPACE;
  }

  private void addSpace(Type type, Piece.Text piece, int at) {
    if (space == null && !material.beginsLine()) {
      double width = type.space().width();
      double more = endsSentence(origin + at) ? style.sentenceSpace() * width : 0;
      space = new Atom.Space(type, width + more, piece);
      spaceAt = origin + at;
    }
  }

  private boolean endsSentence(int at) {
    int before = at - 1;
    while (before > 0 && "\u2019\u201D)]'\"".indexOf(text.text().charAt(before)) >= 0) {
      before--;
    }
    return before >= 0 && ".?!".indexOf(text.text().charAt(before)) >= 0;
  }

  /** Adds what no space parts: a word, East Asian characters, or some of both. */
  private void add(Vocabulary divided, Piece.Text piece, int from, int to) {
    EastAsianText rules = eastAsian;
    if (rules == null) {
      addRuns(divided, piece, from, to);
      return;
    }
    EastAsian.Writing writing = EastAsian.writing(language(piece));
    int at = from;
    while (at < to) {
      boolean isEastAsian = rules.isEastAsian(origin + at, writing);
      int end = rules.end(origin + at, origin + to, isEastAsian, writing) - origin;
      if (isEastAsian) {
        rules.add(piece, divided.type(), origin + at, origin + end, joined, space);
        space = null;
        joined = false;
      } else {
        boolean isMark = piece.joined();
        addRuns(divided, piece, at, end);
        pass(origin + end, isMark);
      }
      at = end;
    }
  }

  // The mark of a note hangs on what is before it, which is what the next meets.
  private void pass(int end, boolean isMark) {
    if (eastAsian != null && !isMark) {
      eastAsian.passWestern(end);
    }
  }

  // A word such as one in brackets may run both ways.
  private void addRuns(Vocabulary divided, Piece.Text piece, int from, int to) {
    Levels levels = material.levels();
    if (levels == null) {
      Vocabulary vocabulary = isWhole(from, to) ? divided : words.of(piece.setting(), "");
      addWord(vocabulary, divided.type(), piece, from, to);
      return;
    }
    int start = from;
    while (start < to) {
      int end = levels.end(origin + start, origin + to) - origin;
      byte level = levels.of(origin + start, origin + end);
      Vocabulary running =
          level > 0
              ? words.running(piece.setting(), level)
              : isWhole(start, end) ? divided : words.of(piece.setting(), "");
      next = level;
      addWord(running, running.type(), piece, start, end);
      start = end;
    }
  }

  private void addWord(Vocabulary vocabulary, Type type, Piece.Text piece, int from, int to) {
    Word word = vocabulary.word(piece.text(), from, to);
    meet(origin + from, next > 0 ? 0 : material.edges().left(word, 0));
    material.runs(next);
    material.begin(new Atom.Letters(word, type, piece));
    places.add(word, type, origin + from, piece.manner());
  }

  private String language(Piece.Text piece) {
    String language = piece.setting().language();
    return language.isEmpty() ? style.language() : language;
  }

  // A part of a word that changes its type in the middle is not divided: its letters cannot be
  // told.
  private boolean isWhole(int from, int to) {
    int before = origin + from - 1;
    int after = origin + to;
    return (before < 0 || !isLetter(text.text().charAt(before)))
        && (after >= text.text().length() || !isLetter(text.text().charAt(after)));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) && EastAsian.of(c) == EastAsian.WESTERN;
  }

  /** Adds what stands between what has been and what begins at a place, hanging so far left. */
  private void meet(int at, double left) {
    boolean breaks = text.mayBreak(at) && !joined;
    if (eastAsian != null && !joined && eastAsian.meetWestern(at, breaks, left, space)) {
      space = null;
    } else if (space != null) {
      material.runs(level(spaceAt));
      material.space(space, breaks, left);
      if (breaks) {
        material.bind(Bond.of(text.text(), spaceAt, at));
      }
      space = null;
    } else if (material.beginsLine()) {
      joined = false;
    } else if (manner == Piece.Manner.CODE && before == manner && !joined) {
      places.betweenCode(at);
    } else if (breaks) {
      places.between(at, left);
    }
    joined = false;
  }
}

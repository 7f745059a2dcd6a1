package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.font.Setting;
import octavo.typeset.line.Piece;
import octavo.typeset.style.Cascade;
import octavo.typeset.style.Element;
import octavo.typeset.style.Style;

/**
 * How the first paragraph of a block opens, where its style sheets ask for more than text: with an
 * initial ({@code ::first-letter} with {@code initial-letter}), with a first phrase set otherwise.
 *
 * @param letter the style of the initial; empty without one
 * @param phrase the style of the first phrase; empty when it is text as any other
 */
record Opening(Optional<Style> letter, Optional<Style> phrase) {
  /** As many characters as stand on two lines of a book. */
  private static final int LONGEST_TITLE = 130;

  /** Text as any other. */
  static final Opening NONE = new Opening(Optional.empty(), Optional.empty());

  /** What is asked for a block. */
  static Opening of(Cascade cascade, Element block, Style own) {
    Optional<Style> letter =
        cascade
            .part(block, Cascade.FIRST_LETTER, own)
            .filter(style -> style.initialLetter().isInitial());
    Optional<Style> phrase = cascade.part(block, Cascade.FIRST_PHRASE, own);
    return letter.isEmpty() && phrase.isEmpty() ? NONE : new Opening(letter, phrase);
  }

  /** Sets a paragraph that opens so. Where it can have no initial it is set without, and told. */
  void set(List<Piece> pieces, Around around, Frame frame, Column column, Workshop workshop) {
    Optional<FirstWords> words = words(pieces);
    boolean begins = words.isPresent() && !words.get().letter().isEmpty();
    if (around.style().isRightToLeft()) {
      // Joined letters are not torn apart; a capital of another script would stand amid its line.
      told(letter.isPresent() && begins, Overflow.Kind.JOINED_INITIAL, column);
      workshop.lines().set(pieces, around, frame, column);
    } else if (isTitle(pieces) || !begins) {
      told(letter.isPresent() && !beginsWithLetter(pieces), Overflow.Kind.NO_LETTER, column);
      workshop.lines().set(pieces, around, frame, column);
    } else {
      setWords(words.get(), pieces, new Place(around, frame, column, workshop));
    }
  }

  /** Where and with what a paragraph is set. */
  private record Place(Around around, Frame frame, Column column, Workshop workshop) {
    void set(List<Piece> pieces) {
      workshop.lines().set(pieces, around, frame, column);
    }
  }

  private void setWords(FirstWords words, List<Piece> pieces, Place place) {
    Setting setting = setting(place.around, place.workshop);
    if (letter.isPresent()) {
      InitialFitter fitter = new InitialFitter(place.workshop, place.around, letter.get());
      Piece.Text first = (Piece.Text) pieces.getFirst();
      switch (fitter.fit(words, setting, first, place.frame)) {
        case InitialFitter.Fitted fitted -> {
          Initial initial = fitted.initial();
          List<Piece> after = after(initial, words, setting, pieces);
          if (place.workshop.lines().set(after, place.around, place.frame, place.column, initial)) {
            return;
          }
          place.column.overflow(Overflow.Kind.SHORT_FOR_INITIAL);
        }
        case InitialFitter.Refused refused -> place.column.overflow(refused.why());
      }
    }
    place.set(whole(words, setting, pieces));
  }

  // A line that ends no sentence: a subtitle that its author wrote as a paragraph.
  private static boolean isTitle(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text words && !words.joined()) {
        text.append(words.text());
      }
    }
    String line = text.toString().strip();
    return !line.isEmpty()
        && line.length() <= LONGEST_TITLE
        && Character.isLetterOrDigit(line.codePointBefore(line.length()));
  }

  private static void told(boolean isSo, Overflow.Kind kind, Column column) {
    if (isSo) {
      column.overflow(kind);
    }
  }

  private static Optional<FirstWords> words(List<Piece> pieces) {
    return !pieces.isEmpty() && pieces.getFirst() instanceof Piece.Text first
        ? Optional.of(FirstWords.of(first.text()))
        : Optional.empty();
  }

  // A small letter is the author's wish, as in verse; Hebrew, Arabic, Chinese have no capitals.
  private static boolean beginsWithLetter(List<Piece> pieces) {
    if (pieces.isEmpty() || !(pieces.getFirst() instanceof Piece.Text first)) {
      return false;
    }
    String text = first.text();
    int at = FirstWords.of(text).marks().length();
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private Setting setting(Around around, Workshop workshop) {
    return workshop.settings().of(phrase.orElse(around.style()), around.language());
  }

  private static List<Piece> whole(FirstWords words, Setting setting, List<Piece> pieces) {
    Piece.Text first = (Piece.Text) pieces.getFirst();
    String phrase = words.marks() + words.letter() + words.rest() + words.phrase();
    List<Piece> out = new ArrayList<>();
    out.add(new Piece.Text(phrase, setting, first.tag(), first.joined()));
    return followed(out, words.remainder(), pieces);
  }

  private static List<Piece> after(
      Initial initial, FirstWords words, Setting setting, List<Piece> pieces) {
    Piece.Text first = (Piece.Text) pieces.getFirst();
    List<Piece> out = new ArrayList<>();
    if (!words.rest().isEmpty()) {
      out.add(new Piece.Text(words.rest(), setting, initial.rest(), false));
    }
    String phrase = words.rest().isEmpty() ? words.phrase().stripLeading() : words.phrase();
    if (!phrase.isEmpty()) {
      out.add(new Piece.Text(phrase, setting, first.tag(), false));
    }
    boolean begins = out.isEmpty();
    String remainder = begins ? words.remainder().stripLeading() : words.remainder();
    return followed(out, remainder, pieces);
  }

  private static List<Piece> followed(List<Piece> out, String remainder, List<Piece> pieces) {
    Piece.Text first = (Piece.Text) pieces.getFirst();
    if (!remainder.isEmpty()) {
      out.add(new Piece.Text(remainder, first.setting(), first.tag(), false));
    }
    out.addAll(pieces.subList(1, pieces.size()));
    return out;
  }
}

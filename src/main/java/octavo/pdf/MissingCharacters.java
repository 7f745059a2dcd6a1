package octavo.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import octavo.book.Book;
import octavo.book.Component;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceFile;

/**
 * The characters of the text that no font holds. The css engine would leave them out in a PDF/A
 * without a word; so every character is looked up before it sees the text.
 */
final class MissingCharacters implements IntConsumer {
  private final TypeCase type;
  private final Map<Integer, Integer> counts = new TreeMap<>();

  MissingCharacters(TypeCase type) {
    this.type = type;
  }

  @Override
  public void accept(int character) {
    // The engine itself leaves these two out; U+FFFC stands for an object and has no glyph.
    if (character > '~' && !type.has(character) && character != 0xAD && character != 0xFFFC) {
      counts.merge(character, 1, Integer::sum);
    }
  }

  /** Whether a reader sees it: not so joiners, direction marks, spaces, variation selectors. */
  static boolean isVisible(int character) {
    boolean selector =
        character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !selector;
    };
  }

  /** The missing characters in the order of their code points. */
  SequencedSet<Integer> characters() {
    return new TreeSet<>(counts.keySet());
  }

  /** Reports each once, at its first place in the manuscript. */
  void report(Book book, Diagnostics diagnostics) {
    counts.forEach(
        (character, count) -> {
          if (!isVisible(character)) {
            return;
          }
          String shown = Character.toString(character);
          String code = String.format(Locale.ROOT, "U+%04X", character);
          diagnostics.report(
              DiagnosticCode.STYLE_NO_GLYPH,
              place(book, shown),
              "no font has "
                  + shown
                  + " ("
                  + code
                  + ", "
                  + String.valueOf(Character.getName(character)).toLowerCase(Locale.ROOT)
                  + "); its code point is printed in a box, "
                  + (count == 1 ? "once" : count + " times"),
              "give a folder with a font that has it: --font-path DIR");
        });
  }

  private static Place place(Book book, String character) {
    Deque<Component> open = new ArrayDeque<>(book.contents());
    while (!open.isEmpty()) {
      Component component = open.pop();
      Optional<Place> found = in(component.source(), character);
      if (found.isPresent()) {
        return found.get();
      }
      component.components().reversed().forEach(open::push);
    }
    return new FilePlace("manuscript");
  }

  private static Optional<Place> in(SourceFile file, String character) {
    int at = file.text().indexOf(character);
    return at < 0 ? Optional.empty() : Optional.of(file.span(at, at + character.length()));
  }
}

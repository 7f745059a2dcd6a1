package octavo.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import octavo.book.Book;
import octavo.book.Component;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.pdf.document.CodePointFont;

/**
 * The characters of the text that no font holds. The css engine would leave them out in a PDF/A
 * without a word; so every character is looked up before it sees the text.
 */
final class MissingCharacters {
  private final TypeCase type;
  private final Map<Integer, Integer> counts = new TreeMap<>();

  /** The section each was first met in. */
  private final Map<Integer, String> parts = new TreeMap<>();

  MissingCharacters(TypeCase type) {
    this.type = type;
  }

  /**
   * Looks at the characters of a text.
   *
   * @param part the id of the section it stands in
   */
  void read(String text, String part) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      // The engine itself leaves these two out; U+FFFC stands for an object and has no glyph.
      if (character > '~' && !type.has(character) && character != 0xAD && character != 0xFFFC) {
        counts.merge(character, 1, Integer::sum);
        parts.putIfAbsent(character, part);
      }
    }
  }

  /** The missing characters in the order of their code points. */
  SequencedSet<Integer> characters() {
    return new TreeSet<>(counts.keySet());
  }

  /** Reports each once, at its first place in the manuscript. */
  void report(Book book, Diagnostics diagnostics) {
    counts.forEach(
        (character, count) -> {
          if (!CodePointFont.isVisible(character)) {
            return;
          }
          String shown = Character.toString(character);
          String code = String.format(Locale.ROOT, "U+%04X", character);
          diagnostics.report(
              DiagnosticCode.STYLE_NO_GLYPH,
              place(book, shown, parts.getOrDefault(character, "")),
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

  // A character that an include brought in, or a note, is in no file of its component: then the
  // component's beginning is named.
  private static Place place(Book book, String character, String part) {
    Deque<Component> open = new ArrayDeque<>(book.contents());
    Optional<Place> home = Optional.empty();
    while (!open.isEmpty()) {
      Component component = open.pop();
      int at = component.source().text().indexOf(character);
      if (at >= 0) {
        return component.source().span(at, at + character.length());
      }
      if (component.id().equals(part)) {
        home = Optional.of(component.source().span(0, 0));
      }
      component.components().reversed().forEach(open::push);
    }
    return home.orElse(book.metadata().place());
  }
}

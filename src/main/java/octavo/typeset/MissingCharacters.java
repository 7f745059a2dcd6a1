package octavo.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceSpan;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Text;
import octavo.xhtml.XhtmlDocument;

/**
 * The characters that no font has. They are reported once for each script, at the first place of
 * one of them: one font may have them all.
 */
final class MissingCharacters {
  /** Of a script so many characters are shown. */
  private static final int SHOWN = 5;

  private final Map<Integer, Place> places = new TreeMap<>();
  private final Set<Integer> wanted;
  private final Set<Integer> all;
  private final List<Integer> missing;

  /** How many letters the text has. */
  private long letters;

  /** How many of these no font has. */
  private long boxes;

  /** Characters, each once, in the order in which they were met. */
  MissingCharacters(List<Integer> missing) {
    this.missing = missing;
    this.wanted = new HashSet<>(missing);
    this.all = Set.copyOf(missing);
  }

  /** Looks for them in a document. */
  void find(XhtmlDocument document, Element in) {
    if (missing.isEmpty()) {
      return;
    }
    for (Node node : in.children()) {
      switch (node) {
        case Element element -> find(document, element);
        case Text text -> text.characters().codePoints().forEach(one -> read(one, in, document));
      }
    }
  }

  private void read(int character, Element in, XhtmlDocument document) {
    if (Character.isLetter(character)) {
      letters++;
      boxes += all.contains(character) ? 1 : 0;
    }
    if (wanted.contains(character)) {
      met(character, in, document);
    }
  }

  // Contents repeat titles that come after them: the author's own text is the better place.
  private void met(int character, Element in, XhtmlDocument document) {
    places.putIfAbsent(character, at(character, in, document));
    if (document.places().at(in.offset()).isPresent()) {
      places.put(character, at(character, in, document));
      wanted.remove(character);
    }
  }

  private static Place at(int character, Element in, XhtmlDocument document) {
    Place place = document.places().at(in.offset()).<Place>map(at -> at).orElse(document.origin());
    if (place instanceof SourceSpan span) {
      String text = span.file().text();
      // Of titles and settings no more is known than the file.
      boolean isBlock = span.end() > span.start();
      int found = text.indexOf(character, span.start());
      if (found >= 0 && (!isBlock || found < span.end())) {
        return span.file().span(found, found + Character.charCount(character));
      }
    }
    return document.place(in.offset());
  }

  /**
   * Reports them: where most letters are among them, once for the whole text, which nobody could
   * read.
   *
   * @param otherwise the place of those that stand in no document: a style sheet has put them there
   */
  void report(Place otherwise, Diagnostics diagnostics) {
    Map<Character.UnicodeScript, List<Integer>> scripts =
        new EnumMap<>(Character.UnicodeScript.class);
    for (int character : missing) {
      scripts
          .computeIfAbsent(Character.UnicodeScript.of(character), key -> new ArrayList<>())
          .add(character);
    }
    if (2 * boxes > letters) {
      diagnostics.report(
          DiagnosticCode.STYLE_NO_FONT,
          Spreads.WHOLE_BOOK,
          "no font has most letters of this book, above all of the script "
              + commonest(scripts)
              + ": boxes with their numbers are printed, which nobody can read",
          "give a folder with a font of that script: --font-path DIR");
      return;
    }
    scripts.forEach(
        (script, characters) ->
            diagnostics.report(
                DiagnosticCode.STYLE_NO_GLYPH,
                places.getOrDefault(characters.getFirst(), otherwise),
                message(script, characters),
                "give a folder with a font that has "
                    + (characters.size() == 1 ? "it" : "them")
                    + ": --font-path DIR"));
  }

  /** The script of which most characters are missing. */
  private static String commonest(Map<Character.UnicodeScript, List<Integer>> scripts) {
    return scripts.entrySet().stream()
        .filter(each -> each.getKey() != Character.UnicodeScript.COMMON)
        .max(Comparator.comparingInt(each -> each.getValue().size()))
        .map(each -> name(each.getKey()))
        .orElse(name(Character.UnicodeScript.COMMON));
  }

  private static String message(Character.UnicodeScript script, List<Integer> characters) {
    StringBuilder out = new StringBuilder("no font has ");
    int count = characters.size();
    for (int i = 0; i < Math.min(SHOWN, count); i++) {
      int character = characters.get(i);
      out.append(i == 0 ? "" : i == count - 1 ? " and " : ", ");
      out.append(Character.toString(character));
      out.append(String.format(Locale.ROOT, " (U+%04X)", character));
    }
    if (count > SHOWN) {
      out.append(" and ").append(count - SHOWN).append(" more characters of the script ");
      out.append(name(script));
    }
    return out.append(count == 1 ? "; its code point is" : "; their code points are")
        .append(" printed in a box")
        .toString();
  }

  private static String name(Character.UnicodeScript script) {
    String name = script.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.diagnostic.SourceSpan;

/**
 * A piece of a line of text in reading order. The inline level works on a flat list of them, and
 * only the last stage makes a tree: so nesting costs no stack.
 */
sealed interface Token {
  /** Characters. */
  final class Words implements Token {
    /** What is to be read; the later stages replace it. */
    String characters;

    /** Where they begin in the text scanned. */
    final int offset;

    /** Whether the author forbade smart punctuation, by a backslash. */
    final boolean literal;

    Words(String characters, int offset, boolean literal) {
      this.characters = characters;
      this.offset = offset;
      this.literal = literal;
    }
  }

  /** A finished inline that holds no running text. */
  record Atom(Inline inline) implements Token {}

  /** The beginning of something that holds other pieces. */
  record Open(Frame frame) implements Token {}

  /** The end of the innermost open thing. */
  record Close() implements Token {}

  /** A tag of raw HTML. */
  record Tag(HtmlTag tag, SourceSpan at) implements Token {}

  /** A run of {@code *}, {@code _} or {@code ~}; what it opens and closes is found later. */
  final class Run implements Token {
    final char character;
    final int length;
    final int position;
    final boolean opens;
    final boolean closes;

    /** The characters not used up. */
    int left;

    /** How many things end at it. */
    int ends;

    /** What begins at it, the innermost first. */
    final List<InlineStyle> begins = new ArrayList<>(2);

    Run(char character, int length, int position, boolean opens, boolean closes) {
      this.character = character;
      this.length = length;
      this.position = position;
      this.opens = opens;
      this.closes = closes;
      left = length;
    }
  }

  /** What holds other pieces. */
  sealed interface Frame {
    /** The author's attributes. */
    Attributes attributes();

    /** A meaning. */
    record Style(InlineStyle style, Attributes attributes) implements Frame {}

    /** A link. */
    record Link(String destination, String title, Attributes attributes, SourceSpan at)
        implements Frame {}

    /** An image; its pieces are its alternative text. */
    record Image(String destination, List<Inline> title, Attributes attributes, SourceSpan at)
        implements Frame {}

    /** Code written as HTML: its words are read exactly as typed. */
    record Code(Attributes attributes) implements Frame {}

    /** An inline note. */
    record Note(SourceSpan at) implements Frame {
      @Override
      public Attributes attributes() {
        return Attributes.NONE;
      }
    }
  }
}

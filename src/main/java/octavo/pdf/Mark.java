package octavo.pdf;

import java.util.Optional;

/**
 * What an element is to be in the structure tree, carried through the css engine in the one
 * attribute it copies there, {@code title} (as {@code Alt}). {@link StructureTags} takes it out
 * again.
 *
 * @param type what is meant
 * @param value the id of a note, the name of a reference's link; else of no use
 */
record Mark(Type type, String value) {
  private static final String SIGN = "\uE000octavo:";

  /** The kinds of mark. */
  enum Type {
    /** A figure with its caption. */
    FIGURE,
    /** A caption. */
    CAPTION,
    /** Code. */
    CODE,
    /** A list with the same sign before each item. */
    BULLETS,
    /** A list of contents. */
    CONTENTS,
    /** The list of the notes. */
    NOTES,
    /** A note; the value is its id. */
    NOTE,
    /** A reference to a note. */
    REFERENCE,
    /** An image without meaning. */
    DECORATION
  }

  /** The mark as an attribute's value. */
  String encoded() {
    return SIGN + type.name() + ":" + value;
  }

  /** The mark in an attribute's value, if it is one. */
  static Optional<Mark> decode(String text) {
    if (!text.startsWith(SIGN)) {
      return Optional.empty();
    }
    int colon = text.indexOf(':', SIGN.length());
    return Optional.of(
        new Mark(Type.valueOf(text.substring(SIGN.length(), colon)), text.substring(colon + 1)));
  }
}

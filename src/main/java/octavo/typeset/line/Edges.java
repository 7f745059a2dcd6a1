package octavo.typeset.line;

/** How far words hang over the edges of the text, in points. */
record Edges(Protrusion protrusion) {
  /** When a line begins with the character at a place of a word. */
  double left(Word word, int place) {
    if (place >= word.text().length()) {
      return 0;
    }
    int character = word.text().codePointAt(place);
    double part = protrusion.left(character);
    return part == 0 ? 0 : part * word.width(place, place + Character.charCount(character));
  }

  /** When a line ends with the character before a place of a word. */
  double right(Word word, int place) {
    if (place <= 0) {
      return 0;
    }
    int character = word.text().codePointBefore(place);
    double part = protrusion.right(character);
    return part == 0 ? 0 : part * word.width(place - Character.charCount(character), place);
  }

  /** When a line ends with a hyphen that is put in. */
  double hyphen(Type type) {
    return protrusion.right(type.hyphen()) * type.hyphenWidth();
  }
}

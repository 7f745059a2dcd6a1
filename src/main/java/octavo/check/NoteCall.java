package octavo.check;

/**
 * A reference to a note as an edition prints it.
 *
 * @param note the index of the note in the book
 * @param number what is printed
 */
record NoteCall(int note, String number) {}

package octavo.check;

/**
 * A reference to a note, or the note itself, as an edition prints it.
 *
 * @param note the index of the note in the book
 * @param number what is printed
 * @param group the component among whose notes it is printed; empty for what stands in the text
 */
record NoteCall(int note, String number, String group) {}

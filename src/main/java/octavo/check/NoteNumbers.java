package octavo.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the marks of a book show the numbers of their notes: somewhere in the book, and a mark in
 * the text of a note among the notes it is printed with, as far as its note or its number is there.
 */
final class NoteNumbers {
  private final Set<NoteCall> printed;
  private final Set<String> everywhere = new HashSet<>();
  private final Set<String> notes = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final boolean again;

  /**
   * @param printed the notes as they are printed
   */
  NoteNumbers(List<NoteCall> printed) {
    this.printed = Set.copyOf(printed);
    Map<Integer, Set<String>> groups = new HashMap<>();
    for (NoteCall note : printed) {
      everywhere.add(note.note() + " " + note.number());
      notes.add(note.note() + " " + note.group());
      numbers.add(note.number() + " " + note.group());
      groups.computeIfAbsent(note.note(), _ -> new HashSet<>()).add(note.group());
    }
    this.again = groups.values().stream().anyMatch(one -> one.size() > 1);
  }

  /** What is wrong with the number of a mark. */
  Optional<String> fault(NoteCall mark) {
    if (!everywhere.contains(mark.note() + " " + mark.number())) {
      return Optional.of("the reference " + mark.number() + " has no note of that number");
    }
    if (printed.contains(mark) || !isExpected(mark)) {
      return Optional.empty();
    }
    return Optional.of(
        "the reference "
            + mark.number()
            + " in a note of "
            + mark.group()
            + " has no note of that number there");
  }

  // A note that is printed once may be cited from everywhere, by a number that others have, too,
  // where numbers are the author's. The notes of a chapter's files may be groups of their own.
  private boolean isExpected(NoteCall mark) {
    return notes.contains(mark.note() + " " + mark.group())
        || again && numbers.contains(mark.number() + " " + mark.group());
  }
}

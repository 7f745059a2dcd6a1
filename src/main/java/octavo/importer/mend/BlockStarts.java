package octavo.importer.mend;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines at which something of its own begins, whatever the widths say: items, texts of notes,
 * captions with numbers, and what follows a title of a list.
 */
final class BlockStarts {
  private static final Pattern TITLE =
      Pattern.compile(
          "see also|external links|further reading|bibliography|siehe auch|weblinks|literatur"
              + "|voir aussi|liens externes|bibliographie|véase también|enlaces externos"
              + "|bibliografía|voci correlate|collegamenti esterni|bibliografia|ver também"
              + "|zie ook|externe links|см\\. также|ссылки|литература",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private BlockStarts() {}

  /** The indices of such lines. */
  static SortedSet<Integer> of(List<TextLine> lines) {
    SortedSet<Integer> starts = new TreeSet<>(ItemMarker.heads(lines));
    String first = lines.getFirst().words();
    boolean titled = isTitle(first);
    if (titled) {
      starts.add(1);
    }
    if (Captions.isNumbered(first)) {
      addAll(lines, starts);
    }
    addNotes(lines.subList(titled ? 1 : 0, lines.size()), titled ? 1 : 0, starts);
    return starts;
  }

  private static boolean isTitle(String line) {
    return NoteTexts.isTitle(line) || ContentsList.isTitle(line) || TITLE.matcher(line).matches();
  }

  private static void addAll(List<TextLine> lines, SortedSet<Integer> starts) {
    for (int i = 1; i < lines.size(); i++) {
      if (Captions.isNumbered(lines.get(i).words())) {
        starts.add(i);
      }
    }
  }

  // Numbers in brackets or with arrows, one by one from the first line: marks that slid have gaps.
  private static void addNotes(List<TextLine> lines, int offset, SortedSet<Integer> starts) {
    SortedSet<Integer> notes = new TreeSet<>();
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.get(i).words();
      Optional<NoteHead> head = NoteHead.of(words).filter(_ -> words.startsWith("["));
      boolean next = head.isPresent() && (last < 0 || head.get().number() == last + 1);
      if (next || NoteHead.arrow(words) > 0) {
        notes.add(offset + i);
        last = next ? head.get().number() : last;
      }
    }
    if (notes.size() > 1 && notes.first() == offset) {
      starts.addAll(notes);
    }
  }
}

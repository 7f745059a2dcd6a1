package octavo.importer.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * The lines at which something of its own begins, whatever the widths say: items, texts of notes,
 * captions with numbers, and what follows a title of a list or the name of a chapter.
 */
final class BlockStarts {
  private static final Pattern TITLE =
      Pattern.compile(
          "see also|external links|further reading|bibliography|siehe auch|weblinks|literatur"
              + "|voir aussi|liens externes|bibliographie|véase también|enlaces externos"
              + "|bibliografía|voci correlate|collegamenti esterni|bibliografia|ver também"
              + "|zie ook|externe links|см\\. также|ссылки|литература",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,3})\\]");

  private final Map<Integer, Integer> marks = new HashMap<>();

  /** Reads the marks of a text. */
  BlockStarts(List<Passage> passages) {
    for (Passage passage : passages) {
      for (TracedText text : passage.texts()) {
        Matcher number = NUMBER.matcher(text.value());
        while (number.find()) {
          marks.merge(Integer.parseInt(number.group(1)), 1, Integer::sum);
        }
      }
    }
  }

  /** The indices of such lines in a block. */
  SortedSet<Integer> of(List<TextLine> lines) {
    SortedSet<Integer> starts = new TreeSet<>(ItemMarker.heads(lines));
    if (lines.size() < 2) {
      return starts;
    }
    String first = lines.getFirst().words();
    boolean titled = isTitle(first);
    if (titled || headsText(lines)) {
      starts.add(1);
    }
    if (Captions.isNumbered(first)) {
      addCaptions(lines, starts);
    }
    SortedSet<Integer> notes = notes(lines, titled ? 1 : 0);
    if (notes.size() > 1 && (titled || notes.size() == lines.size() || areCited(lines, notes))) {
      starts.addAll(notes);
    }
    return starts;
  }

  private static boolean isTitle(String line) {
    return NoteTexts.isTitle(line) || ContentsList.isTitle(line) || TITLE.matcher(line).matches();
  }

  // A line that names a chapter, right above a line that can be no title of it.
  private static boolean headsText(List<TextLine> lines) {
    HeadingShape next = HeadingShape.of(lines.get(1).words());
    return next.kind() == HeadingShape.Kind.NONE
        && HeadingShape.of(lines.getFirst().words()).kind() == HeadingShape.Kind.NAMED;
  }

  private static void addCaptions(List<TextLine> lines, SortedSet<Integer> starts) {
    for (int i = 1; i < lines.size(); i++) {
      if (Captions.isNumbered(lines.get(i).words())) {
        starts.add(i);
      }
    }
  }

  // From the first line on, with numbers in brackets that go up, or with arrows.
  private static SortedSet<Integer> notes(List<TextLine> lines, int from) {
    SortedSet<Integer> notes = new TreeSet<>();
    int last = -1;
    for (int i = from; i < lines.size(); i++) {
      String words = lines.get(i).words();
      int number = number(words);
      if (number > last || NoteHead.arrow(words) > 0) {
        notes.add(i);
        last = Math.max(last, number);
      }
    }
    return !notes.isEmpty() && notes.first() == from ? notes : new TreeSet<>();
  }

  private static int number(String line) {
    Matcher number = NUMBER.matcher(line);
    return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
  }

  // A mark that has slid stands nowhere else, the number of a note stands in the text as well.
  private boolean areCited(List<TextLine> lines, SortedSet<Integer> notes) {
    return notes.stream()
        .map(it -> number(lines.get(it).words()))
        .allMatch(it -> it < 0 || marks.getOrDefault(it, 0) > 1);
  }
}

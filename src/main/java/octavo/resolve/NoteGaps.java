package octavo.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import octavo.book.DraftMark;
import octavo.book.NoteSpace;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.parse.DraftNote;

/** Says which numbers of numbered notes are left out, for each file that counts by itself. */
final class NoteGaps {
  /** How many ends of gaps are named. */
  private static final int MOST_NAMED = 20;

  private final Map<SourceFile, TreeMap<Integer, SourceSpan>> numbers = new IdentityHashMap<>();
  private final List<TreeMap<Integer, SourceSpan>> inOrder = new ArrayList<>();
  private final MarkDoubts doubts;
  private final Diagnostics diagnostics;

  NoteGaps(MarkDoubts doubts, Diagnostics diagnostics) {
    this.doubts = doubts;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports the gaps.
   *
   * @param notesFile where the book keeps its numbers together, if it does
   */
  void report(Notes notes, NoteScopes scopes, Optional<SourceFile> notesFile) {
    for (Notes.Found note : notes.found()) {
      if (note.space == NoteSpace.NUMBERED && doubts.of(note).isEmpty()) {
        boolean missing = note.content.isEmpty();
        SourceFile space = missing ? notesFile.orElse(note.at.file()) : note.at.file();
        of(space).put(Integer.parseInt(note.label), note.citations.getFirst().at());
      }
    }
    // What is defined or stands in the text is no gap, though nothing is printed for it.
    for (DraftNote definition : scopes.all()) {
      if (definition.space() == NoteSpace.NUMBERED) {
        present(definition.at().file(), definition.label(), definition.at());
      }
    }
    for (DraftMark.NoteMark mark : notes.plainNumbers()) {
      within(notesFile.orElse(mark.at().file()), mark);
    }
    Set<Integer> elsewhere = countedThrough();
    inOrder.forEach(known -> report(known, elsewhere));
  }

  private TreeMap<Integer, SourceSpan> of(SourceFile space) {
    return numbers.computeIfAbsent(
        space,
        _ -> {
          inOrder.add(new TreeMap<>());
          return inOrder.getLast();
        });
  }

  private void present(SourceFile space, String label, SourceSpan at) {
    TreeMap<Integer, SourceSpan> known = numbers.get(space);
    if (known != null) {
      known.putIfAbsent(Integer.parseInt(label), at);
    }
  }

  // A number that is no note, such as an index in a[10], fills a gap but is no end of one.
  private void within(SourceFile space, DraftMark.NoteMark mark) {
    TreeMap<Integer, SourceSpan> known = numbers.get(space);
    int number = Integer.parseInt(mark.label());
    if (known != null && number > known.firstKey() && number < known.lastKey()) {
      known.putIfAbsent(number, mark.at());
    }
  }

  /** All numbers of a book that counts through its files; none where two files use one number. */
  private Set<Integer> countedThrough() {
    Set<Integer> all = new HashSet<>();
    for (TreeMap<Integer, SourceSpan> known : inOrder) {
      for (Integer number : known.keySet()) {
        if (!all.add(number)) {
          return Set.of();
        }
      }
    }
    return all;
  }

  // One finding a file; the first gap's far end is its place, the other ends are related.
  private void report(TreeMap<Integer, SourceSpan> known, Set<Integer> elsewhere) {
    BitSet missing = new BitSet();
    // A number between two gaps is an end of both.
    Set<SourceSpan> ends = new LinkedHashSet<>();
    Map.Entry<Integer, SourceSpan> before = known.firstEntry();
    for (Map.Entry<Integer, SourceSpan> number : known.entrySet()) {
      int some = missing.cardinality();
      for (int i = before.getKey() + 1; i < number.getKey(); i++) {
        missing.set(i, !elsewhere.contains(i));
      }
      if (missing.cardinality() > some) {
        ends.add(number.getValue());
        ends.add(before.getValue());
      }
      before = number;
    }
    if (!ends.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOTE_GAP,
                  ends.iterator().next(),
                  "the numbered notes leave out " + ranges(missing),
                  "nothing need be done if the source has these gaps")
              .withRelated(ends.stream().skip(1).limit(MOST_NAMED - 1).toList()));
    }
  }

  private static String ranges(BitSet numbers) {
    StringBuilder ranges = new StringBuilder();
    int from = numbers.nextSetBit(0);
    while (from >= 0) {
      int end = numbers.nextClearBit(from);
      ranges.append(ranges.isEmpty() ? "" : ", ").append(from);
      ranges.append(from == end - 1 ? "" : "–" + (end - 1));
      from = numbers.nextSetBit(end);
    }
    return ranges.toString();
  }
}

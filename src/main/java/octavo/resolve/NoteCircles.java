package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceSpan;

/**
 * Says which notes lead to each other in a circle: a search depth first of the graph of notes that
 * cite notes, in which each mark that leads back to a note on the way closes a circle.
 */
final class NoteCircles {
  /** Of a longer circle only the two ends of the mark that closes it are named. */
  private static final int LONGEST_NAMED = 8;

  private final List<Notes.Found> notes;
  private final List<List<Edge>> edges;
  private final Diagnostics diagnostics;

  // A stack of its own: a chain of 20,000 notes is no reason to overflow Java's.
  private final int[] stack;
  private final int[] next;
  private int depth;

  /** A mark in the text of one note that cites another. */
  private record Edge(Notes.Found to, SourceSpan at) {}

  /** The notes of a finished pass. */
  NoteCircles(List<Notes.Found> notes, Diagnostics diagnostics) {
    this.notes = notes;
    this.edges = edges(notes);
    this.diagnostics = diagnostics;
    this.stack = new int[notes.size()];
    this.next = new int[notes.size()];
  }

  private static List<List<Edge>> edges(List<Notes.Found> notes) {
    List<List<Edge>> edges = new ArrayList<>(notes.size());
    for (int i = 0; i < notes.size(); i++) {
      edges.add(new ArrayList<>(0));
    }
    for (Notes.Found note : notes) {
      for (Notes.Citation citation : note.citations) {
        if (citation.inside() >= 0 && citation.inside() != note.index) {
          edges.get(citation.inside()).add(new Edge(note, citation.at()));
        }
      }
    }
    return edges;
  }

  /** Reports each circle once. */
  void report() {
    boolean[] entered = new boolean[notes.size()];
    boolean[] left = new boolean[notes.size()];
    for (int root = 0; root < notes.size(); root++) {
      if (!entered[root]) {
        entered[root] = true;
        stack[depth++] = root;
      }
      while (depth > 0) {
        int note = stack[depth - 1];
        if (next[note] == edges.get(note).size()) {
          left[note] = true;
          depth--;
          continue;
        }
        Edge edge = edges.get(note).get(next[note]++);
        int target = edge.to().index;
        if (!entered[target]) {
          entered[target] = true;
          stack[depth++] = target;
        } else if (!left[target]) {
          report(edge);
        }
      }
    }
  }

  // The notes on the stack from the one the edge leads to are the circle.
  private void report(Edge closing) {
    int from = depth - 1;
    while (from > Math.max(0, depth - LONGEST_NAMED) && stack[from] != closing.to().index) {
      from--;
    }
    boolean named = stack[from] == closing.to().index;
    List<Place> related = new ArrayList<>();
    related.add(closing.to().at);
    List<Notes.Found> circle = new ArrayList<>();
    for (int i = from; named && i < depth; i++) {
      circle.add(notes.get(stack[i]));
      if (i + 1 < depth) {
        related.add(edges.get(stack[i]).get(next[stack[i]] - 1).at());
      }
    }
    if (!named) {
      circle.addAll(List.of(closing.to(), notes.get(stack[depth - 1])));
    }
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_CIRCLE,
                closing.at(),
                "notes " + names(circle) + " lead to each other in a circle",
                "delete one of the marks")
            .withRelated(related));
  }

  private static String names(List<Notes.Found> circle) {
    List<String> marks = circle.stream().map(Notes.Found::mark).toList();
    int last = marks.size() - 1;
    return marks.subList(0, last).stream().collect(Collectors.joining(", "))
        + " and "
        + marks.get(last);
  }
}

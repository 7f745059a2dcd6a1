package octavo.importer.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import octavo.importer.text.TextSpan;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;

/**
 * The styles of a text as Markdown can have them: each within another or beside it, none that
 * begins or ends in white space, no link within a link, nothing within code or the mark of a note.
 */
final class NestedSpans {
  private static final Comparator<TextSpan> OUTER_FIRST =
      Comparator.comparingInt(TextSpan::start)
          .thenComparing(Comparator.comparingInt(TextSpan::end).reversed())
          .thenComparingInt(span -> rank(span.style()));

  private final String value;
  private final int[] atoms;
  private final List<TextSpan> nested = new ArrayList<>();
  private final Deque<TextSpan> around = new ArrayDeque<>();
  private final PriorityQueue<TextSpan> waiting = new PriorityQueue<>(OUTER_FIRST);

  private NestedSpans(String value, int[] atoms) {
    this.value = value;
    this.atoms = atoms;
  }

  /** The spans in the order they are to be opened. */
  static List<TextSpan> of(TracedText text) {
    if (text.spans().isEmpty()) {
      return List.of();
    }
    NestedSpans spans = new NestedSpans(text.value(), atoms(text));
    text.spans().forEach(span -> spans.queue(span.start(), span.end(), span.style()));
    while (!spans.waiting.isEmpty()) {
      spans.nest(spans.waiting.remove());
    }
    return spans.nested;
  }

  // What stays whole: by offset, the end of the mark or code that covers it, or 0.
  private static int[] atoms(TracedText text) {
    int[] ends = new int[text.length() + 1];
    for (TextSpan span : text.spans()) {
      if (isAtom(span.style())) {
        for (int at = span.start() + 1; at < span.end(); at++) {
          ends[at] = Math.max(ends[at], span.end());
        }
      }
    }
    return ends;
  }

  private static boolean isAtom(TextStyle style) {
    return style instanceof TextStyle.NoteMark || style == TextStyle.Plain.CODE;
  }

  private static int rank(TextStyle style) {
    return switch (style) {
      case TextStyle.Anchor _ -> 0;
      case TextStyle.Link _ -> 1;
      case TextStyle.Foreign _ -> 2;
      case TextStyle.Directed _ -> 3;
      case TextStyle.Plain plain -> plain == TextStyle.Plain.CODE ? 20 : 4 + plain.ordinal();
      case TextStyle.NoteMark _ -> 19;
    };
  }

  private void queue(int from, int to, TextStyle style) {
    boolean atom = isAtom(style);
    int start = atom || atoms[from] == 0 ? from : atoms[from];
    int end = atom || atoms[to] == 0 ? to : atoms[to];
    while (!atom && start < end && isSpace(start)) {
      start++;
    }
    while (!atom && end > start && isSpace(end - 1)) {
      end--;
    }
    if (start < end && isUsable(style)) {
      waiting.add(new TextSpan(start, end, style));
    }
  }

  // What goes over the end of a style around it goes on behind it.
  private void nest(TextSpan span) {
    while (!around.isEmpty() && around.peek().end() <= span.start()) {
      around.pop();
    }
    int edge = around.isEmpty() ? span.end() : Math.min(span.end(), around.peek().end());
    if (around.stream().noneMatch(outer -> isSame(outer.style(), span.style()))) {
      TextSpan piece = new TextSpan(start(span), edge, span.style());
      nested.add(piece);
      around.push(piece);
    }
    if (edge < span.end() && !isAtom(span.style())) {
      queue(edge, span.end(), span.style());
    }
  }

  private boolean isSpace(int at) {
    char c = value.charAt(at);
    boolean whole = atoms[at] > 0 || atoms[at + 1] > 0;
    return !whole && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  // Code that follows code is one with it: their backticks would touch.
  private int start(TextSpan span) {
    boolean touches =
        span.style() == TextStyle.Plain.CODE
            && !nested.isEmpty()
            && nested.getLast().style() == TextStyle.Plain.CODE
            && nested.getLast().end() == span.start();
    return touches ? nested.removeLast().start() : span.start();
  }

  private static boolean isSame(TextStyle outer, TextStyle inner) {
    boolean links = outer instanceof TextStyle.Link && inner instanceof TextStyle.Link;
    return links || outer.equals(inner) || isAtom(outer);
  }

  private static boolean isUsable(TextStyle style) {
    return switch (style) {
      case TextStyle.Foreign(String language) -> language.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
      case TextStyle.Link(String address) -> !address.isBlank();
      case TextStyle.Directed(String direction) -> direction.matches("ltr|rtl");
      case TextStyle.Plain plain -> plain != TextStyle.Plain.LITERAL;
      case TextStyle.NoteMark _, TextStyle.Anchor _ -> true;
    };
  }
}

package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.importer.mend.HeadingShape.Kind;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/** Which passages of a text are headings, judged by all of them together. */
final class HeadingPlan {
  private static final HeadingShape NO = new HeadingShape(Kind.NONE, 0);
  private static final int SEVERAL = 3;

  private final List<Passage> passages;
  private final List<HeadingShape> shapes = new ArrayList<>();
  private Map<Kind, Integer> counts;

  private HeadingPlan(List<Passage> passages) {
    this.passages = passages;
    for (int i = 0; i < passages.size(); i++) {
      shapes.add(shapeAlone(passages.get(i)));
    }
    for (int i = 0; i < passages.size(); i++) {
      if (!standsWell(i)) {
        shapes.set(i, NO);
      }
    }
    dropLists();
    dropUncounted(Kind.ROMAN);
    dropUncounted(Kind.NUMBERED);
    counts = Headings.count(shapes);
    rank();
  }

  /** The headings of a text without any from its format. */
  static HeadingPlan of(List<Passage> passages) {
    return new HeadingPlan(passages);
  }

  /** What a passage is. */
  HeadingShape shape(int index) {
    return shapes.get(index);
  }

  /** How sure a heading of a shape is, in per cent. */
  int confidence(HeadingShape shape) {
    return switch (shape.kind()) {
      case NAMED -> 95;
      case NUMBERED, ROMAN -> 88;
      case CAPITALS -> count(Kind.NAMED) > 1 ? 70 : 85;
      case SHORT -> count(Kind.SHORT) >= SEVERAL ? 82 : 65;
      case NONE -> 0;
    };
  }

  /** Whether the next passage is the title to a number that stands alone. */
  boolean takesNext(int index) {
    if (index + 2 >= passages.size() || !(passages.get(index) instanceof Paragraph(var text))) {
      return false;
    }
    boolean bare = text.value().indexOf('\n') < 0 && shapes.get(index).isBare(text.value());
    HeadingShape next = shapeAlone(passages.get(index + 1));
    boolean title = next.kind() == Kind.SHORT || next.kind() == Kind.CAPITALS;
    return bare && title && Headings.isProse(passages.get(index + 2));
  }

  private int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  private static HeadingShape shapeAlone(Passage passage) {
    if (!(passage instanceof Paragraph(TracedText text))) {
      return NO;
    }
    List<TextLine> lines = TextLine.of(text);
    if (lines.isEmpty() || lines.size() > SEVERAL) {
      return NO;
    }
    HeadingShape first = HeadingShape.of(lines.getFirst().words());
    if (lines.size() == 1) {
      return first;
    }
    boolean titles =
        lines.stream()
            .skip(1)
            .map(it -> HeadingShape.of(it.words()).kind())
            .allMatch(it -> it == Kind.SHORT || it == Kind.CAPITALS);
    boolean head = first.kind() == Kind.NAMED || first.kind() == Kind.ROMAN;
    return titles && head ? first : NO;
  }

  private boolean standsWell(int index) {
    HeadingShape shape = shapes.get(index);
    Passage next = index + 1 < passages.size() ? passages.get(index + 1) : passages.get(index);
    boolean prose = index + 1 < passages.size() && Headings.isProse(next);
    return switch (shape.kind()) {
      case NAMED -> index + 1 < passages.size();
      case NUMBERED, ROMAN -> prose || index + 2 < passages.size() && shapeAlone(next) != NO;
      case CAPITALS -> prose;
      case SHORT ->
          prose
              && (index == 0 || Shapes.endsWithStop(last(index - 1)))
              && isWords(index)
              && !isItem(index);
      case NONE -> true;
    };
  }

  private boolean isItem(int index) {
    return ItemMarker.of(passages.get(index).texts().getFirst().value()).isPresent();
  }

  private String last(int index) {
    List<TracedText> texts = passages.get(index).texts();
    HeadingShape shape = shapes.get(index);
    boolean heading = shape.kind() != Kind.NONE && shape.kind() != Kind.SHORT;
    return texts.isEmpty() || heading ? "." : texts.getLast().value();
  }

  private boolean isWords(int index) {
    String line = passages.get(index).texts().getFirst().value();
    return line.chars().noneMatch(c -> "{}\\=<>|_@/".indexOf(c) >= 0);
  }

  // Headings one after another without text between are a table of contents.
  private void dropLists() {
    int run = 0;
    for (int i = 0; i <= shapes.size(); i++) {
      if (i < shapes.size() && shapes.get(i).kind() != Kind.NONE) {
        run++;
        continue;
      }
      if (run > SEVERAL) {
        for (int k = i - run; k < i - 1; k++) {
          shapes.set(k, NO);
        }
      }
      run = 0;
    }
  }

  // Numbers are those of headings when there are several that begin low and go up.
  private void dropUncounted(Kind kind) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      if (shapes.get(i).kind() == kind) {
        found.add(i);
      }
    }
    if (found.size() < 2) {
      found.forEach(it -> shapes.set(it, NO));
    }
  }

  private void rank() {
    boolean named = count(Kind.NAMED) > 1;
    boolean numbers = count(Kind.ROMAN) + count(Kind.NUMBERED) > 0;
    boolean parts = shapes.stream().allMatch(it -> it.kind() != Kind.NAMED || it.level() == 0);
    boolean chapters = shapes.stream().anyMatch(it -> it.kind() == Kind.NAMED && it.level() == 1);
    int deepest = chapters ? 2 : 1;
    for (int i = 0; i < shapes.size(); i++) {
      HeadingShape shape = shapes.get(i);
      int level =
          switch (shape.kind()) {
            case NAMED -> parts && !numbers ? 1 : Math.min(shape.level(), deepest);
            case NUMBERED -> shape.level();
            case ROMAN -> named && !parts ? 2 : 1;
            case CAPITALS -> named || numbers ? 2 : 1;
            case SHORT -> named || numbers ? 2 : count(Kind.CAPITALS) > 1 ? 2 : 1;
            case NONE -> 0;
          };
      boolean fiction = shape.kind() == Kind.SHORT && (named || count(Kind.ROMAN) > 1);
      shapes.set(i, fiction ? NO : new HeadingShape(shape.kind(), level));
    }
  }
}

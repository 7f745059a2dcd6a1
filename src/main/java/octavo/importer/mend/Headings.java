package octavo.importer.mend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.importer.mend.HeadingShape.Kind;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Heading;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Recognises headings where the format has none: by the word {@code Chapter} and its like, by
 * numbers that go up, by capitals, and, in texts without any of these, by being a short line
 * without a stop before prose. A number alone takes the title in the next line to itself.
 */
final class Headings implements Rule {
  private static final int PROSE = 80;

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    if (passages.stream().anyMatch(Heading.class::isInstance)) {
      return passages;
    }
    List<Passage> mended = new ArrayList<>();
    HeadingPlan plan = HeadingPlan.of(passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      HeadingShape shape = plan.shape(i);
      if (shape.kind() == Kind.NONE || !(passage instanceof Paragraph(TracedText text))) {
        mended.add(passage);
        continue;
      }
      TracedText whole = text;
      boolean takesNext = plan.takesNext(i);
      if (takesNext) {
        whole = whole.append(lineEnd(text, ledger)).append(passages.get(i + 1).texts().getFirst());
      }
      Optional<Heading> heading = heading(whole, shape, plan, ledger);
      mended.add(heading.isPresent() ? heading.get() : passage);
      i += takesNext && heading.isPresent() ? 1 : 0;
    }
    return mended;
  }

  // Holds the place of the line end until the heading's change has its number.
  private static TracedText lineEnd(TracedText before, Ledger ledger) {
    boolean stop = Shapes.endsWithStop(before.value());
    return TracedText.inserted(stop ? " " : ": ", ledger.next());
  }

  private static Optional<Heading> heading(
      TracedText text, HeadingShape shape, HeadingPlan plan, Ledger ledger) {
    int number = ledger.next();
    List<TracedText.Replacement> joints = new ArrayList<>();
    List<TextLine> lines = TextLine.of(text);
    for (int i = 1; i < lines.size(); i++) {
      TextLine before = lines.get(i - 1);
      String joint = Shapes.endsWithStop(before.words()) ? " " : ": ";
      joints.add(
          new TracedText.Replacement(
              before.end(), lines.get(i).start(), TracedText.inserted(joint, number)));
    }
    TracedText joined = text.replaceAll(joints);
    int at = Math.max(0, joined.offset(0));
    boolean admitted =
        ledger.admit(
            new Change(
                MendingRule.HEADING,
                plan.confidence(shape),
                at,
                at,
                at,
                Excerpt.of(text.value().replace("\n", " ¶ ")),
                Excerpt.of("#".repeat(Math.max(1, shape.level())) + " " + joined.value()),
                reason(shape.kind())));
    return admitted ? Optional.of(new Heading(shape.level(), joined)) : Optional.empty();
  }

  private static String reason(Kind kind) {
    return switch (kind) {
      case NAMED -> "it says so";
      case NUMBERED, ROMAN -> "its number follows that of the one before";
      case CAPITALS -> "it is in capitals";
      case SHORT, NONE -> "a short line without a stop before prose";
    };
  }

  /** Whether a passage is running text: long, or of sentences. */
  static boolean isProse(Passage passage) {
    return switch (passage) {
      case Paragraph(TracedText text) ->
          text.length() >= PROSE
              || Shapes.endsSentence(text.value()) && Shapes.words(text.value()) > 5;
      case Passage.Quotation _ -> true;
      case Passage.Item _, Passage.Figure _, Passage.Verse _ -> true;
      case Heading _, Passage.Code _, Passage.Table _, Passage.NoteText _, Passage.Break _ -> false;
    };
  }

  /** How many passages have each shape. */
  static Map<Kind, Integer> count(List<HeadingShape> shapes) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    shapes.forEach(it -> counts.merge(it.kind(), 1, Integer::sum));
    return counts;
  }
}

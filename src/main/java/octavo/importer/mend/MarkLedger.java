package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.TracedText;

/** Enters what is done to marks. */
final class MarkLedger {
  private static final String OMISSION = "[…]";

  private static final Pattern INNER =
      Pattern.compile(
          "(?<=[.!?…。][\"”’»)]?)[ \\n]+((?:[\"”»] ?)?(?:"
              + MarkHead.MARK
              + ")(?: ?(?:"
              + MarkHead.MARK
              + ")){0,40})(?=\\s+[\\p{Lu}\\p{Lo}\"“„«(]|\\s*$)");

  private final Ledger ledger;
  private final MarkNumbers numbers;

  MarkLedger(Ledger ledger, MarkNumbers numbers) {
    this.ledger = ledger;
    this.numbers = numbers;
  }

  /** Closes up marks within a text that stand apart from their sentence. */
  TracedText closeUp(TracedText text) {
    Matcher inner = INNER.matcher(text.value());
    List<TracedText> pieces = new ArrayList<>();
    int from = 0;
    while (inner.find()) {
      TracedText mark = text.slice(inner.start(1), inner.end());
      int number = mark.value().indexOf('[');
      double likely = numbers.likelihood(mark.offset(Math.max(0, number)));
      String before = Excerpt.tail(text.value(), inner.start());
      String after = Excerpt.head(text.value(), inner.end());
      Entry entry = new Entry(MendingRule.MARK_SLID, (int) Math.round(100 * likely), "");
      Stretch stretch = Stretch.of(text, inner.start(1), inner.end());
      if (ledger.admit(entry.change(stretch, before + " " + mark + after, before + mark + after))) {
        pieces.add(text.slice(from, inner.start()));
        from = inner.start(1);
      }
    }
    pieces.add(text.slice(from, text.length()));
    return from == 0 ? text : TracedText.joined(pieces);
  }

  /** The space that the next move puts before a mark that closes. */
  TracedText space() {
    return TracedText.inserted("\u00A0", ledger.next());
  }

  /** Enters a move; false when it may not be made. */
  boolean moves(MarkMove move) {
    String host = Excerpt.tail(move.host().value());
    String before = host + " ¶ " + Excerpt.head(move.from().value());
    int end = move.slid().length();
    String rest = Excerpt.head(move.from().value().substring(end).stripLeading());
    String after = host + move.slid() + (rest.isEmpty() ? "" : " ¶ " + rest);
    List<Change> changes = new ArrayList<>();
    if (move.torn() > 0) {
      Stretch quotes = Stretch.of(move.from(), 0, move.torn());
      changes.add(entry(torn(move), move).change(quotes, before, after));
    }
    if (move.torn() < end) {
      Stretch marks = Stretch.of(move.from(), move.torn(), end);
      changes.add(entry(MendingRule.MARK_SLID, move).change(marks, before, after));
    }
    return ledger.admit(changes.toArray(Change[]::new));
  }

  private static MendingRule torn(MarkMove move) {
    return switch (move.slid().value().substring(0, move.torn())) {
      case "]" -> MendingRule.MARK_SLID;
      case ".", ",", ";", ":", "!", "?" -> MendingRule.SENTENCES_JOINED;
      default -> MendingRule.QUOTE_TORN;
    };
  }

  /**
   * What stands in place of a sentence that is gone: a sign of omission, and its mark; nothing when
   * the mark may not be parted from what follows it.
   */
  Optional<TracedText> alone(TracedText from, TracedText slid) {
    TracedText sign = TracedText.inserted(OMISSION, ledger.next());
    String rest = Excerpt.head(from.value().substring(slid.length()).stripLeading());
    Change change =
        new Entry(MendingRule.MARK_ALONE, 60, "no sentence before it can be its own")
            .change(
                Stretch.of(from, 0, slid.length()),
                Excerpt.head(from.value()),
                sign.value() + slid + " ¶ " + rest);
    return ledger.admit(change) ? Optional.of(sign.append(slid)) : Optional.empty();
  }

  /** Whether a text stands in place of a sentence that is gone. */
  static boolean standsAlone(TracedText text) {
    return text.value().startsWith(OMISSION) && text.origin(0) < 0;
  }

  private static Entry entry(MendingRule rule, MarkMove move) {
    return new Entry(rule, move.confidence(), move.reason());
  }

  private record Entry(MendingRule rule, int confidence, String reason) {
    // What has moved stands in the book itself.
    Change change(Stretch moved, String before, String after) {
      int start = moved.start();
      return new Change(rule, confidence, start, moved.end(), start, before, after, reason);
    }
  }
}

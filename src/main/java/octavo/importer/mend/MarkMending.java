package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/** Puts slid marks of one text back, passage by passage. */
final class MarkMending {
  private static final Pattern MARK_LAST = Pattern.compile("(?:" + MarkHead.MARK + ")$");

  private final MarkNumbers numbers;
  private final MarkRuns runs;
  private final MarkLedger ledger;
  private final Quotations quotations = new Quotations();
  private final List<Passage> mended = new ArrayList<>();
  private int read;
  // The last passage that can take a mark, in the mended list; -1 when there is none.
  private int host = -1;
  // Whether the host's own last mark, if it ends with one, stood there in the source.
  private boolean hostEnded;

  MarkMending(MarkNumbers numbers, MarkRuns runs, Ledger ledger) {
    this.numbers = numbers;
    this.runs = runs;
    this.ledger = new MarkLedger(ledger, numbers);
  }

  /** The passages so far. */
  List<Passage> mended() {
    return mended;
  }

  /** Reads the next passage. */
  void add(Passage passage) {
    int number = read++;
    switch (passage) {
      case Passage.Paragraph(TracedText text) when !runs.notes().contains(number) ->
          addText(passage, text, number);
      case Passage.Item(int _, int _, TracedText text) -> addText(passage, text, number);
      case Passage.Quotation(TracedText text) -> addText(passage, text, number);
      case Passage.Figure _ -> mended.add(passage);
      default -> {
        quotations.end();
        mended.add(passage);
        host = -1;
      }
    }
  }

  private void addText(Passage passage, TracedText whole, int number) {
    TracedText text = ledger.closeUp(whole);
    Optional<MarkHead> head = head(text.value()).filter(it -> put(text, it, number));
    if (head.isPresent() && head.get().goesOn(text.value())) {
      goOn(text, head.get().end(), number);
      return;
    }
    head.filter(it -> it.quote() != ' ').ifPresent(it -> quotations.close(it.quote()));
    int end = head.map(MarkHead::end).orElse(0);
    if (end < text.length()) {
      TracedText rest = text.slice(end, text.length());
      mended.add(passage.map(_ -> rest));
      quotations.read(number, rest.value(), 0);
      host = mended.size() - 1;
      hostEnded = MARK_LAST.matcher(rest.value()).find();
    }
  }

  // What follows a comma that is back belongs to the same sentence.
  private void goOn(TracedText text, int end, int number) {
    int slid = text.slice(0, end).value().stripTrailing().length();
    TracedText rest = text.slice(slid, text.length());
    mended.set(host, mended.get(host).map(it -> it.append(rest)));
    quotations.read(number, rest.value(), 0);
    hostEnded = MARK_LAST.matcher(rest.value()).find();
  }

  private Optional<MarkHead> head(String text) {
    if (host < 0) {
      return MarkHead.of(text, quotations).filter(it -> !it.isPlain());
    }
    String before = mended.get(host).texts().getFirst().value();
    return MarkHead.ofCut(text, before).or(() -> MarkHead.of(text, quotations));
  }

  // False when an editor has it stay where it is.
  private boolean put(TracedText text, MarkHead head, int number) {
    TracedText slid = closed(text.slice(0, head.end()).strip(), head.torn().length());
    int confidence = confidence(slid, head, number);
    if (confidence < 0) {
      Optional<TracedText> alone = ledger.alone(text, slid);
      alone.ifPresent(it -> mended.add(new Passage.Paragraph(it)));
      return alone.isPresent();
    }
    TracedText before = mended.get(host).texts().getFirst();
    int torn = head.torn().length();
    String reason = reason(slid, head, confidence);
    TracedText space = isApart(before.value(), head) ? ledger.space() : TracedText.EMPTY;
    boolean moves = ledger.moves(new MarkMove(before, text, slid, torn, confidence, reason));
    if (moves) {
      mended.set(host, mended.get(host).map(it -> it.append(space).append(slid)));
    }
    return moves;
  }

  // Who sets a space after the mark that opens, as in French, sets one before that which closes.
  private static boolean isApart(String host, MarkHead head) {
    int opener = host.lastIndexOf('«');
    return head.quote() == '»'
        && opener >= 0
        && opener + 1 < host.length()
        && Character.isSpaceChar(host.charAt(opener + 1));
  }

  // Without white space between the quotation marks and what follows them.
  private static TracedText closed(TracedText slid, int torn) {
    int end = torn;
    while (end < slid.length() && Character.isWhitespace(slid.value().charAt(end))) {
      end++;
    }
    return torn == 0 ? slid : slid.without(torn, end);
  }

  // Negative when the sentence before cannot be the one the mark belongs to.
  private int confidence(TracedText slid, MarkHead head, int number) {
    if (head.isPlain()) {
      return 92;
    }
    if (host < 0 || numbers.extract() && hostEnded) {
      return -1;
    }
    double likely = numbers.likelihood(slid.offset(head.torn().length()));
    return head.quote() != ' '
        ? quoted(quotations.closedBy(head.quote()), number, percent(likely))
        : percent(hostEnded ? likely * 0.6 : likely);
  }

  // A quotation that is open proves the sentence, the more so when that very sentence opens it.
  private int quoted(Optional<Quotations.Mark> opener, int number, int otherwise) {
    boolean extract = numbers.extract();
    if (opener.isEmpty()) {
      return extract ? -1 : 60;
    }
    if (opener.get().text() == number - 1) {
      return extract ? 90 : 98;
    }
    return extract ? otherwise : 95;
  }

  private String reason(TracedText slid, MarkHead head, int confidence) {
    if (head.isPlain()) {
      return "no sentence begins with it";
    }
    if (head.quote() != ' ') {
      boolean open = quotations.closedBy(head.quote()).isPresent();
      return !open
          ? "no quotation is open there"
          : confidence < Change.SURE
              ? "the quotation it closes was opened before, but sentences are missing since"
              : "the quotation it closes is open there";
    }
    int gap = numbers.gap(slid.offset(0));
    if (gap > 0) {
      return "the numbers before it have a gap of " + gap + ", so its own sentence may be missing";
    }
    return numbers.extract() ? "sentences are missing from this text, and its own may be" : "";
  }

  private static int percent(double likelihood) {
    return (int) Math.round(likelihood * 100);
  }
}

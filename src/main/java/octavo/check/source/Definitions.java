package octavo.check.source;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The link reference definitions of a text (CommonMark 0.31.2, section 4.7): their labels. */
final class Definitions {
  private final Set<String> labels = new HashSet<>();
  private final Ledger ledger;

  Definitions(Ledger ledger) {
    this.ledger = ledger;
  }

  boolean has(String label) {
    return labels.contains(key(label));
  }

  /** Takes the definitions at the head of a paragraph; returns where its text begins. */
  int take(Content paragraph) {
    int from = 0;
    int end = one(paragraph, from);
    while (end > from) {
      for (int i = from; i < end; i++) {
        ledger.mark(paragraph.offset(i), paragraph.charAt(i) <= ' ' ? Mark.SPACE : Mark.DEFINITION);
      }
      from = end;
      end = one(paragraph, from);
    }
    return from;
  }

  // The index after a definition at an index, or the index itself.
  private int one(Content text, int from) {
    int open = LinkParts.skipBlanks(text, from);
    int close = LinkParts.labelEnd(text, open);
    if (close < 0 || text.peek(close + 1) != ':') {
      return from;
    }
    String label = text.text(open + 1, close);
    int destination = LinkParts.skipSpace(text, close + 2);
    int destinationEnd = LinkParts.destinationEnd(text, destination);
    if (label.isBlank() || destinationEnd <= destination) {
      return from;
    }
    int end = afterTitle(text, destinationEnd);
    if (end < 0) {
      end = lineEnd(text, destinationEnd);
    }
    if (end < 0) {
      return from;
    }
    labels.add(key(label));
    return end;
  }

  private static int afterTitle(Content text, int from) {
    int title = LinkParts.skipSpace(text, from);
    int end = title > from ? LinkParts.titleEnd(text, title) : -1;
    return end < 0 ? -1 : lineEnd(text, end);
  }

  private static int lineEnd(Content text, int from) {
    int end = LinkParts.skipBlanks(text, from);
    if (end >= text.length()) {
      return text.length();
    }
    return text.charAt(end) == '\n' ? end + 1 : -1;
  }

  private static String key(String label) {
    // Unicode's case folding, as far as these two go there and back: ẞ, ß and SS are one.
    String lower = label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    String folded = lower.toUpperCase(Locale.ROOT);
    return Normalizer.normalize(folded.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}

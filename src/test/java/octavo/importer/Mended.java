package octavo.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.diagnostic.Diagnostics;
import octavo.importer.decide.Decisions;
import octavo.importer.mend.Change;
import octavo.importer.mend.Ledger;
import octavo.importer.mend.Mending;
import octavo.importer.mend.MendingRule;
import octavo.importer.read.Formats;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;
import octavo.importer.write.WordProof;

/**
 * A plain text after mending; that no word was lost unsaid is proved each time.
 *
 * @param source the text with its passages as they are then
 * @param changes what was changed
 */
public record Mended(SourceText source, List<Change> changes) {
  /** Mends a text that stands in lines. */
  public static Mended of(String... lines) {
    return of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** Mends a file. */
  public static Mended of(byte[] bytes) {
    SourceText source = Formats.read("text.txt", bytes, new Diagnostics()).orElseThrow();
    return of(source, Decisions.NONE, new Diagnostics());
  }

  /** Mends a text with what an editor has decided on it. */
  public static Mended of(SourceText source, Decisions decisions, Diagnostics diagnostics) {
    Ledger ledger = new Ledger(source.transcript(), decisions.answers());
    SourceText mended = Mending.mend(source, decisions, ledger, diagnostics);
    WordProof.prove(source.transcript(), mended.passages(), ledger.changes());
    return new Mended(mended, ledger.changes());
  }

  /** Each passage as its kind and its words. */
  public List<String> passages() {
    List<String> words = new ArrayList<>();
    for (Passage passage : source.passages()) {
      String kind = passage.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      String text = String.join("|", passage.texts().stream().map(TracedText::value).toList());
      words.add(kind + ": " + text);
    }
    return words;
  }

  /** Checks the passages after mending. */
  public void are(String... expected) {
    assertEquals(String.join("\n", expected), String.join("\n", passages()));
  }

  /** The changes that a rule has made. */
  public List<Change> by(MendingRule rule) {
    return changes.stream().filter(it -> it.rule() == rule).toList();
  }
}

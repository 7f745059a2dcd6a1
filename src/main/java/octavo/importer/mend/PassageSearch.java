package octavo.importer.mend;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.importer.text.Passage;

/** Finds the one passage an editor's words name, and says so where there is none or several. */
final class PassageSearch {
  private final List<Passage> passages;
  private final Diagnostics diagnostics;

  PassageSearch(List<Passage> passages, Diagnostics diagnostics) {
    this.passages = passages;
    this.diagnostics = diagnostics;
  }

  /** The index of the passage that begins with the words. */
  OptionalInt beginning(String words, SourceSpan at) {
    return only(text -> text.startsWith(words) ? 1 : 0, words, at);
  }

  /** The index of the passage that holds the words. */
  OptionalInt holding(String words, SourceSpan at) {
    return only(text -> times(text, words), words, at);
  }

  private OptionalInt only(ToIntFunction<String> times, String words, SourceSpan at) {
    int found = 0;
    int place = 0;
    for (int i = 0; i < passages.size(); i++) {
      int here =
          passages.get(i).texts().stream().mapToInt(it -> times.applyAsInt(it.value())).sum();
      place = here > 0 ? i : place;
      found += here;
    }
    if (found != 1) {
      report(found, words, at);
    }
    return found == 1 ? OptionalInt.of(place) : OptionalInt.empty();
  }

  private static int times(String text, String words) {
    int times = 0;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      times++;
    }
    return times;
  }

  private void report(int times, String words, SourceSpan at) {
    String what = times == 0 ? "no paragraph has" : "more than one place has";
    diagnostics.report(
        DiagnosticCode.IMPORT_DECISION,
        at,
        what + " the words “" + words + "”, so this decision is not carried out",
        times == 0
            ? "copy the words from the chapter as it was imported, within one paragraph"
            : "write more words, until they stand in one place only");
  }
}

package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;

/**
 * Sets in italics what plain text puts between underscores, {@code _so_}, as Project Gutenberg
 * does. Underscores within words, as in names of files, are left.
 */
final class EmphasisMarks implements Rule {
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_\\\\])_(?=[^\\s_{])([^_{}\\\\]{1,1000}?)(?<=[^\\s_])_(?![\\p{L}\\p{N}_])");

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    return Rule.change(passages, it -> it instanceof Passage.Code, text -> mark(text, ledger));
  }

  private static TracedText mark(TracedText text, Ledger ledger) {
    if (text.value().indexOf('_') < 0) {
      return text;
    }
    Edits.Why why = new Edits.Why(MendingRule.CHARACTER, 92, "underscores stand for italics");
    Edits edits = new Edits(text, ledger);
    Matcher marked = MARKED.matcher(text.value());
    List<int[]> places = new ArrayList<>();
    while (marked.find()) {
      if (edits.unwrap(marked.start(), marked.end(), why)) {
        int gone = places.size() * 2;
        places.add(new int[] {marked.start() - gone, marked.end() - gone - 2});
      }
    }
    TracedText styled = edits.isEmpty() ? text : edits.done();
    for (int[] place : places) {
      styled = styled.styled(place[0], place[1], TextStyle.Plain.EMPHASIS);
    }
    return styled;
  }
}

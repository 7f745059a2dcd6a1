package octavo.importer.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Tells texts that print each note below the paragraph with its mark from those whose marks have
 * slid to the heads of paragraphs: in the first every mark at a head stood within a paragraph
 * shortly before, and stands nowhere else.
 */
final class FootnoteStyle {
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,4})\\]");

  /** Passages between a mark and its note. */
  private static final int NEAR = 12;

  private FootnoteStyle() {}

  /** Whether notes stand below their paragraphs. */
  static boolean isOf(List<Passage> passages) {
    Map<String, Integer> within = new HashMap<>();
    Map<String, Integer> heads = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      for (TracedText text : passages.get(i).texts()) {
        Matcher marks = MARK.matcher(text.value());
        while (marks.find()) {
          String label = marks.group(1);
          boolean head = marks.start() == 0;
          boolean near = within.containsKey(label) && i - within.get(label) <= NEAR;
          if (head && (!near || heads.put(label, i) != null)) {
            return false;
          }
          if (!head && within.put(label, i) != null) {
            return false;
          }
        }
      }
    }
    return !heads.isEmpty();
  }
}

package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Leaves out what Project Gutenberg prints before and after its texts, and takes title and author
 * from it. Without the two lines of asterisks that part it from the text nothing is touched.
 */
final class GutenbergFrame implements Rule {
  private static final Edits.Why FRAME =
      new Edits.Why(MendingRule.SITE_FURNITURE, 99, "the frame of Project Gutenberg");

  private static final Pattern START =
      Pattern.compile("\\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG", Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile("\\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile(
          "(?m)(?:^|\\s)(Title|Author|Language): ([^\\n"
              + "]+?)(?= (?:Title|Author|Release"
              + " [Dd]ate|Language|Translator|Editor|Illustrator|Credits|Posting Date): |$)");

  private final StatementsFound found;

  GutenbergFrame(StatementsFound found) {
    this.found = found;
  }

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    int start = -1;
    int end = passages.size();
    for (int i = 0; i < passages.size(); i++) {
      if (holds(passages.get(i), START) && start < 0) {
        start = i;
      } else if (holds(passages.get(i), END) && i > start) {
        end = i;
        break;
      }
    }
    List<Passage> mended = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      if (i <= start) {
        read(passages.get(i));
      }
      if (i > start && i < end) {
        mended.add(passages.get(i));
      } else {
        ledger.leaveOut(passages.get(i), FRAME).ifPresent(mended::add);
      }
    }
    return mended;
  }

  private static boolean holds(Passage passage, Pattern line) {
    return passage instanceof Paragraph(TracedText text) && line.matcher(text.value()).find();
  }

  private void read(Passage passage) {
    for (TracedText text : passage.texts()) {
      Matcher field = FIELD.matcher(text.value());
      while (field.find()) {
        String value = field.group(2).strip();
        switch (field.group(1)) {
          case "Title" -> found.title(value);
          case "Author" -> found.authors(List.of(value));
          default -> language(value);
        }
      }
    }
  }

  private void language(String name) {
    for (String tag : Locale.getISOLanguages()) {
      if (Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)) {
        found.language(tag);
        return;
      }
    }
  }
}

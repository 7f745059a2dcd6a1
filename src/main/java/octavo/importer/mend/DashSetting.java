package octavo.importer.mend;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Sets the dashes that a typewriter lacks: two or three hyphens, and a hyphen between spaces
 * between words. A hyphen between figures, {@code 1896-1937}, is left, for it may be a range, a
 * number or a name. Straight quotation marks are left altogether: the build sets them, as the
 * book's language has them.
 */
final class DashSetting implements Rule {
  private static final Pattern DASH =
      Pattern.compile(
          "(?<!-)(?:---?|(?<=[\\p{L}\\p{N}.,;:!?\"”’)\\]»] )-(?= [\\p{L}\"“‘(«]))(?!-)");

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    return Rule.change(
        passages,
        it -> it instanceof Passage.Code || it instanceof Passage.Break,
        text -> set(text, ledger));
  }

  private static TracedText set(TracedText text, Ledger ledger) {
    String value = text.value();
    if (value.indexOf('-') < 0) {
      return text;
    }
    Edits edits = new Edits(text, ledger);
    Matcher dash = DASH.matcher(value);
    while (dash.find()) {
      char before = dash.start() == 0 ? ' ' : value.charAt(dash.start() - 1);
      char after = dash.end() == value.length() ? ' ' : value.charAt(dash.end());
      if (isOption(before, after) || isFormula(value, dash)) {
        continue;
      }
      boolean spaced = before == ' ' && after == ' ';
      boolean figures = Character.isDigit(before) && Character.isDigit(after);
      boolean wide = dash.end() - dash.start() == 3 || !spaced && !figures;
      Why why = new Why(MendingRule.DASH, spaced ? 88 : 92, "");
      edits.replace(dash.start(), dash.end(), wide ? "—" : "–", why);
    }
    return edits.isEmpty() ? text : edits.done();
  }

  // An option of a program: two hyphens after a space before a word.
  private static boolean isOption(char before, char after) {
    return (before == ' ' || before == '(' || before == '[') && Character.isLetterOrDigit(after);
  }

  // A hyphen between two signs of one letter, such as those of a formula.
  private static boolean isFormula(String value, Matcher dash) {
    int start = dash.start();
    int end = dash.end();
    boolean left = start < 3 || value.charAt(start - 3) == ' ';
    boolean right = end + 2 >= value.length() || value.charAt(end + 2) == ' ';
    return end - start == 1 && left && right;
  }
}

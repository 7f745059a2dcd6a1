package octavo.typeset;

import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import octavo.typeset.style.RunningText;

/**
 * Shortens a line for the margin of a page to its room: its last words give way to an ellipsis,
 * which never follows a little word such as an article; before them those of its lead, all at once
 * when no more than a little word would be left of it.
 *
 * @param width how wide a line is, in points
 * @param room how wide it may be, in points
 */
record Shortening(ToDoubleFunction<RunningText> width, double room) {
  private static final String ELLIPSIS = "\u2026";

  /** Words of so many letters lean on the one after them. */
  private static final int LEANING = 3;

  private static final Pattern COMMA = Pattern.compile("[,;:\\s\u2013\u2014]+$");

  /** As many whole words as fit. */
  RunningText of(RunningText text) {
    RunningText core = withLessLead(text);
    RunningText shown = core;
    String kept = core.characters();
    while (!fits(shown) && kept.length() > 1) {
      kept = shortened(kept);
      shown = core.part(0, kept.length()).with(ELLIPSIS);
    }
    return shown;
  }

  private boolean fits(RunningText text) {
    return width.applyAsDouble(text) <= room + MarginAreas.SLACK;
  }

  private RunningText withLessLead(RunningText text) {
    RunningText shown = text;
    String lead = text.characters().substring(0, text.lead());
    while (!fits(shown) && !lead.isEmpty()) {
      lead = lead.indexOf(' ') > 0 ? shortened(lead) : "";
      lead = lead.length() <= LEANING ? "" : lead;
      shown = text.leading(lead.length(), ELLIPSIS);
    }
    return shown;
  }

  /** A text without its last word, the little words that lead up to it, and a comma after these. */
  private static String shortened(String text) {
    return COMMA.matcher(withoutWord(text)).replaceFirst("");
  }

  private static String withoutWord(String text) {
    int space = text.lastIndexOf(' ', text.length() - 2);
    if (space <= 0) {
      return text.substring(0, text.length() / 2);
    }
    String kept = text.substring(0, space);
    int before = kept.lastIndexOf(' ');
    return before > 0 && space - before - 1 <= LEANING ? withoutWord(kept) : kept;
  }
}

package octavo.typeset.style;

import com.helger.css.decl.CSSImportRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSParseErrorHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.manuscript.Spelling;

/**
 * Rules that are CSS, or nearly, but that the parser does not know: it would lose the next rule
 * with them. Each is reported in the words of what it is.
 */
final class ForeignRules {
  /** At-rules that hold rules; in all others stand declarations. */
  private static final Set<String> GROUPS =
      Set.of(
          "@media",
          "@supports",
          "@layer",
          "@container",
          "@scope",
          "@starting-style",
          "@document",
          "@keyframes",
          "@font-feature-values");

  /** What is read, and needs no word. */
  private static final Set<String> SILENT = Set.of("@charset", "@namespace");

  private static final Pattern OF_SELECTOR =
      Pattern.compile(":nth-[a-z-]+\\([^)]*\\bof\\b", Pattern.CASE_INSENSITIVE);

  private final SheetReport report;
  private final MediaQueries media;

  ForeignRules(SheetReport report, MediaQueries media) {
    this.report = report;
    this.media = media;
  }

  /** An at-rule without a block. */
  void statement(String rule, int at) {
    String name = name(rule);
    if (name.equals("@import")) {
      imported(rule, at);
    } else if (!SILENT.contains(name)) {
      notHonoured("the rule '" + name + "'", at);
    }
  }

  private void imported(String rule, int at) {
    CSSReaderSettings settings =
        new CSSReaderSettings()
            .setUseSourceLocation(true)
            .setTabSize(1)
            .setCustomErrorHandler(new DoNothingCSSParseErrorHandler());
    // As many blanks before it as the sheet has text, so that places are the sheet's.
    String before = report.file().text().substring(0, at).replaceAll("\\S", " ");
    CascadingStyleSheet read = CSSReader.readFromStringReader(before + rule, settings);
    Optional<CSSImportRule> found =
        read == null ? Optional.empty() : read.getAllImportRules().stream().findFirst();
    if (found.isEmpty()) {
      say("this @import names no sheet", at, "take it out, and name the sheet in theme.yaml");
    } else if (media.hold(found.get().getAllMediaQueries(), report)) {
      say(
          "the compositor reads no other sheets: @import is passed over",
          at,
          "name the sheet in theme.yaml, or copy its rules here");
    }
  }

  /**
   * Whether a rule is to be passed over; it is reported then.
   *
   * @param prelude what stands before its brace
   * @param at where it begins
   * @param around the prelude of the rule it stands in; empty for none
   */
  boolean isForeign(String prelude, int at, String around) {
    String name = name(prelude);
    String outer = name(around);
    if (outer.equals("@page")) {
      return MarginBox.of(name).isEmpty() && noBox(name, at);
    }
    boolean inDeclarations = !around.isEmpty() && !isGroup(outer);
    if (inDeclarations) {
      boolean box = MarginBox.of(name).isPresent();
      say(
          box ? "'" + name + "' stands outside @page" : "a rule within a rule is not honoured",
          at,
          box ? "write it in @page { … }" : "see whether a } is missing before it");
      return true;
    }
    boolean unread =
        name.equals("@page") ? prelude.contains("(") : OF_SELECTOR.matcher(prelude).find();
    if (unread) {
      notHonoured("the selector '" + prelude + "'", at);
    }
    return unread;
  }

  private static boolean isGroup(String name) {
    return GROUPS.contains(name) || name.startsWith("@-") && name.endsWith("keyframes");
  }

  private boolean noBox(String name, int at) {
    List<String> boxes = Arrays.stream(MarginBox.values()).map(MarginBox::css).toList();
    if (name.isEmpty()) {
      say("a rule within @page is not honoured", at, "see whether a } is missing before it");
    } else {
      say("there is no margin box '" + name + "'", at, Spelling.hint(name, boxes));
    }
    return true;
  }

  /** The name of an at-rule; empty for a rule of elements. */
  private static String name(String rule) {
    return rule.startsWith("@") ? rule.split("[\\s({;:\"']", 2)[0].toLowerCase(Locale.ROOT) : "";
  }

  private void notHonoured(String what, int at) {
    say("the compositor does not honour " + what, at, SheetReport.HINT);
  }

  private void say(String message, int at, String hint) {
    report.say(message, report.file().line(at), report.file().column(at), hint);
  }
}

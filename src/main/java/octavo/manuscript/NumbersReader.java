package octavo.manuscript;

import java.util.List;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Edition.Engine;
import octavo.manuscript.Edition.Format;
import octavo.manuscript.Edition.NotePlacement;

/** Reads what an edition numbers: {@code numbers: {sections: 2, paragraphs: true, lines: 5}}. */
final class NumbersReader {
  private NumbersReader() {}

  /**
   * Reads it, as far as the edition can have it.
   *
   * @param placement where its notes stand
   */
  static Numbers read(SettingsNode edition, Format format, Engine engine, NotePlacement placement) {
    Optional<SettingsNode> written = edition.child("numbers");
    if (written.isEmpty()) {
      return Numbers.NONE;
    }
    SettingsNode numbers = written.get();
    numbers.members();
    numbers.allow("sections", "paragraphs", "lines");
    int sections = sections(numbers);
    boolean paragraphs = numbers.flag("paragraphs", false);
    int lines = lines(numbers);
    if (format.isForScreens()) {
      return new Numbers(sections, paragraphs, 0);
    }
    if (engine == Engine.CSS) {
      reportUnknown(numbers, paragraphs, lines);
      return new Numbers(sections, false, 0);
    }
    if (placement == NotePlacement.MARGIN && paragraphs && lines > 0) {
      reportFull(numbers);
      return new Numbers(sections, true, 0);
    }
    return new Numbers(sections, paragraphs, lines);
  }

  private static int sections(SettingsNode numbers) {
    int levels = numbers.whole("sections").orElse(0);
    if (levels >= 0 && levels <= Numbers.MOST_LEVELS) {
      return levels;
    }
    numbers
        .child("sections")
        .orElseThrow()
        .badValue(
            "is not from 0 to " + Numbers.MOST_LEVELS,
            "write how many levels of headings below the chapter are numbered, such as 2");
    return 0;
  }

  private static int lines(SettingsNode numbers) {
    int lines = numbers.whole("lines").orElse(0);
    if (lines >= 0) {
      return lines;
    }
    numbers
        .child("lines")
        .orElseThrow()
        .badValue("is below 0", "write 5 for a number at every fifth line, or 0 for none");
    return 0;
  }

  private static void reportUnknown(SettingsNode numbers, boolean paragraphs, int lines) {
    for (String key : List.of("paragraphs", "lines")) {
      if (key.equals("lines") ? lines > 0 : paragraphs) {
        numbers
            .child(key)
            .orElseThrow()
            .report(
                DiagnosticCode.SET_UNSUPPORTED,
                "the css engine does not number " + key,
                "set 'engine: compositor', or take it out");
      }
    }
  }

  // Notes have the outer margin, paragraphs the inner one.
  private static void reportFull(SettingsNode numbers) {
    numbers
        .child("lines")
        .orElseThrow()
        .report(
            DiagnosticCode.SET_UNSUPPORTED,
            "'lines': notes stand in one margin and the numbers of paragraphs in the other;"
                + " lines have none",
            "write placement: page for the notes, or number either paragraphs or lines");
  }
}

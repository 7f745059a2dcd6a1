package octavo.typeset;

import java.util.regex.Pattern;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.measure.TrimSize;
import octavo.theme.Theme;
import octavo.typeset.style.Cascade;
import octavo.typeset.style.PageContext;
import octavo.typeset.style.PageStyles;
import octavo.typeset.style.StyleSheet;

/** The size of the pages that the compositor makes, which the colophon names. */
public final class PageTrim {
  private static final Pattern SIZE = Pattern.compile("(?<![\\w-])size\\s*:");

  private PageTrim() {}

  /** That of the edition; where it gives none that of {@code @page}, else that of the theme. */
  public static TrimSize of(Edition edition, Theme theme) {
    boolean asked =
        theme.compositorStyles().stream().anyMatch(file -> SIZE.matcher(file.text()).find());
    if (edition.trim().isPresent() || !asked) {
      return edition.trim().orElse(theme.trim());
    }
    // What is wrong with the sheets is told when the pages are set.
    StyleSheet sheet = new StyleSheet(theme.trim(), edition.placement(), new Diagnostics());
    theme.compositorStyles().forEach(sheet::read);
    PageStyles styles = new PageStyles(sheet, new Cascade(sheet).root());
    return styles.box(new PageContext("auto", true, false, false), theme.trim(), false).size();
  }
}

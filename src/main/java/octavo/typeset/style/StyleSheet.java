package octavo.typeset.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Edition.NotePlacement;
import octavo.measure.TrimSize;

/** The rules of style sheets, read one after the other. */
public final class StyleSheet {
  private final List<Rule> rules = new ArrayList<>();
  private final List<PageRule> pageRules = new ArrayList<>();
  private final SheetNames names = new SheetNames();
  private final MediaQueries media;
  private final Diagnostics diagnostics;

  /**
   * No rules yet.
   *
   * @param page what media queries are asked of
   * @param notes where notes stand, which they may ask too
   * @param diagnostics where it is said what is not honoured, at each place
   */
  public StyleSheet(TrimSize page, NotePlacement notes, Diagnostics diagnostics) {
    this.media = new MediaQueries(page.width().points(), page.height().points(), notes);
    this.diagnostics = diagnostics;
  }

  List<Rule> rules() {
    return Collections.unmodifiableList(rules);
  }

  List<PageRule> pageRules() {
    return Collections.unmodifiableList(pageRules);
  }

  void add(Selector selector, List<Declaration> declarations) {
    rules.add(new Rule(selector, declarations, rules.size()));
  }

  void add(PageRule rule) {
    pageRules.add(rule);
  }

  /** How many rules for pages there are: the place of the next. */
  int pageRuleCount() {
    return pageRules.size();
  }

  SheetNames names() {
    return names;
  }

  /** Reports names of strings and pages that lead nowhere, when no sheet is to come. */
  public void reportNames() {
    names.report(diagnostics);
  }

  /** Where a sheet last asks for a family of fonts before all others; empty when none does. */
  public Optional<SourceSpan> placeOfFamily(String family) {
    return names.family(family);
  }

  /** Adds the rules of a file; what cannot be read of it is reported and left out. */
  public void read(SourceFile file) {
    new SheetReader(this, media, new SheetReport(file, names, diagnostics)).read();
  }
}

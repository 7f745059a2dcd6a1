package octavo.parse;

import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/** What is said of an attribute of raw HTML that a book cannot use. */
final class DroppedAttribute {
  private DroppedAttribute() {}

  /** Says that it was dropped, or how little of it was kept. */
  static void report(HtmlTag tag, String name, SourceSpan at, Scope scope) {
    String attribute = "the attribute " + name + " of <" + tag.name() + ">";
    boolean style = name.equals("style");
    boolean kept = style && ImageStyle.width(tag).isPresent();
    scope.report(
        DiagnosticCode.TEXT_HTML_DROPPED,
        at,
        kept ? "of " + attribute + " only the width was kept" : attribute + " was dropped",
        style
            ? "give the element a class and style the class in the theme"
            : "a book runs no scripts");
  }
}

package octavo.check.access;

import octavo.diagnostic.DiagnosticCode;

/** A group of rules that a program judges, with where they are laid down. */
public enum AccessibilityRule {
  ALTERNATIVES(
      DiagnosticCode.ACCESS_ALTERNATIVE, "Images have alternative texts", "WCAG 2.2, 1.1.1"),
  TABLES(DiagnosticCode.ACCESS_TABLE, "Tables have header cells", "WCAG 2.2, 1.3.1"),
  HEADINGS(DiagnosticCode.ACCESS_HEADING, "Headings leave out no level", "WCAG 2.2, 1.3.1, 2.4.6"),
  ORDER(
      DiagnosticCode.ACCESS_ORDER,
      "Contents and focus follow the order of reading",
      "WCAG 2.2, 1.3.2, 2.4.3, 2.4.5"),
  LANGUAGE(
      DiagnosticCode.ACCESS_LANGUAGE,
      "Documents and passages in other scripts name their language",
      "WCAG 2.2, 3.1.1, 3.1.2"),
  CONTRAST(
      DiagnosticCode.ACCESS_CONTRAST,
      "Text stands out from what is behind it, in light, sepia and dark",
      "WCAG 2.2, 1.4.3"),
  TITLES(DiagnosticCode.ACCESS_TITLE, "Documents have titles", "WCAG 2.2, 2.4.2"),
  NAMES(
      DiagnosticCode.ACCESS_NAME,
      "Links, frames and controls have names",
      "WCAG 2.2, 2.4.4, 3.3.2, 4.1.2"),
  MEDIA(
      DiagnosticCode.ACCESS_MEDIA,
      "Sound and film have captions and controls; nothing begins by itself",
      "WCAG 2.2, 1.2.2, 1.4.2, 2.1.1, 2.2.2"),
  RESTYLING(
      DiagnosticCode.ACCESS_RESTYLING,
      "Readers may set size, spacing and width of the text",
      "WCAG 2.2, 1.4.4, 1.4.10, 1.4.12"),
  PAGES(
      DiagnosticCode.ACCESS_PAGES,
      "Pages of a printed edition are marked, listed and named",
      "EPUB Accessibility 1.1, 3.3"),
  METADATA(
      DiagnosticCode.ACCESS_METADATA,
      "The metadata say how it can be read",
      "EPUB Accessibility 1.1, 2"),
  CLAIMS(
      DiagnosticCode.ACCESS_CLAIM,
      "Nothing is claimed that is not so",
      "EPUB Accessibility 1.1, 2, 4");

  private final DiagnosticCode code;
  private final String title;
  private final String source;

  AccessibilityRule(DiagnosticCode code, String title, String source) {
    this.code = code;
    this.title = title;
    this.source = source;
  }

  /** The code of its findings. */
  public DiagnosticCode code() {
    return code;
  }

  /** What holds where it is kept, as a sentence without a full stop. */
  public String title() {
    return title;
  }

  /** The standards and their sections. */
  public String source() {
    return source;
  }
}

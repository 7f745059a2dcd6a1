package octavo.bundle;

/** What the pages of a bundle and of a shelf have in common: colours of day and night, and type. */
final class PageStyle {
  static final String COMMON =
      """
      :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1f1c18; --soft: #655f55; --rule: #ddd7cb; --link: #7d2a1c; }
      @media (prefers-color-scheme: dark) {
        :root { --paper: #171614; --ink: #d9d3c7; --soft: #a39c8f; --rule: #3a3731; --link: #e5a48f; }
      }
      html { background: var(--paper); color: var(--ink); font: 112.5%/1.5 Georgia, "Times New Roman", serif; }
      body { margin: 0; }
      """;

  private PageStyle() {}
}

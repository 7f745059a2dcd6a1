package octavo.importer.write;

import octavo.importer.text.TracedText;

/** Text of a line as Markdown: what would be markup is escaped, styles become markup. */
final class MarkdownText {
  private MarkdownText() {}

  /** The Markdown of a text. */
  static String of(TracedText text) {
    return text.value().replaceAll("([\\\\`*_{}<>#|~^])", "\\\\$1");
  }
}

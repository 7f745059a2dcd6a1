package octavo.importer.write;

import java.util.List;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText.Markup;
import octavo.importer.text.TracedText;

/** Passages as Markdown. */
final class MarkdownWriter {
  private final Markup markup;
  private final Doubts doubts;

  MarkdownWriter(Markup markup, Doubts doubts) {
    this.markup = markup;
    this.doubts = doubts;
  }

  /** A chapter; notes are left to {@link NotesFile}. */
  String write(List<Passage> chapter) {
    StringBuilder out = new StringBuilder();
    for (Passage passage : chapter) {
      doubts.comments(passage).forEach(comment -> out.append(comment).append("\n\n"));
      String block = block(passage);
      if (!block.isEmpty()) {
        out.append(block).append("\n\n");
      }
    }
    return out.toString().stripTrailing() + "\n";
  }

  private String block(Passage passage) {
    return switch (passage) {
      case Passage.Heading(int level, var text) ->
          "#".repeat(Math.max(1, level)) + " " + inline(text);
      case Passage.Paragraph(var text) -> inline(text);
      case Passage.Item(int depth, int number, var text) ->
          "  ".repeat(depth - 1) + (number == 0 ? "- " : number + ". ") + inline(text);
      case Passage.Quotation(var text) -> "> " + inline(text).replace("\n", "\n> ");
      case Passage.Verse(var text) -> inline(text).replace("\n", "\\\n");
      case Passage.Code(var language, var text) -> "```" + language + "\n" + text.value() + "\n```";
      case Passage.Table _ -> "";
      case Passage.Figure(var image, var _, var _) -> "![](../images/" + image + ")";
      case Passage.NoteText _ -> "";
      case Passage.Break _ -> "* * *";
    };
  }

  private String inline(TracedText text) {
    return markup == Markup.MARKDOWN ? text.value() : MarkdownText.of(text);
  }
}

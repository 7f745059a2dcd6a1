package octavo.importer.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/** Passages as Markdown. Knows which pictures a text has had already. */
final class MarkdownWriter {
  private final MarkdownText markdown;
  private final Doubts doubts;
  private final Set<String> pictures = new HashSet<>();

  MarkdownWriter(MarkdownText markdown, Doubts doubts) {
    this.markdown = markdown;
    this.doubts = doubts;
  }

  /** A chapter; notes are left to {@link NotesFile}. */
  String write(List<Passage> chapter) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < chapter.size(); ) {
      int end = groupEnd(chapter, at);
      List<Passage> group = chapter.subList(at, end);
      for (Passage passage : group) {
        doubts.comments(passage).forEach(comment -> out.append(comment).append("\n\n"));
      }
      if (at > 0 && end > at && isList(chapter.get(at)) && isList(chapter.get(at - 1))) {
        out.append("<!-- -->\n\n");
      }
      String block = group(group);
      out.append(block).append(block.isEmpty() ? "" : "\n\n");
      at = end;
    }
    return out.toString().stripTrailing() + "\n";
  }

  // Items of one list go together, and paragraphs of one quotation.
  private static int groupEnd(List<Passage> chapter, int at) {
    int end = at + 1;
    while (end < chapter.size()
        && isGrouped(chapter.get(at))
        && chapter.get(end).getClass() == chapter.get(at).getClass()) {
      end++;
    }
    return end;
  }

  private static boolean isGrouped(Passage passage) {
    return switch (passage) {
      case Passage.Item _, Passage.Quotation _, Passage.Verse _ -> true;
      case Passage.Heading _, Passage.Paragraph _, Passage.Code _, Passage.Table _ -> false;
      case Passage.Figure _, Passage.NoteText _, Passage.Break _ -> false;
    };
  }

  private static boolean isList(Passage passage) {
    return passage instanceof Passage.Item;
  }

  private String group(List<Passage> group) {
    if (group.getFirst() instanceof Passage.Item) {
      ListWriter list = new ListWriter(markdown);
      group.forEach(passage -> list.add((Passage.Item) passage));
      return list.text();
    }
    StringBuilder out = new StringBuilder();
    for (Passage passage : group) {
      out.append(out.isEmpty() ? "" : separator(passage)).append(block(passage));
    }
    return out.toString();
  }

  private static String separator(Passage passage) {
    boolean quoted = passage instanceof Passage.Quotation || passage instanceof Passage.Verse;
    return quoted ? "\n>\n" : "\n\n";
  }

  private String block(Passage passage) {
    return switch (passage) {
      case Passage.Heading(int level, var text) -> heading(level, BlockAttributes.of(text));
      case Passage.Paragraph(var text) -> paragraph(text);
      case Passage.Item _, Passage.NoteText _ -> "";
      case Passage.Quotation(var text) -> quoted(paragraph(text));
      case Passage.Verse(var text) -> quoted(verse(BlockAttributes.of(text)));
      case Passage.Code(var language, var text) ->
          CodeWriter.block(language, text.value()) + BlockAttributes.of(text).line();
      case Passage.Table table -> TableWriter.write(table, markdown);
      case Passage.Figure figure -> figure(figure);
      case Passage.Break _ -> "* * *";
    };
  }

  private String heading(int level, BlockAttributes all) {
    String braces = all.braces().isEmpty() ? "" : " " + all.braces();
    return "#".repeat(Math.clamp(level, 1, 6)) + " " + markdown.line(all.text()) + braces;
  }

  private String paragraph(TracedText text) {
    BlockAttributes all = BlockAttributes.of(text);
    return markdown.lines(all.text()) + all.line();
  }

  private String verse(BlockAttributes all) {
    return markdown.verse(all.text()) + all.line();
  }

  private static String quoted(String lines) {
    return "> " + lines.replace("\n", "\n> ");
  }

  // The caption is in the file of captions, but for a picture that has one there already.
  private String figure(Passage.Figure figure) {
    String address = LinkAddress.of("../images/" + figure.image());
    BlockAttributes caption = BlockAttributes.of(figure.caption());
    String braces = caption.braces() + BlockAttributes.of(figure.alternative()).braces();
    if (pictures.add(figure.image()) || figure.caption().length() == 0) {
      return "![](" + address + ")" + braces;
    }
    String title = markdown.line(caption.text()).replaceAll("([\\\\\"&])", "\\\\$1");
    return "![](" + address + " \"" + title + "\")" + braces;
  }
}

package octavo.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.CodeBlock;
import octavo.book.CodeText;
import octavo.book.DefinitionList;
import octavo.book.Division;
import octavo.book.DraftMark;
import octavo.book.Figure;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.LineBreak;
import octavo.book.ListBlock;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Table;

/**
 * Brings captions to what they belong to. An image alone in a paragraph is a figure, its title the
 * caption.
 */
final class Figures {
  private Figures() {}

  /** The blocks of {@code <figure>}. */
  static List<Block> convert(HtmlNode.Element element, Attributes attributes, Scope scope) {
    List<HtmlNode> rest = new ArrayList<>();
    List<Inline> caption = new ArrayList<>();
    for (HtmlNode child : element.children()) {
      if (child instanceof HtmlNode.Element it && it.name().equals("figcaption")) {
        append(HtmlBlocks.inlines(it, scope), caption);
      } else {
        rest.add(child);
      }
    }
    List<Block> content = BlockJoins.join(HtmlBlocks.convert(rest, scope, element.at()), scope);
    if (content.size() == 1 && isFree(content.getFirst())) {
      return List.of(caption(content.getFirst(), caption, attributes));
    }
    List<Block> all = new ArrayList<>(content);
    if (!caption.isEmpty()) {
      Attributes own = new Attributes("", List.of("caption"), Map.of());
      all.add(new Paragraph(own, caption, element.at()));
    }
    Attributes own = HtmlBlocks.withClass(attributes, "figure");
    return all.isEmpty() ? List.of() : List.of(new Division(own, false, all, element.at()));
  }

  private static void append(List<Inline> more, List<Inline> all) {
    if (!all.isEmpty() && !more.isEmpty()) {
      all.add(new LineBreak());
    }
    all.addAll(more);
  }

  /** Whether the block can carry a caption and has none. */
  static boolean isFree(Block block) {
    return switch (block) {
      case Paragraph it ->
          isImage(it) && ((DraftMark.DraftImage) it.content().getFirst()).title().isEmpty();
      case Table it -> it.caption().isEmpty();
      case CodeBlock it -> it.caption().isEmpty();
      case Heading _, BlockQuote _, ListBlock _, DefinitionList _ -> false;
      case SectionBreak _, Figure _, Division _ -> false;
    };
  }

  /** Whether the paragraph is a figure. */
  static boolean isImage(Paragraph paragraph) {
    return paragraph.content().size() == 1
        && paragraph.content().getFirst() instanceof DraftMark.DraftImage;
  }

  /** The block with a caption, and with attributes of the figure around it. */
  static Block caption(Block block, List<Inline> caption, Attributes around) {
    return switch (block) {
      case Paragraph it ->
          new Paragraph(
              it.attributes(),
              List.of(caption((DraftMark.DraftImage) it.content().getFirst(), caption, around)),
              it.at());
      case Table it ->
          new Table(
              merge(it.attributes(), around), caption, it.columns(), it.head(), it.body(), it.at());
      case CodeBlock it -> code(it, caption, around);
      case Heading _, BlockQuote _, ListBlock _, DefinitionList _ -> block;
      case SectionBreak _, Figure _, Division _ -> block;
    };
  }

  private static CodeBlock code(CodeBlock code, List<Inline> caption, Attributes around) {
    return code.with(merge(code.attributes(), around), caption);
  }

  private static DraftMark.DraftImage caption(
      DraftMark.DraftImage image, List<Inline> caption, Attributes around) {
    return new DraftMark.DraftImage(
        image.destination(),
        caption,
        image.alternative(),
        merge(image.attributes(), around),
        image.at());
  }

  /** Both attributes; an id of the outer ones and the other values of the inner ones win. */
  static Attributes merge(Attributes inner, Attributes outer) {
    if (outer.isEmpty()) {
      return inner;
    }
    List<String> classes = new ArrayList<>(inner.classes());
    outer.classes().stream().filter(name -> !classes.contains(name)).forEach(classes::add);
    Map<String, String> pairs = new HashMap<>(outer.pairs());
    pairs.putAll(inner.pairs());
    return new Attributes(outer.id().isEmpty() ? inner.id() : outer.id(), classes, pairs);
  }

  /** The lines of all paragraphs and headings, broken where they were. */
  static List<Inline> joinLines(List<Block> blocks) {
    List<Inline> joined = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Paragraph it -> append(it.content(), joined);
        case Heading it -> append(it.content(), joined);
        case BlockQuote it -> append(joinLines(it.content()), joined);
        case Division it -> append(joinLines(it.content()), joined);
        case ListBlock it -> it.items().forEach(item -> append(joinLines(item), joined));
        case CodeBlock it -> append(List.of(new CodeText(Attributes.NONE, it.code())), joined);
        case DefinitionList it ->
            it.entries()
                .forEach(
                    entry -> {
                      entry.terms().forEach(term -> append(term, joined));
                      entry.definitions().forEach(text -> append(joinLines(text), joined));
                    });
        case Table it -> {
          append(it.caption(), joined);
          joinCells(it.head(), joined);
          joinCells(it.body(), joined);
        }
        case SectionBreak _, Figure _ -> {}
      }
    }
    return joined;
  }

  private static void joinCells(List<Table.Row> rows, List<Inline> joined) {
    rows.forEach(row -> row.cells().forEach(cell -> append(joinLines(cell.content()), joined)));
  }
}

package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.Block;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * Builds the tree of a passage of raw HTML. An HTML block of Markdown may open an element that a
 * later one closes, with blocks of Markdown between; so the tree grows block by block.
 *
 * <p>A full HTML parser was rejected: it moves what it finds misplaced, and these Markdown blocks
 * would be misplaced in many elements.
 */
final class HtmlTree {
  /** How a comment begins that an import has left. */
  private static final String DOUBT = "<!-- octavo: ";

  private static final int DEEPEST = 60;

  private final Scope scope;
  private final List<HtmlNode> roots = new ArrayList<>();
  private final List<HtmlNode.Element> open = new ArrayList<>();

  HtmlTree(Scope scope) {
    this.scope = scope;
  }

  /** Whether an element waits for its end. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Adds blocks of Markdown to what is open. */
  void add(List<Block> blocks) {
    if (!blocks.isEmpty()) {
      append(new HtmlNode.Blocks(blocks));
    }
  }

  /** The nodes; what is still open had no end tag. */
  List<HtmlNode> finish() {
    while (!open.isEmpty()) {
      HtmlNode.Element last = open.removeLast();
      boolean swallows = last.name().equals("p") && holdsMarkdown(last);
      if (needsNoEnd(last.name()) && !swallows) {
        last.close();
      }
    }
    return roots;
  }

  private static boolean holdsMarkdown(HtmlNode.Element element) {
    return element.children().stream().anyMatch(child -> child instanceof HtmlNode.Blocks);
  }

  private void append(HtmlNode node) {
    (open.isEmpty() ? roots : open.getLast().children()).add(node);
  }

  /** Adds the lines of an HTML block. */
  void add(InlineLines lines) {
    String text = lines.text();
    Positions positions = lines.within(scope.positions());
    Closers closers = new Closers(text);
    HtmlTagScanner tags = new HtmlTagScanner(text, closers);
    int plainFrom = 0;
    int at = text.indexOf('<');
    while (at >= 0) {
      Optional<HtmlTag> tag = tags.at(at);
      int next = at + 1;
      if (tag.isPresent()) {
        words(text.substring(plainFrom, at));
        int end = at + tag.get().source().length();
        next = end;
        int formulaEnd = MathMarkup.end(tag.get(), end, closers);
        if (formulaEnd >= 0) {
          next = formulaEnd;
          MathMarkup.read(text.substring(at, next), positions.span(at, next), scope)
              .ifPresent(formula -> append(new HtmlNode.Atom(formula)));
        } else {
          take(tag.get(), positions.span(at, end));
        }
        if (isVerbatim(tag.get())) {
          next = verbatimEnd(text, tag.get().name(), end);
        }
        plainFrom = next;
      }
      at = text.indexOf('<', next);
    }
    words(text.substring(plainFrom));
  }

  private void words(String characters) {
    if (!characters.isEmpty()) {
      append(new HtmlNode.Words(Escapes.resolveReferences(characters)));
    }
  }

  private static boolean isVerbatim(HtmlTag tag) {
    boolean verbatim = tag.name().equals("script") || tag.name().equals("style");
    return verbatim && tag.kind() == HtmlTag.Kind.START;
  }

  // Within these no "<" begins a tag but that of their end.
  private static int verbatimEnd(String text, String name, int from) {
    String end = "</" + name;
    int at = text.indexOf("</", from);
    while (at >= 0 && !text.regionMatches(true, at, end, 0, end.length())) {
      at = text.indexOf("</", at + 2);
    }
    return at < 0 ? text.length() : at;
  }

  private void take(HtmlTag tag, SourceSpan at) {
    switch (tag.kind()) {
      case COMMENT -> doubt(tag, at);
      case OTHER -> HtmlVocabulary.reportDropped(tag.source(), at, "a book cannot use it", scope);
      case END -> end(tag, at);
      case START, EMPTY -> start(tag, at);
    }
  }

  // What an import was not sure of, it has left in the manuscript for an editor to judge.
  private void doubt(HtmlTag tag, SourceSpan at) {
    if (tag.source().startsWith(DOUBT)) {
      scope.report(
          DiagnosticCode.IMPORT_DOUBT,
          at,
          "this was mended by guess when the text was imported, and nobody has confirmed it",
          "see that it is right, then take the comment out");
    }
  }

  private void start(HtmlTag tag, SourceSpan at) {
    closeImplied(tag.name());
    HtmlNode.Element element = new HtmlNode.Element(tag, at);
    append(element);
    if (tag.kind() == HtmlTag.Kind.EMPTY || HtmlVocabulary.isVoid(tag.name())) {
      element.close();
    } else if (open.size() < DEEPEST) {
      open.add(element);
    } else {
      scope.report(
          DiagnosticCode.TEXT_NESTING,
          at,
          "HTML elements are nested more than " + DEEPEST + " levels deep",
          "the text is kept, what lies deeper has lost its markup");
    }
  }

  private void end(HtmlTag tag, SourceSpan at) {
    for (int level = open.size() - 1; level >= 0; level--) {
      if (open.get(level).name().equals(tag.name())) {
        closeFrom(level);
        return;
      }
    }
    if (!HtmlVocabulary.isKnown(tag.name()) && !tag.name().equals("listing")) {
      append(new HtmlNode.Words(tag.source()));
      HtmlVocabulary.reportTyped(tag, at, scope);
    } else if (!tag.name().equals("p")) {
      HtmlVocabulary.reportDropped(
          "/" + tag.name(), at, "there is no start tag that it could end", scope);
    }
  }

  private void closeFrom(int level) {
    while (open.size() > level) {
      HtmlNode.Element last = open.removeLast();
      if (open.size() == level || needsNoEnd(last.name())) {
        last.close();
      }
    }
  }

  private static boolean needsNoEnd(String name) {
    return switch (name) {
      case "p",
          "li",
          "dt",
          "dd",
          "tr",
          "td",
          "th",
          "thead",
          "tbody",
          "tfoot",
          "caption",
          "colgroup" ->
          true;
      default -> false;
    };
  }

  // A start tag may say that an element without an end tag is over (HTML, "optional tags").
  private void closeImplied(String name) {
    boolean more = true;
    while (more) {
      more = closesOne(name);
    }
  }

  private boolean closesOne(String name) {
    for (int level = open.size() - 1; level >= 0; level--) {
      String around = open.get(level).name();
      if (ends(name, around)) {
        closeFrom(level);
        return true;
      }
      if (!around.equals("p") && !isRow(around) && !around.equals("caption")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isRow(String name) {
    return switch (name) {
      case "tr", "thead", "tbody", "tfoot" -> true;
      default -> false;
    };
  }

  private static boolean ends(String start, String around) {
    return switch (around) {
      case "p" -> HtmlVocabulary.isBlock(start) || start.equals("listing");
      case "li" -> start.equals("li");
      case "dt", "dd" -> start.equals("dt") || start.equals("dd");
      case "td", "th" -> start.equals("td") || start.equals("th") || isRow(start);
      case "tr" -> isRow(start);
      case "thead", "tbody", "tfoot" -> isRow(start) && !start.equals("tr");
      case "caption", "colgroup" -> isRow(start);
      default -> false;
    };
  }
}

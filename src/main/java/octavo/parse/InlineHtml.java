package octavo.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.DraftMark;
import octavo.book.InlineStyle;
import octavo.book.LineBreak;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * Raw HTML within a line: pairs the tags, makes frames of those a book can use, and drops the rest.
 * A pair counts only where it nests properly with emphasis and links.
 */
final class InlineHtml {
  private static final int NONE = -1;
  // An end tag looks no farther for its start: "<b><b><b>…</i></i></i>" would take for ever.
  private static final int FARTHEST = 100;

  private final List<Token> tokens;
  private final Scope scope;
  private final int[] partners;
  private final List<Token> result = new ArrayList<>();

  InlineHtml(List<Token> tokens, Scope scope) {
    this.tokens = tokens;
    this.scope = scope;
    partners = new int[tokens.size()];
    Arrays.fill(partners, NONE);
  }

  /** The pieces without tags. */
  List<Token> pair() {
    findPartners();
    int at = 0;
    while (at < partners.length) {
      if (tokens.get(at) instanceof Token.Tag(HtmlTag tag, SourceSpan span)) {
        at = take(at, tag, span);
      } else {
        result.add(tokens.get(at++));
      }
    }
    return result;
  }

  private void findPartners() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      switch (tokens.get(i)) {
        case Token.Open _ -> open.add(i);
        case Token.Close _ -> {
          while (tokens.get(open.removeLast()) instanceof Token.Tag) {
            // Its end would lie outside the frame: it has none.
          }
        }
        case Token.Tag(HtmlTag tag, SourceSpan _) -> {
          if (tag.kind() == HtmlTag.Kind.START && !HtmlVocabulary.isVoid(tag.name())) {
            open.add(i);
          } else if (tag.kind() == HtmlTag.Kind.END) {
            findStart(i, tag.name(), open);
          }
        }
        case Token.Words _, Token.Atom _, Token.Run _ -> {}
      }
    }
  }

  private void findStart(int end, String name, List<Integer> open) {
    int lowest = Math.max(0, open.size() - FARTHEST);
    for (int level = open.size() - 1; level >= lowest; level--) {
      if (!(tokens.get(open.get(level)) instanceof Token.Tag(HtmlTag start, SourceSpan _))) {
        return;
      }
      if (start.name().equals(name)) {
        partners[end] = open.get(level);
        partners[open.get(level)] = end;
        open.subList(level, open.size()).clear();
        return;
      }
    }
  }

  // The index of the next piece.
  private int take(int at, HtmlTag tag, SourceSpan span) {
    String name = tag.name();
    switch (tag.kind()) {
      case COMMENT -> {}
      case OTHER -> HtmlVocabulary.reportDropped(tag.source(), span, "a book cannot use it", scope);
      case END -> end(at, tag, span);
      case START, EMPTY -> {
        if (HtmlVocabulary.isRemoved(name)) {
          HtmlVocabulary.reportDropped(name, span, "a book cannot run or embed it", scope);
          return partners[at] == NONE ? at + 1 : partners[at] + 1;
        }
        start(at, tag, span);
      }
    }
    return at + 1;
  }

  private void end(int at, HtmlTag tag, SourceSpan span) {
    if (partners[at] == NONE) {
      unpaired(tag, span, "it has no start tag in this paragraph");
    } else if (tokens.get(partners[at]) instanceof Token.Tag(HtmlTag start, SourceSpan _)
        && frame(start, span, false).isPresent()) {
      result.add(new Token.Close());
    }
  }

  private void start(int at, HtmlTag tag, SourceSpan span) {
    if (tag.name().equals("br")) {
      result.add(new Token.Atom(new LineBreak()));
      return;
    }
    if (tag.name().equals("img")) {
      result.add(new Token.Atom(image(tag, span, scope)));
      return;
    }
    if (HtmlVocabulary.isTransparent(tag.name())) {
      return;
    }
    boolean paired = partners[at] != NONE;
    boolean anchor = tag.name().equals("a") && !tag.attributes().containsKey("href");
    if (!paired && tag.kind() != HtmlTag.Kind.EMPTY && !anchor) {
      unpaired(tag, span, "it has no end tag in this paragraph");
      return;
    }
    Optional<Token.Frame> frame = frame(tag, span, true);
    frame.ifPresent(it -> result.add(new Token.Open(it)));
    if (frame.isPresent() && !paired) {
      result.add(new Token.Close());
    }
    if (frame.isEmpty()) {
      String hint = "its text is kept; use Markdown, or an element a book can use";
      HtmlVocabulary.reportDropped(tag.typedName(), span, hint, scope);
    }
  }

  private Optional<Token.Frame> frame(HtmlTag tag, SourceSpan span, boolean report) {
    String name = tag.name();
    Optional<InlineStyle> style = HtmlVocabulary.style(name);
    boolean code = HtmlVocabulary.isCode(name);
    if (style.isEmpty() && !code && !name.equals("a")) {
      return Optional.empty();
    }
    Attributes attributes = report ? HtmlVocabulary.attributes(tag, span, scope) : Attributes.NONE;
    if (code) {
      return Optional.of(new Token.Frame.Code(attributes));
    }
    if (style.isPresent()) {
      return Optional.of(new Token.Frame.Style(style.get(), attributes));
    }
    boolean link = tag.attributes().containsKey("href");
    return Optional.of(
        link
            ? new Token.Frame.Link(tag.value("href"), tag.value("title"), attributes, span)
            : new Token.Frame.Style(InlineStyle.SPAN, attributes));
  }

  private void unpaired(HtmlTag tag, SourceSpan span, String why) {
    if (HtmlVocabulary.isTransparent(tag.name())) {
      return;
    }
    boolean typed = !HtmlVocabulary.isKnown(tag.name()) && tag.attributes().isEmpty();
    if (typed) {
      result.add(new Token.Words(tag.source(), 0, true));
      HtmlVocabulary.reportTyped(tag, span, scope);
    } else {
      scope.report(
          DiagnosticCode.TEXT_HTML_DROPPED,
          span,
          "the tag " + tag.source() + " was dropped: " + why,
          "close it within the emphasis, link or paragraph it stands in");
    }
  }

  /**
   * The image of a tag. Its alternative text is said with {@code alt}, never as a caption: so the
   * content of the draft's alternative stays empty.
   */
  static DraftMark.DraftImage image(HtmlTag tag, SourceSpan span, Scope scope) {
    Attributes attributes = HtmlVocabulary.attributes(tag, span, scope);
    return new DraftMark.DraftImage(tag.value("src"), List.of(), List.of(), attributes, span);
  }
}

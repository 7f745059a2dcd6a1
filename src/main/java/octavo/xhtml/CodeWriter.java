package octavo.xhtml;

import java.util.List;
import java.util.OptionalInt;
import octavo.book.Attributes;
import octavo.book.CodeBlock;
import octavo.book.CodeToken;
import octavo.book.Labels;

/**
 * Code, with a class for each of its tokens. In an EPUB, and where lines are numbered, each line is
 * an element too: its number is an attribute that style sheets print, so that it is not copied with
 * the code.
 */
final class CodeWriter {
  private final Rendering rendering;
  private final AttributeWriter attributes;

  CodeWriter(Rendering rendering) {
    this.rendering = rendering;
    this.attributes = new AttributeWriter(rendering);
  }

  /** Writes a block, as a listing where it has a number, a caption or a file's name. */
  void write(Markup out, CodeBlock code, InlineWriter inlines) {
    boolean named =
        !code.caption().isEmpty() || !code.number().isEmpty() || !code.fileName().isEmpty();
    if (!named) {
      code(out, code, code.attributes());
      return;
    }
    attributes.open(out, "figure", "listing", code.attributes()).raw("\n");
    out.line("p", "file-name", code.fileName());
    code(out, code, Attributes.NONE);
    if (!code.caption().isEmpty() || !code.number().isEmpty()) {
      caption(out, code, inlines);
    }
    out.closeLine("figure");
  }

  private void caption(Markup out, CodeBlock code, InlineWriter inlines) {
    out.open("figcaption", "");
    if (!code.number().isEmpty()) {
      out.open("span", "listing-number")
          .text(rendering.labels().text(Labels.Word.LISTING, code.number()))
          .close("span")
          .raw(code.caption().isEmpty() ? "" : " ");
    }
    if (!code.caption().isEmpty()) {
      out.open("span", "caption");
      inlines.write(out, code.caption());
      out.close("span");
    }
    out.closeLine("figcaption");
  }

  private void code(Markup out, CodeBlock code, Attributes own) {
    OptionalInt first = code.firstLineNumber();
    attributes.code(out, "pre", first.isPresent() ? "code numbered" : "code", own).open();
    out.tag("code");
    out.attribute("class", code.language().isEmpty() ? "" : "language-" + code.language());
    out.open();
    if (first.isPresent() || rendering.isOnScreen()) {
      lines(out, code, first);
    } else {
      new Tokens(code).upTo(code.code().length(), out);
    }
    out.close("code").closeLine("pre");
  }

  // The line end stands within the line: between two blocks it would be a line of its own.
  private static void lines(Markup out, CodeBlock code, OptionalInt first) {
    Tokens tokens = new Tokens(code);
    int number = first.orElse(0);
    int start = 0;
    while (start < code.code().length()) {
      int newline = code.code().indexOf('\n', start);
      start = newline < 0 ? code.code().length() : newline + 1;
      out.tag("span").attribute("class", "code-line");
      if (first.isPresent()) {
        out.attribute("data-line", Integer.toString(number));
        number++;
      }
      tokens.upTo(start, out.open());
      out.close("span");
    }
  }

  /** The tokens of a block while they are written. */
  private static final class Tokens {
    private final String code;
    private final List<CodeToken> tokens;
    private int next;
    private int written;

    Tokens(CodeBlock block) {
      this.code = block.code();
      this.tokens = block.tokens();
    }

    /** Writes what comes before a place, where no token is divided. */
    void upTo(int end, Markup out) {
      while (next < tokens.size() && tokens.get(next).end() <= end) {
        CodeToken token = tokens.get(next++);
        out.text(code, written, token.start()).open("span", token.kind().className());
        out.text(code, token.start(), token.end()).close("span");
        written = token.end();
      }
      out.text(code, written, end);
      written = end;
    }
  }
}

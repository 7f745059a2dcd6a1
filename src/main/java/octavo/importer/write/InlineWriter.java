package octavo.importer.write;

import java.util.ArrayList;
import java.util.List;
import octavo.importer.text.TextSpan;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;

/** Writes the Markdown of one text, from its begin to its end. */
final class InlineWriter {
  private final String value;
  private final List<TextSpan> spans;
  private final String lineEnd;
  private final CharacterEscapes escapes;
  private final StringBuilder out = new StringBuilder();
  private final List<OpenStyle> open = new ArrayList<>();
  private int next;

  /** A style whose end is still to be written. */
  private record OpenStyle(TextSpan span, String close) {}

  /**
   * @param text without white space at its ends
   * @param lineEnd what a line end becomes
   */
  InlineWriter(TracedText text, String lineEnd) {
    value = text.value();
    spans = NestedSpans.of(text);
    this.lineEnd = lineEnd;
    escapes = new CharacterEscapes(value, out);
  }

  String write() {
    int at = 0;
    while (at < value.length()) {
      close(at);
      at = begin(at);
    }
    close(value.length());
    return out.toString();
  }

  private void close(int at) {
    while (!open.isEmpty() && open.getLast().span().end() <= at) {
      out.append(open.removeLast().close());
    }
  }

  // Writes what begins at an offset; returns the one to go on at.
  private int begin(int at) {
    while (next < spans.size() && spans.get(next).start() == at) {
      TextSpan span = spans.get(next++);
      switch (span.style()) {
        case TextStyle.NoteMark(String label) -> {
          bracket();
          out.append(MarkdownText.mark(label));
          return skip(span);
        }
        case TextStyle.Plain.CODE -> {
          out.append(CodeWriter.inLine(value.substring(at, span.end())));
          return skip(span);
        }
        case TextStyle.Link(String address) when isBare(address, span) -> {
          out.append('<').append(address).append('>');
          return skip(span);
        }
        default -> open(span);
      }
    }
    return character(at);
  }

  private int skip(TextSpan span) {
    while (next < spans.size() && spans.get(next).start() < span.end()) {
      next++;
    }
    return span.end();
  }

  private int character(int at) {
    if (value.charAt(at) != '\n') {
      return escapes.write(at);
    }
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
      end--;
    }
    out.setLength(end);
    int from = at + 1;
    while (from < value.length() && " \t\n".indexOf(value.charAt(from)) >= 0 && !begins(from)) {
      from++;
    }
    out.append(lineEnd);
    return from;
  }

  private boolean begins(int at) {
    return next < spans.size() && spans.get(next).start() <= at;
  }

  // An exclamation mark or a caret before a bracket means something else.
  private void bracket() {
    int last = out.length() - 1;
    boolean sign = last >= 0 && (out.charAt(last) == '!' || out.charAt(last) == '^');
    if (sign && !escapes.isEscaped(last)) {
      out.insert(last, '\\');
    }
  }

  private boolean isBare(String address, TextSpan span) {
    return address.equals(value.substring(span.start(), span.end()))
        && address.matches("https?://[!-;=?-~]+")
        && open.stream().noneMatch(it -> it.span().style() instanceof TextStyle.Link);
  }

  private void open(TextSpan span) {
    String close =
        switch (span.style()) {
          case TextStyle.Plain plain -> plain(plain, span);
          case TextStyle.Link(String address) -> {
            bracket();
            out.append('[');
            yield "](" + LinkAddress.of(address) + ")";
          }
          case TextStyle.Foreign(String language) ->
              attributed(span, "lang=" + language, "lang=\"" + language + "\"");
          case TextStyle.Directed(String direction) ->
              attributed(span, "dir=" + direction, "dir=\"" + direction + "\"");
          case TextStyle.Anchor(String id) -> attributed(span, "#" + id, "id=\"" + id + "\"");
          case TextStyle.NoteMark _ -> throw new IllegalStateException("a mark holds no style");
        };
    open.add(new OpenStyle(span, close));
  }

  // Opens a span with an attribute, in brackets or as HTML; returns its end.
  private String attributed(TextSpan span, String markdown, String html) {
    if (!isBracketed(span)) {
      out.append("<span ").append(html).append('>');
      return "</span>";
    }
    bracket();
    out.append('[');
    return "]{" + markdown + "}";
  }

  // At the end of a heading, braces are the heading's; a number in brackets is a mark.
  private boolean isBracketed(TextSpan span) {
    String words = value.substring(span.start(), span.end());
    return span.end() < value.length() && !words.startsWith("^") && !words.matches("[0-9]{1,3}");
  }

  private String plain(TextStyle.Plain style, TextSpan span) {
    return switch (style) {
      case EMPHASIS -> emphasis(span, "*", "em");
      case STRONG -> emphasis(span, "**", "strong");
      case SUPERSCRIPT -> element("sup");
      case SUBSCRIPT -> element("sub");
      case STRUCK -> element("s");
      case SMALL_CAPS -> attributed(span, ".small-caps", "class=\"small-caps\"");
      case CODE, LITERAL -> throw new IllegalStateException(style + " is no style to open");
    };
  }

  private String element(String name) {
    out.append('<').append(name).append('>');
    return "</" + name + ">";
  }

  // Asterisks mean emphasis only between words; within one, and beside others, tags do.
  private String emphasis(TextSpan span, String sign, String name) {
    if (!isFreeBefore() || !isFreeAfter(span)) {
      return element(name);
    }
    out.append(sign);
    return sign;
  }

  private boolean isFreeBefore() {
    if (out.isEmpty() || out.charAt(out.length() - 1) == '\n') {
      return true;
    }
    char before = out.charAt(out.length() - 1);
    return before != '*' && isGap(before);
  }

  // The mark of a note begins with a bracket, whatever is printed.
  private boolean isFreeAfter(TextSpan span) {
    if (open.stream().noneMatch(it -> it.span().end() == span.end()) && marksAt(span.end())) {
      return true;
    }
    boolean shared = open.stream().anyMatch(it -> it.span().end() == span.end());
    for (int i = next; i < spans.size() && spans.get(i).start() <= span.end(); i++) {
      shared |= spans.get(i).start() == span.end();
    }
    return !shared && (span.end() == value.length() || isGap(value.charAt(span.end())));
  }

  private boolean marksAt(int at) {
    int first = next;
    while (first < spans.size() && spans.get(first).start() < at) {
      first++;
    }
    return first < spans.size()
        && spans.get(first).start() == at
        && spans.get(first).style() instanceof TextStyle.NoteMark;
  }

  private static boolean isGap(char c) {
    return c == ' '
        || c == '\n'
        || c < 128 && c > ' ' && !Character.isLetterOrDigit(c)
        || "–—’”“‘…«»".indexOf(c) >= 0;
  }
}

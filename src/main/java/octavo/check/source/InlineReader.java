package octavo.check.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands the words of paragraphs, headings and cells to their streams. */
final class InlineReader {
  private final Streams streams;
  private final Definitions definitions;
  private final NoteRules rules;

  InlineReader(Streams streams, Definitions definitions, NoteRules rules) {
    this.streams = streams;
    this.definitions = definitions;
    this.rules = rules;
  }

  Definitions definitions() {
    return definitions;
  }

  List<Token> scan(Content text) {
    return InlineScanner.scan(text, definitions);
  }

  /** Reads a text. */
  void read(Content text) {
    read(text, scan(text));
  }

  /** Reads tokens of a text. */
  void read(Content text, List<Token> tokens) {
    new Pass(text, tokens).run();
  }

  /** One text from its first token to its last. */
  private final class Pass {
    private final Content text;
    private final List<Token> tokens;
    private final List<Token> images = new ArrayList<>();
    private final List<Token> notes = new ArrayList<>();
    private final List<Mark> before = new ArrayList<>();
    private String removed = "";

    Pass(Content text, List<Token> tokens) {
      this.text = text;
      this.tokens = tokens;
    }

    void run() {
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (removed.isEmpty() || ends(token)) {
          read(token, i);
        } else {
          streams.mark(text, token.from(), token.to(), Mark.DROPPED);
        }
      }
    }

    private boolean ends(Token token) {
      boolean ends =
          token.kind() == Token.Kind.TAG
              && token.tag().kind() == Tag.Kind.END
              && token.tag().name().equals(removed);
      removed = ends ? "" : removed;
      return ends;
    }

    private void read(Token token, int index) {
      int from = token.from();
      int to = token.to();
      switch (token.kind()) {
        case TEXT, BRACKET -> streams.add(text, from, to);
        case LITERAL -> literal(token);
        case CODE -> code(token);
        case BREAK -> {
          streams.mark(text, from, to, Mark.INLINE_SIGN);
          streams.target().end();
        }
        case RUN -> {
          streams.mark(text, from, from + token.usedLeft(), Mark.INLINE_SIGN);
          streams.add(text, from + token.usedLeft(), to - token.usedRight());
          streams.mark(text, to - token.usedRight(), to, Mark.INLINE_SIGN);
        }
        case TAG -> tag(token, index);
        case FORMULA -> streams.mark(text, from, to, Mark.FORMULA);
        case MARK -> mark(token);
        case LINK, SPAN -> streams.mark(text, from, to, Mark.LINK);
        case IMAGE -> image(token);
        case INLINE_NOTE -> note(token);
        case CLOSE -> close(token);
      }
    }

    // The characters stand for something else: the first of them has its place.
    private void literal(Token token) {
      streams.mark(text, token.from(), token.to(), Mark.TEXT);
      for (char c : token.characters().toCharArray()) {
        streams.target().add(c == '\n' ? ' ' : c, text.offset(token.from()), true);
      }
    }

    private void code(Token token) {
      int from = token.destination()[0];
      int to = token.destination()[1];
      boolean padded = isSpace(from) && isSpace(to - 1) && !text.isBlank(from, to);
      from += padded ? 1 : 0;
      to -= padded ? 1 : 0;
      streams.mark(text, token.from(), from, Mark.INLINE_SIGN);
      streams.literal(true);
      for (int i = from; i < to; i++) {
        boolean end = text.charAt(i) == '\n';
        streams.add(end ? ' ' : text.charAt(i), text.offset(i), true);
      }
      streams.literal(false);
      int sign = token.destination()[1] + token.destination()[0] - token.from();
      streams.mark(text, to, sign, Mark.INLINE_SIGN);
      streams.mark(text, sign, token.to(), Mark.ATTRIBUTES);
    }

    private boolean isSpace(int at) {
      return text.charAt(at) == ' ' || text.charAt(at) == '\n';
    }

    private void mark(Token token) {
      if (rules.isReference(token.characters(), streams.ownNotes())) {
        streams.mark(text, token.from(), token.to(), Mark.NOTE);
        int offset = text.offset(token.from());
        streams
            .target()
            .addMark(new Reference(token.characters(), Optional.empty(), offset), offset);
      } else {
        streams.literal(true);
        streams.add(text, token.from(), token.to());
        streams.literal(false);
      }
    }

    // What is said in place of an image is not printed; marks in it come after the image.
    private void image(Token token) {
      streams.mark(text, token.from(), token.to(), Mark.LINK);
      images.add(token.close());
      before.add(streams.countAs(Mark.ALTERNATIVE));
      streams.pushAside();
    }

    private void note(Token token) {
      streams.mark(text, token.from(), token.to(), Mark.NOTE);
      Words<Reference> words = new Words<>();
      int offset = text.offset(token.from());
      streams.target().addMark(new Reference("", Optional.of(words), offset), offset);
      streams.push(words);
      before.add(streams.countAs(Mark.TEXT));
      notes.add(token.close());
    }

    private void close(Token token) {
      boolean note = !notes.isEmpty() && notes.getLast() == token;
      streams.mark(text, token.from(), token.to(), note ? Mark.NOTE : Mark.LINK);
      if (note) {
        notes.removeLast();
        streams.countAs(before.removeLast());
        streams.pop();
      } else if (!images.isEmpty() && images.getLast() == token) {
        images.removeLast();
        streams.countAs(before.removeLast());
        streams.popAside();
      }
    }

    private void tag(Token token, int index) {
      Tag tag = token.tag();
      boolean typed =
          tag.kind() != Tag.Kind.COMMENT
              && !Html.isElement(tag.name())
              && tag.attributes().isEmpty()
              && tag.kind() != Tag.Kind.EMPTY
              && !hasPartner(tag, index);
      if (typed) {
        streams.literal(true);
        streams.add(text, token.from(), token.to());
        streams.literal(false);
        return;
      }
      streams.mark(
          text, token.from(), token.to(), tag.kind() == Tag.Kind.COMMENT ? Mark.COMMENT : Mark.TAG);
      if (Html.isCode(tag.name()) && hasPartner(tag, index)) {
        streams.literal(tag.kind() == Tag.Kind.START);
      } else if (tag.name().equals("br")) {
        streams.target().end();
      } else if (tag.kind() == Tag.Kind.START
          && Html.isRemoved(tag.name())
          && hasPartner(tag, index)) {
        removed = tag.name();
      }
    }

    private boolean hasPartner(Tag tag, int index) {
      boolean start = tag.kind() == Tag.Kind.START;
      int step = start ? 1 : -1;
      for (int i = index + step; i >= 0 && i < tokens.size(); i += step) {
        Token other = tokens.get(i);
        boolean partner =
            other.kind() == Token.Kind.TAG
                && other.tag().name().equals(tag.name())
                && other.tag().kind() == (start ? Tag.Kind.END : Tag.Kind.START);
        if (partner) {
          return true;
        }
      }
      return false;
    }
  }
}

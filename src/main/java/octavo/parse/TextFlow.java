package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.DraftMark;
import octavo.book.LineBreak;

/**
 * Finds the streams of running text in a list of pieces and has each set as in print. A stream is
 * what is read in one go: a paragraph with its emphasis and links; a note or an alternative text
 * inside it is a stream of its own.
 */
final class TextFlow {
  private final Scope scope;
  private final List<TextStream> streams = new ArrayList<>();
  private final List<Token.Frame> frames = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private int code;

  private TextFlow(Scope scope) {
    this.scope = scope;
    languages.add(scope.language());
    streams.add(new TextStream(scope));
  }

  /** Replaces the characters of all words by those to be read. */
  static void set(List<Token> tokens, Scope scope) {
    if (tokens.isEmpty()) {
      return;
    }
    TextFlow flow = new TextFlow(scope);
    for (Token token : tokens) {
      flow.add(token);
    }
    flow.streams.getLast().set();
  }

  private void add(Token token) {
    switch (token) {
      case Token.Words words -> {
        if (code > 0) {
          words.characters = words.characters.replace('\n', ' ');
          streams.getLast().addObject();
        } else {
          streams.getLast().add(words, languages.getLast());
        }
      }
      case Token.Atom(LineBreak _) -> streams.getLast().addBreak();
      case Token.Atom(DraftMark.NoteMark _) -> streams.getLast().addMark();
      case Token.Atom _ -> streams.getLast().addObject();
      case Token.Open open -> open(open.frame());
      case Token.Close _ -> close();
      case Token.Run _, Token.Tag _ -> throw new IllegalStateException("not settled");
    }
  }

  private void open(Token.Frame frame) {
    frames.add(frame);
    languages.add(frame.attributes().language().orElse(languages.getLast()));
    switch (frame) {
      case Token.Frame.Note _ -> {
        streams.getLast().addMark();
        streams.add(new TextStream(scope));
      }
      case Token.Frame.Image _ -> {
        streams.getLast().addObject();
        streams.add(new TextStream(scope));
      }
      case Token.Frame.Code _ -> code++;
      case Token.Frame.Style style -> code += isTyped(style) ? 1 : 0;
      case Token.Frame.Link _ -> {}
    }
  }

  private void close() {
    languages.removeLast();
    switch (frames.removeLast()) {
      case Token.Frame.Note _, Token.Frame.Image _ -> streams.removeLast().set();
      case Token.Frame.Code _ -> code--;
      case Token.Frame.Style style -> code -= isTyped(style) ? 1 : 0;
      case Token.Frame.Link _ -> {}
    }
  }

  // What is typed or shown by a machine keeps its typewriter marks.
  private static boolean isTyped(Token.Frame.Style style) {
    return switch (style.style()) {
      case KEYBOARD, SAMPLE -> true;
      default -> false;
    };
  }
}

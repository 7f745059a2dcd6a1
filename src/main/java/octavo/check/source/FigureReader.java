package octavo.check.source;

import java.util.List;
import java.util.Optional;

/** Reads figures: an image alone in its paragraph, and what is printed with it. */
final class FigureReader {
  private final String path;
  private final Streams streams;
  private final InlineReader inlines;
  private final NoteRules rules;
  private final Pictures pictures;

  /** The caption of the last figure, as long as a paragraph that is one may follow it. */
  private Optional<Words<Reference>> waiting = Optional.empty();

  /** A caption that stands before its table. */
  private Optional<Words<Reference>> ofTable = Optional.empty();

  /** What is said elsewhere of the image at hand. */
  private Optional<CaptionTexts> entry = Optional.empty();

  FigureReader(
      String path, Streams streams, InlineReader inlines, NoteRules rules, Pictures pictures) {
    this.path = path;
    this.streams = streams;
    this.inlines = inlines;
    this.rules = rules;
    this.pictures = pictures;
  }

  /** What comes next is no caption of the last figure. */
  void noCaptionFollows() {
    waiting = Optional.empty();
  }

  /** Gives the table that begins here the caption that stood before it. */
  void captionOfTable() {
    ofTable.ifPresent(streams.target()::addAll);
    ofTable = Optional.empty();
  }

  /** Whether a caption waits for the table that comes next. */
  boolean hasCaptionOfTable() {
    return ofTable.isPresent();
  }

  /** What is read from here on is the caption of a table, up to where its stream is left. */
  void beginCaptionOfTable() {
    ofTable = Optional.of(new Words<>());
    streams.push(ofTable.get());
  }

  /**
   * Reads a paragraph if it is a figure or a caption.
   *
   * @param isCaption whether its attributes say that it is a caption
   * @param beforeTable whether a table follows
   */
  boolean take(Content text, List<Token> tokens, boolean isCaption, boolean beforeTable) {
    int first = shown(text, tokens, 0);
    if (first == tokens.size()) {
      return false;
    }
    if (isCaption || isCaption(text, tokens, first)) {
      return caption(text, tokens, beforeTable && !isCaption);
    }
    if (streams.isInTable()) {
      return false;
    }
    Token token = tokens.get(first);
    boolean image = token.kind() == Token.Kind.IMAGE;
    boolean tag = token.kind() == Token.Kind.TAG && token.tag().name().equals("img");
    int after = image ? tokens.indexOf(token.close()) + 1 : first + 1;
    if (!image && !tag || !areMarks(text, tokens, after)) {
      return false;
    }
    Words<Reference> words = new Words<>();
    streams.push(words);
    if (image) {
      image(text, tokens.subList(0, after), token);
    } else {
      tag(text, token);
    }
    inlines.read(text, tokens.subList(after, tokens.size()));
    credits(words);
    streams.pop();
    add(text.offset(token.from()), words);
    return true;
  }

  /** Adds a figure's caption to its stream; a paragraph may follow that is the caption. */
  private void add(int offset, Words<Reference> words) {
    streams.caption(offset, words);
    waiting = words.size() == 0 ? Optional.of(words) : Optional.empty();
  }

  private static boolean isBlank(Content text, Token token) {
    return token.kind() == Token.Kind.BREAK
        || token.kind() == Token.Kind.TEXT && text.isBlank(token.from(), token.to());
  }

  private static int shown(Content text, List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && isBlank(text, tokens.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean areMarks(Content text, List<Token> tokens, int from) {
    for (int i = shown(text, tokens, from); i < tokens.size(); i = shown(text, tokens, i + 1)) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.INLINE_NOTE) {
        i = tokens.indexOf(token.close());
      } else if (token.kind() != Token.Kind.MARK) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCaption(Content text, List<Token> tokens, int first) {
    Token open = tokens.get(first);
    int last = tokens.size() - 1;
    while (isBlank(text, tokens.get(last))) {
      last--;
    }
    if (open.kind() == Token.Kind.SPAN) {
      return open.classes().contains("caption") && tokens.get(last) == open.close();
    }
    return open.kind() == Token.Kind.TAG
        && open.tag().name().equals("span")
        && isClass(text, open.tag(), "caption")
        && tokens.get(last).kind() == Token.Kind.TAG
        && tokens.get(last).tag().name().equals("span");
  }

  private static boolean isClass(Content text, Tag tag, String name) {
    int[] value = tag.attributes().getOrDefault("class", new int[] {0, 0});
    return List.of(text.text(value[0], value[1]).split("\\s+")).contains(name);
  }

  private boolean caption(Content text, List<Token> tokens, boolean beforeTable) {
    if (waiting.isPresent()) {
      streams.push(waiting.get());
    } else if (beforeTable) {
      beginCaptionOfTable();
    } else {
      return false;
    }
    inlines.read(text, tokens);
    streams.pop();
    waiting = Optional.empty();
    return true;
  }

  private void image(Content text, List<Token> tokens, Token image) {
    int[] where = image.destination();
    entry = pictures.find(text.text(where[0], where[1]), path);
    int[] title = image.title();
    boolean own = entry.filter(it -> !it.caption().isBlank()).isPresent();
    if (own) {
      streams.target().addAll(SourceReader.inline(entry.orElseThrow().caption(), rules));
    } else if (title[1] > title[0]) {
      inlines.read(text.slice(title[0], title[1]));
    } else {
      bare(text, tokens, image);
      return;
    }
    inlines.read(text, tokens);
    if (!own) {
      streams.mark(text, title[0], title[1], Mark.TEXT);
    }
  }

  // The text between the brackets is the caption.
  private void bare(Content text, List<Token> tokens, Token image) {
    int from = tokens.indexOf(image);
    inlines.read(text, tokens.subList(0, from));
    streams.mark(text, image.from(), image.to(), Mark.LINK);
    inlines.read(text, tokens.subList(from + 1, tokens.size()));
  }

  private void tag(Content text, Token token) {
    int[] where = token.tag().attributes().getOrDefault("src", new int[] {0, 0});
    entry = pictures.find(text.text(where[0], where[1]), path);
    entry.ifPresent(it -> streams.target().addAll(SourceReader.inline(it.caption(), rules)));
    streams.mark(text, token.from(), token.to(), Mark.TAG);
  }

  private void credits(Words<Reference> words) {
    entry.ifPresent(
        it -> {
          words.addAll(SourceReader.inline(it.credit(), rules));
          words.addAll(SourceReader.inline(it.licence(), rules));
        });
  }

  /** Reads an image of raw HTML that is a figure of its own. */
  void image(Content text, Token token) {
    Words<Reference> words = new Words<>();
    streams.push(words);
    tag(text, token);
    credits(words);
    streams.pop();
    add(text.offset(token.from()), words);
  }

  /** The caption of the last figure, if none has been read yet. */
  Optional<Words<Reference>> waiting() {
    return waiting;
  }
}

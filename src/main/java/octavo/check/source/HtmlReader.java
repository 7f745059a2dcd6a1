package octavo.check.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads blocks of raw HTML, and code, which a listing of mdBook may describe. An element may be
 * opened in one block and closed in a later one, with Markdown between.
 */
final class HtmlReader {
  private final Streams streams;
  private final InlineReader inlines;
  private final FigureReader figures;
  private final List<String> open = new ArrayList<>();
  private Optional<Listing> listing = Optional.empty();
  private String removed = "";

  /** What {@code <Listing>} says of the code in it. */
  private record Listing(Content text, Tag tag) {
    Content value(String name) {
      int[] range = tag.attributes().getOrDefault(name, new int[] {0, 0});
      return text.slice(range[0], range[1]);
    }
  }

  HtmlReader(Streams streams, InlineReader inlines, FigureReader figures) {
    this.streams = streams;
    this.inlines = inlines;
    this.figures = figures;
  }

  /** Reads a block of code with what is said of it. */
  void code(Content code) {
    streams.target().end();
    Optional<Listing> described = listing;
    listing = Optional.empty();
    described.ifPresent(it -> value(it, "file-name"));
    streams.literal(true);
    for (int i = 0; i < code.length(); i++) {
      streams.add(code.charAt(i), code.offset(i), true);
      if (code.charAt(i) == '\n') {
        streams.target().end();
      }
    }
    streams.literal(false);
    described.ifPresent(
        it -> {
          value(it, "number");
          caption(it);
        });
    streams.target().end();
  }

  private void value(Listing from, String name) {
    streams.target().end();
    streams.literal(true);
    Content value = from.value(name);
    int at = 0;
    while (at < value.length()) {
      Escape reference = Escape.reference(value, at);
      for (char c : reference.characters().toCharArray()) {
        streams.target().add(c, value.offset(at), true);
      }
      streams.mark(value, at, at + reference.length(), Mark.TEXT);
      if (reference.length() == 0) {
        streams.add(value, at, at + 1);
      }
      at += Math.max(1, reference.length());
    }
    streams.literal(false);
    streams.target().end();
  }

  private void caption(Listing from) {
    inlines.read(from.value("caption"));
    streams.target().end();
  }

  /** Reads a block. */
  void read(Content text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      Optional<Tag> tag = Tag.at(text, i);
      if (tag.isPresent()) {
        words(text, from, i);
        tag(text, i, tag.get());
        from = tag.get().end();
        i = from - 1;
      }
    }
    words(text, from, text.length());
  }

  private void words(Content text, int from, int to) {
    if (!removed.isEmpty()) {
      streams.mark(text, from, to, Mark.DROPPED);
      return;
    }
    int at = from;
    while (at < to) {
      Escape reference = Escape.reference(text, at);
      for (char c : reference.characters().toCharArray()) {
        streams.target().add(c, text.offset(at), true);
      }
      streams.mark(text, at, at + reference.length(), Mark.TEXT);
      if (reference.length() == 0) {
        streams.add(text, at, at + 1);
      }
      at += Math.max(1, reference.length());
    }
  }

  private void tag(Content text, int from, Tag tag) {
    String name = tag.name();
    if (!removed.isEmpty()) {
      boolean ends = tag.kind() == Tag.Kind.END && name.equals(removed);
      streams.mark(text, from, tag.end(), ends ? Mark.TAG : Mark.DROPPED);
      removed = ends ? "" : removed;
      return;
    }
    boolean comment = tag.kind() == Tag.Kind.COMMENT;
    if (!comment
        && !Html.isElement(name)
        && tag.attributes().isEmpty()
        && !isPaired(text, from, tag)) {
      streams.literal(true);
      streams.add(text, from, tag.end());
      streams.literal(false);
      return;
    }
    streams.mark(text, from, tag.end(), comment ? Mark.COMMENT : Mark.TAG);
    if (Html.isBlock(name) || name.equals("br")) {
      streams.target().end();
    }
    switch (tag.kind()) {
      case START, EMPTY -> start(text, from, tag);
      case END -> end(name);
      case COMMENT -> {
        // nothing a reader sees
      }
    }
  }

  private static boolean isPaired(Content text, int from, Tag tag) {
    return tag.kind() == Tag.Kind.START
        ? text.indexOf("</" + tag.name(), from) >= 0
        : text.text(0, from).contains("<" + tag.name());
  }

  private void start(Content text, int from, Tag tag) {
    String name = tag.name();
    if (Html.isRemoved(name) && tag.kind() == Tag.Kind.START) {
      removed = name;
    } else if (name.equals("img")) {
      image(text, from, tag);
    } else if (name.equals("listing")) {
      listing = Optional.of(new Listing(text, tag));
    } else if (tag.kind() == Tag.Kind.START) {
      opens(text, from, name);
    }
  }

  private void opens(Content text, int from, String name) {
    if (Html.isCode(name)) {
      streams.literal(true);
    } else if (name.equals("table")) {
      streams.table(text.offset(from));
      open.add(name);
    } else if (name.equals("figcaption") && figures.waiting().isPresent()) {
      streams.push(figures.waiting().get());
      open.add(name);
    }
  }

  private void image(Content text, int from, Tag tag) {
    if (!streams.isInTable()) {
      figures.image(text, Token.tag(from, tag));
    }
  }

  private void end(String name) {
    if (Html.isCode(name)) {
      streams.literal(false);
    } else if (!open.isEmpty() && open.getLast().equals(name)) {
      close(open.removeLast());
    } else if (name.equals("listing") && listing.isPresent()) {
      caption(listing.get());
      listing = Optional.empty();
    }
  }

  private void close(String name) {
    if (name.equals("table")) {
      streams.tableEnds();
    } else {
      streams.pop();
    }
  }

  /** Ends what is still open. */
  void finish() {
    while (!open.isEmpty()) {
      close(open.removeLast());
    }
  }
}

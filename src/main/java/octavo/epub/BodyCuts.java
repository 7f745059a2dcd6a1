package octavo.epub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.xhtml.SourcePlaces;
import octavo.xhtml.SourcePlaces.Passage;
import octavo.xhtml.XhtmlDocument;

/** Finds where the body of a document may be cut, and cuts it. */
final class BodyCuts {
  private static final String EXTRACT = "blockquote";

  /** Elements that can end in one file and go on in the next. */
  private static final Set<String> DIVISIBLE = Set.of("section", "ol", "ul", EXTRACT);

  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  private static final Pattern START = Pattern.compile(" start=\"(\\d+)\"");

  private final String body;
  private final String id;
  private final SourcePlaces places;
  private final int largest;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Cut> cuts = new ArrayList<>();

  /** How many bytes precede {@link #counted}. */
  private int size;

  private int counted;

  /** How many elements are open that cannot be divided. */
  private int indivisible;

  private boolean afterHeading;

  /**
   * Where the marks of pages begin that stand before the next block and go with it; -1 for none.
   */
  private int mark = -1;

  /**
   * How good a place for a cut is: a part of the text begins there, a smaller one, a block, an item
   * of a list or a block of an extract.
   */
  private enum Rank {
    SECTION,
    SUBSECTION,
    BLOCK,
    ITEM
  }

  /** An element that was opened and not yet closed. */
  private static final class Open {
    private final String name;
    private final int at;
    private final String tag;
    private int children;

    Open(String name, int at, String tag) {
      this.name = name;
      this.at = at;
      this.tag = tag;
    }
  }

  /**
   * A place for a cut.
   *
   * @param at an offset in the body
   * @param size how many bytes precede it
   * @param reopened what is open there, as it is written once more
   * @param closed the end tags of the same
   */
  private record Cut(int at, int size, Rank rank, Reopened reopened, String closed) {}

  /**
   * Start tags that are written once more.
   *
   * @param passages where each stands in the body, and where in these tags
   */
  private record Reopened(String tags, List<Passage> passages) {
    private static final Reopened NONE = new Reopened("", List.of());

    int length() {
      return tags.length();
    }
  }

  /**
   * A piece of a body.
   *
   * @param places where its blocks stand in the manuscript
   */
  record Piece(String body, SourcePlaces places) {}

  BodyCuts(XhtmlDocument document, int largest) {
    this.body = document.body();
    this.id = document.id();
    this.places = document.places();
    this.largest = largest;
  }

  /** The body in pieces, each well-formed. */
  List<Piece> pieces() {
    scan();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int before = 0;
    int whole = FileDivision.bytes(body);
    Reopened opened = Reopened.NONE;
    while (whole - before + opened.length() > largest) {
      OptionalInt best = best(from, before, opened.length());
      if (best.isEmpty()) {
        break;
      }
      Cut cut = cuts.get(best.getAsInt());
      pieces.add(piece(opened, from, cut.at(), cut.closed()));
      from = cut.at();
      before = cut.size();
      opened = cut.reopened();
    }
    pieces.add(piece(opened, from, body.length(), ""));
    return pieces;
  }

  private Piece piece(Reopened opened, int from, int to, String closed) {
    List<Passage> passages = new ArrayList<>(opened.passages());
    passages.add(new Passage(from, to, opened.length()));
    return new Piece(opened.tags() + body.substring(from, to) + closed, places.of(passages));
  }

  /** The best cut after an offset; else the first there is, behind a block that is too large. */
  private OptionalInt best(int from, int before, int opened) {
    for (Rank rank : Rank.values()) {
      int least = rank == Rank.SECTION ? largest / 8 : largest / 2;
      int found = -1;
      for (int i = 0; i < cuts.size(); i++) {
        Cut cut = cuts.get(i);
        int length = cut.size() - before + opened + cut.closed().length();
        if (cut.rank() == rank && cut.at() > from && length >= least && length <= largest) {
          found = i;
        }
      }
      if (found >= 0) {
        return OptionalInt.of(found);
      }
    }
    OptionalInt last = OptionalInt.empty();
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      boolean fits = cut.size() - before + opened + cut.closed().length() <= largest;
      if (cut.at() > from && (fits || last.isEmpty())) {
        last = OptionalInt.of(i);
      }
    }
    return last;
  }

  private void scan() {
    for (int at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) {
      if (body.charAt(at + 1) == '/') {
        close();
      } else {
        open(at, body.substring(at, body.indexOf('>', at) + 1));
      }
    }
  }

  private void close() {
    Open closed = open.pop();
    indivisible -= DIVISIBLE.contains(closed.name) ? 0 : 1;
    if (isMark(closed.name)) {
      return;
    }
    mark = -1;
    afterHeading = indivisible == 0 && HEADING.matcher(closed.name).matches();
  }

  private void open(int at, String tag) {
    String name = name(tag);
    if (isMark(name)) {
      mark = mark < 0 ? at : mark;
    } else if (indivisible == 0 && !open.isEmpty()) {
      int begin = mark < 0 ? at : mark;
      mark = -1;
      // A heading stays with what follows it, and an element does not end before it begins.
      if (open.peek().children > 0 && !afterHeading) {
        size += FileDivision.bytes(body.substring(counted, begin));
        counted = begin;
        cuts.add(new Cut(begin, size, rank(name), reopened(), closed()));
      }
      open.peek().children++;
      afterHeading = false;
    }
    if (!tag.endsWith("/>")) {
      open.push(new Open(name, at, tag));
      indivisible += DIVISIBLE.contains(name) ? 0 : 1;
    }
  }

  // Outside of blocks no other text is.
  private boolean isMark(String name) {
    return indivisible == 0 && name.equals("span");
  }

  private static String name(String tag) {
    int end = 1;
    while (Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(1, end);
  }

  private Rank rank(String name) {
    if (name.equals("li") || open.stream().anyMatch(each -> each.name.equals(EXTRACT))) {
      return Rank.ITEM;
    }
    boolean section = name.equals("section") || HEADING.matcher(name).matches();
    if (section) {
      return open.size() == 1 ? Rank.SECTION : Rank.SUBSECTION;
    }
    return Rank.BLOCK;
  }

  private Reopened reopened() {
    StringBuilder tags = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    Iterator<Open> outermost = open.descendingIterator();
    while (outermost.hasNext()) {
      Open element = outermost.next();
      String tag = element.tag.replaceFirst(" id=\"[^\"]*\"", "");
      if (tags.isEmpty()) {
        tag = tag.substring(0, tag.length() - 1) + " data-continues=\"" + id + "\">";
      } else if (element.name.equals("ol")) {
        tag = counted(tag, element.children);
      }
      passages.add(new Passage(element.at, element.at + 1, tags.length()));
      tags.append(tag).append('\n');
    }
    return new Reopened(tags.toString(), passages);
  }

  // A list goes on counting.
  private static String counted(String tag, int items) {
    Matcher start = START.matcher(tag);
    int first = start.find() ? Integer.parseInt(start.group(1)) : 1;
    String bare = start.reset().replaceFirst("");
    return bare.substring(0, bare.length() - 1) + " start=\"" + (first + items) + "\">";
  }

  private String closed() {
    StringBuilder tags = new StringBuilder();
    open.forEach(element -> tags.append("</").append(element.name).append(">\n"));
    return tags.toString();
  }
}

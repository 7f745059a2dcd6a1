package octavo.xhtml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import octavo.book.PageMap;

/**
 * Marks in a document where the pages of another edition begin (EPUB Accessibility 1.1, section
 * 3.3): an empty element before the first word of each.
 *
 * <p>Places are looked for by how many characters precede them and made sure of by the characters
 * that follow. Where the two editions differ, such as in what is generated, the nearest place that
 * reads the same is taken; a page that is not found at all is left out rather than misplaced.
 */
public final class PageMarkers {
  /** How far from where it should be a page may be found, in characters. */
  private static final int FARTHEST = 2_000;

  private static final Pattern HEAD = Pattern.compile("<(?:h[1-6][ >]|div class=\"opener\")");

  private final String body;
  private final StringBuilder text = new StringBuilder();

  /** Where each character of the text stands in the body. */
  private int[] places = new int[1024];

  private final List<Picture> pictures = new ArrayList<>();

  private int at;

  /**
   * Where a head of a chapter, a heading or the number of a section begins after which no word has
   * come; -1 for none. A page that begins there is marked before it, so that headings are named
   * without the page.
   */
  private int lead = -1;

  /**
   * A picture of the document.
   *
   * @param place where it begins in the body
   * @param offset how many characters of the text precede it
   */
  private record Picture(int place, int offset) {}

  private final Insertions added = new Insertions();

  private PageMarkers(String body) {
    this.body = body;
  }

  /**
   * Marks pages in a document.
   *
   * @param document a document whose notes stand in elements of class {@code notes-group}
   * @param marks in the order of the pages
   */
  public static Marked mark(XhtmlDocument document, List<Mark> marks) {
    PageMarkers markers = new PageMarkers(document.body());
    markers.read();
    List<Mark> placed = new ArrayList<>();
    String body = markers.marked(marks, placed);
    XhtmlDocument marked = document.with(document.id(), body);
    return new Marked(marked.at(markers.added.of(document.places())), placed);
  }

  /**
   * A document with its marks.
   *
   * @param marks those that were placed
   */
  public record Marked(XhtmlDocument document, List<Mark> marks) {
    /** Copies the marks. */
    public Marked {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A page to mark.
   *
   * @param start where it begins
   * @param id of the mark, unique in the document
   * @param label what assistive technology says of it
   */
  public record Mark(PageMap.Start start, String id, String label) {}

  private String marked(List<Mark> marks, List<Mark> placed) {
    Markup out = new Markup();
    int from = 0;
    for (Mark mark : marks) {
      OptionalInt place = place(mark.start());
      if (place.isPresent() && place.getAsInt() >= from) {
        out.raw(body.substring(from, place.getAsInt()));
        String span = span(mark);
        out.raw(span);
        added.add(place.getAsInt(), span.length());
        from = place.getAsInt();
        placed.add(mark);
      }
    }
    return out.raw(body.substring(from)).toString();
  }

  private static String span(Mark mark) {
    Markup span = new Markup();
    span.tag("span").attribute("epub:type", "pagebreak");
    span.attribute("role", "doc-pagebreak").attribute("id", mark.id());
    return span.attribute("aria-label", mark.label()).open().close("span").toString();
  }

  /** Where a page begins in the body; empty when it is not found. */
  private OptionalInt place(PageMap.Start start) {
    OptionalInt offset = nearest(start.text(), start.offset());
    if (offset.isEmpty() || !start.beforePicture() && start.text().isEmpty()) {
      return OptionalInt.empty();
    }
    return start.beforePicture()
        ? pictures.stream()
            .filter(picture -> picture.offset() == offset.getAsInt())
            .mapToInt(Picture::place)
            .findFirst()
        : OptionalInt.of(places[offset.getAsInt()]);
  }

  /** How many characters precede a text where it stands nearest to where it should. */
  private OptionalInt nearest(String wanted, int offset) {
    if (startsWith(wanted, offset)) {
      return OptionalInt.of(offset);
    }
    int before = text.lastIndexOf(wanted, offset);
    int after = text.indexOf(wanted, offset);
    int nearest = before < 0 || after >= 0 && after - offset < offset - before ? after : before;
    return nearest >= 0 && Math.abs(nearest - offset) <= FARTHEST
        ? OptionalInt.of(nearest)
        : OptionalInt.empty();
  }

  private boolean startsWith(String wanted, int offset) {
    return text.length() - offset >= wanted.length()
        && wanted.contentEquals(text.subSequence(offset, offset + wanted.length()));
  }

  private void read() {
    while (at < body.length()) {
      if (body.charAt(at) == '<') {
        tag();
      } else if (body.charAt(at) == '&') {
        reference();
      } else {
        add(body.charAt(at), at);
        at++;
      }
    }
  }

  private void add(char c, int place) {
    if (PageMap.counts(c)) {
      if (text.length() == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[text.length()] = lead < 0 ? place : lead;
      lead = -1;
      text.append(c);
    }
  }

  private void tag() {
    int end = body.indexOf('>', at) + 1;
    if (body.startsWith("<figure", at) || body.startsWith("<img", at)) {
      pictures.add(new Picture(at, text.length()));
    }
    boolean isCall = body.startsWith("<sup class=\"note-call\"", at);
    boolean isNotes = body.startsWith("<section class=\"notes-group", at);
    boolean isNumber = body.startsWith("<span class=\"section-number\"", at);
    if (lead < 0 && (isNumber || HEAD.matcher(body).region(at, end).lookingAt())) {
      lead = at;
    } else if (body.startsWith("</h", at)) {
      lead = -1;
    }
    at =
        isCall
            ? after("sup", end)
            : isNotes ? after("section", end) : isNumber ? after("span", end) : end;
  }

  /** Where an element of a name ends that does not hold another of that name. */
  private int after(String name, int from) {
    String close = "</" + name + ">";
    return body.indexOf(close, from) + close.length();
  }

  private void reference() {
    int end = body.indexOf(';', at);
    String name = body.substring(at + 1, end);
    char c =
        switch (name) {
          case "amp" -> '&';
          case "lt" -> '<';
          case "gt" -> '>';
          case "quot" -> '"';
          // What Markup writes as a number is white space.
          default -> ' ';
        };
    add(c, at);
    at = end + 1;
  }
}

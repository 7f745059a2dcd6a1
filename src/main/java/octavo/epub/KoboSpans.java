package octavo.epub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.xhtml.Insertions;
import octavo.xhtml.Markup;
import octavo.xhtml.SourcePlaces;
import octavo.xhtml.XhtmlDocument;

/**
 * The spans by which Kobo's devices count, mark and remember places: around each sentence, {@code
 * kobo.N.M}, where N counts paragraphs in their document and M what is in one, and around each
 * image. Kobo adds them to what it sells; the form is that of its own files and of the converter
 * kepubify. Within a sentence each run of text between two tags has a span of its own, so that no
 * tag is torn.
 *
 * <p>Code keeps its lines and stays without.
 */
final class KoboSpans {
  /** Where a paragraph begins, and the count within it again. */
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "ol",
          "ul",
          "dl",
          "table",
          "figcaption",
          "caption",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  /** What stays as it is. */
  private static final Set<String> WHOLE =
      Set.of("pre", "svg", "math", "audio", "video", "script", "style");

  /** The stops of a sentence, with what closes after them, and the space behind. */
  private static final Pattern STOP =
      Pattern.compile("[.!?:…]+(?:['\"”’“‘»«›‹)\\]]|&quot;)*[ \\t\\r\\n]+|[。！？]+[」』”’）]*\\s*");

  private static final Pattern OWN = Pattern.compile(" id=\"(kobo\\.[0-9]+\\.[0-9]+)\"");

  /** What stands before the content in its frame; its line is one more than the document has. */
  private static final String FRAME = "<div id=\"book-columns\"><div id=\"book-inner\">\n";

  private static final String END = "</span>";
  private static final String COLUMNS = "book-columns";
  private static final String INNER = "book-inner";

  private final String body;
  private final Markup out = new Markup();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> taken = new HashSet<>();
  private final Insertions added = new Insertions();
  private int paragraph;
  private int segment;
  private boolean begins = true;

  private KoboSpans(String body) {
    this.body = body;
    Matcher own = OWN.matcher(body);
    while (own.find()) {
      taken.add(own.group(1));
    }
  }

  /** The document with spans; its blocks are known where they then begin. */
  static XhtmlDocument of(XhtmlDocument document) {
    KoboSpans spans = new KoboSpans(document.body());
    spans.write();
    SourcePlaces places = spans.added.of(document.places());
    return document.with(document.id(), spans.out.toString()).at(places);
  }

  /** How many lines stand before the content of a document in its frame. */
  static int linesBefore(String content) {
    return framed(content).startsWith(FRAME) ? 1 : 0;
  }

  /** What Kobo's devices lay out pages by, around the content of a document. */
  static String framed(String content) {
    // An author's own place of that name is worth more than the frame.
    boolean free =
        !content.contains(" id=\"" + COLUMNS + "\"") && !content.contains(" id=\"" + INNER + "\"");
    return free ? FRAME + content + "</div></div>\n" : content;
  }

  private void write() {
    int at = 0;
    while (at < body.length()) {
      int tag = body.indexOf('<', at);
      int end = tag < 0 ? body.length() : tag;
      text(at, end);
      at = end;
      if (tag >= 0) {
        int close = body.indexOf('>', tag) + 1;
        if (close == 0) {
          throw new IllegalStateException("a tag without an end in " + body.substring(tag));
        }
        tag(tag, body.substring(tag, close));
        at = close;
      }
    }
  }

  private void tag(int at, String tag) {
    if (tag.startsWith("</")) {
      open.pop();
      out.raw(tag);
      return;
    }
    String name = name(tag);
    if (name.equals("img") && isOpen()) {
      begins = true;
      span(at, tag);
      return;
    }
    begins |= PARAGRAPHS.contains(name);
    out.raw(tag);
    if (!tag.endsWith("/>")) {
      open.push(name);
    }
  }

  private static String name(String tag) {
    int end = 1;
    while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
      end++;
    }
    return tag.substring(1, end);
  }

  private boolean isOpen() {
    return open.stream().noneMatch(WHOLE::contains);
  }

  private void text(int start, int end) {
    if (start == end) {
      return;
    }
    if (!isOpen()) {
      out.raw(body.substring(start, end));
      return;
    }
    Matcher stop = STOP.matcher(body).region(start, end);
    int from = start;
    while (stop.find()) {
      sentence(from, stop.end());
      from = stop.end();
    }
    sentence(from, end);
  }

  // White space between blocks is no text; within a paragraph it parts words.
  private void sentence(int from, int to) {
    String text = body.substring(from, to);
    if (text.isEmpty() || text.isBlank() && !"p".equals(open.peek())) {
      out.raw(text);
    } else {
      span(from, text);
    }
  }

  private void span(int at, String content) {
    if (begins) {
      paragraph++;
      segment = 0;
      begins = false;
    }
    String id;
    do {
      segment++;
      id = "kobo." + paragraph + "." + segment;
    } while (taken.contains(id));
    String begin = "<span class=\"koboSpan\" id=\"" + id + "\">";
    out.raw(begin).raw(content).raw(END);
    added.add(at, begin.length());
    added.add(at + content.length(), END.length());
  }
}

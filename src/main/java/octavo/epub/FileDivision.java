package octavo.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.xhtml.Insertions;
import octavo.xhtml.XhtmlDocument;

/**
 * Divides documents too large for reading systems that load a file at once: at sections and
 * headings where there are any, else between blocks or the items of a list. What is divided goes on
 * in a file of its own with the same class and role; every link follows.
 *
 * <p>A block that is too large itself, such as a table, stays whole.
 */
final class FileDivision {
  /**
   * What e-readers of some age take without pauses, 250 KB, less what the head takes and what links
   * grow by that come to lead to another file of their document.
   */
  static final int LARGEST = 235_000;

  private static final Pattern ID = Pattern.compile("<[^<>]* id=\"([^\"]*)\"");
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

  private final int largest;
  private final Set<String> names = new HashSet<>();
  private final List<XhtmlDocument> files = new ArrayList<>();
  private final Set<String> continuations = new HashSet<>();

  /** By the address of an element the file it stands in, where that is no longer its document's. */
  private final Map<String, String> moved = new HashMap<>();

  private FileDivision(int largest) {
    this.largest = largest;
  }

  /**
   * Divides what is larger than a number of bytes of UTF-8.
   *
   * @param documents in the order of reading
   */
  static FileDivision of(List<XhtmlDocument> documents, int largest) {
    FileDivision division = new FileDivision(largest);
    documents.forEach(document -> division.names.add(document.id().toLowerCase(Locale.ROOT)));
    documents.forEach(division::divide);
    division.files.replaceAll(division::relinked);
    return division;
  }

  /** The documents, divided ones in their files. */
  List<XhtmlDocument> files() {
    return files;
  }

  /** Whether a file goes on with what another began. */
  boolean isContinuation(XhtmlDocument file) {
    return continuations.contains(file.id());
  }

  /** Where an element is now. */
  String address(String address) {
    String file = moved.get(address);
    return file == null ? address : file + address.substring(address.indexOf('.'));
  }

  /** A target of the page list where it is now. */
  PageList.Target target(PageList.Target target) {
    String file = moved.get(target.href());
    return file == null
        ? target
        : new PageList.Target(target.label(), file, target.id(), address(target.href()));
  }

  private void divide(XhtmlDocument document) {
    if (document.body().length() <= largest && bytes(document.body()) <= largest) {
      files.add(document);
      return;
    }
    List<BodyCuts.Piece> pieces = new BodyCuts(document, largest).pieces();
    files.add(file(document, document.id(), pieces.getFirst()));
    for (BodyCuts.Piece piece : pieces.subList(1, pieces.size())) {
      String id = newName(document.id());
      continuations.add(id);
      files.add(file(document, id, piece));
      Matcher ids = ID.matcher(piece.body());
      while (ids.find()) {
        moved.put(document.id() + ".xhtml#" + Hrefs.encode(plain(ids.group(1))), id);
      }
    }
  }

  private static XhtmlDocument file(XhtmlDocument document, String id, BodyCuts.Piece piece) {
    return document.with(id, piece.body()).at(piece.places());
  }

  private String newName(String id) {
    int number = 2;
    while (!names.add((id + "-" + number).toLowerCase(Locale.ROOT))) {
      number++;
    }
    return id + "-" + number;
  }

  private XhtmlDocument relinked(XhtmlDocument file) {
    if (moved.isEmpty()) {
      return file;
    }
    Insertions added = new Insertions();
    String body = relinked(file.body(), added);
    return file.with(file.id(), body).at(added.of(file.places()));
  }

  /** Markup with links of documents made to lead where their targets are now. */
  String relinked(String markup) {
    return relinked(markup, new Insertions());
  }

  private String relinked(String markup, Insertions added) {
    StringBuilder out = new StringBuilder(markup.length());
    int from = 0;
    Matcher link = HREF.matcher(markup);
    while (link.find()) {
      String address = address(link.group(1));
      out.append(markup, from, link.start(1)).append(address);
      from = link.end(1);
      added.add(from, address.length() - link.group(1).length());
    }
    return out.append(markup, from, markup.length()).toString();
  }

  private static String plain(String attribute) {
    return attribute.replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&");
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

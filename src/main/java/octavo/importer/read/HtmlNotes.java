package octavo.importer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Which elements of some documents are notes, and which links are their marks. A note is what the
 * document calls one, an item of Wikipedia's references, or what a mark-like link leads to that
 * leads back to it, as in the HTML of word processors.
 */
final class HtmlNotes {
  private static final Set<String> BLOCKS =
      Set.of("p", "li", "div", "aside", "dd", "td", "section", "blockquote", "dt");
  private static final int LONGEST_MARK = 12;
  private static final Pattern BRACKETS = Pattern.compile("^[\\[(]+|[\\])]+$");
  private static final Pattern NOTE =
      Pattern.compile("\\b(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)\\b");
  private static final Pattern MARK =
      Pattern.compile("[\\[(]?(?:[0-9]{1,4}|[ivxlc]{1,6}|[a-z*†‡§¶]{1,3})[\\])]?\\.?");

  private final Map<String, Element> targets = new HashMap<>();
  private final Map<Element, String> labels = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Element, Element> marks = new IdentityHashMap<>();
  private final Map<Element, String> files = new IdentityHashMap<>();

  private final List<String> order = new ArrayList<>();

  private HtmlNotes() {}

  /**
   * Finds the notes.
   *
   * @param documents the bodies of documents by the paths links name them by
   */
  static HtmlNotes of(Map<String, Element> documents) {
    HtmlNotes notes = new HtmlNotes();
    documents.forEach(notes::enterTargets);
    Map<Element, String> printed = new LinkedHashMap<>();
    Map<Element, Element> found = new IdentityHashMap<>();
    documents.forEach(
        (file, body) -> {
          for (Element link : body.select("a[href]")) {
            notes.note(file, link).ifPresent(note -> notes.enter(link, note, found, printed));
          }
        });
    return notes;
  }

  private void enterTargets(String file, Element body) {
    files.put(body, file);
    order.add(file);
    for (Element element : body.select("[id], a[name]")) {
      String id = element.id().isEmpty() ? element.attr("name") : element.id();
      targets.putIfAbsent(file + "#" + id, element);
      if (element.hasAttr("name")) {
        targets.putIfAbsent(file + "#" + element.attr("name"), element);
      }
    }
  }

  private void enter(
      Element link, Element note, Map<Element, Element> found, Map<Element, String> printed) {
    Element first = found.putIfAbsent(note, note);
    if (first == null) {
      String mark = BRACKETS.matcher(link.text().strip()).replaceAll("").strip();
      String wanted = mark.isEmpty() ? String.valueOf(labels.size() + 1) : mark;
      labels.put(note, free(wanted));
    }
    marks.put(link, note);
  }

  private String free(String wanted) {
    if (taken.add(wanted)) {
      return wanted;
    }
    int number = 2;
    while (!taken.add(wanted + "-" + number)) {
      number++;
    }
    return wanted + "-" + number;
  }

  /** The label of the note an element is. */
  Optional<String> label(Element element) {
    return Optional.ofNullable(labels.get(element));
  }

  /** The label of the note a link is the mark of. */
  Optional<String> marked(Element link) {
    return Optional.ofNullable(marks.get(link)).map(labels::get);
  }

  private Optional<Element> target(String file, Element link) {
    String address = link.attr("href");
    int fragment = address.indexOf('#');
    if (fragment < 0) {
      return Optional.empty();
    }
    String path = address.substring(0, fragment);
    String id = address.substring(fragment + 1);
    String there = path.isEmpty() ? file : EntryPath.resolve(file, path);
    Element exact = targets.get(there + "#" + id);
    return Optional.ofNullable(
        exact == null ? targets.get(there + "#" + EntryPath.decode(id)) : exact);
  }

  // The note a link is the mark of.
  private Optional<Element> note(String file, Element link) {
    Optional<Element> target = target(file, link);
    if (target.isEmpty() || contains(target.get(), link)) {
      return Optional.empty();
    }
    Element there = target.get();
    boolean said = isSaid(there);
    boolean reference = isNoteReference(link);
    if (!said && !reference && !isMark(link)) {
      return Optional.empty();
    }
    Element note = there;
    if (!said) {
      note = block(there);
      if (!reference && !leadsBack(there, note, link)) {
        return Optional.empty();
      }
      note = widened(note);
    }
    return contains(note, link) ? Optional.empty() : Optional.of(note);
  }

  private static boolean isNoteReference(Element link) {
    return link.attr("epub:type").contains("noteref") || link.attr("role").equals("doc-noteref");
  }

  private static boolean isSaid(Element element) {
    String type = element.attr("epub:type") + " " + element.attr("role");
    boolean typed = NOTE.matcher(type).find();
    return typed && !element.normalName().equals("a")
        || element.normalName().equals("li") && ElementKin.isWithin(element, HtmlNotes::holdsNotes);
  }

  private static boolean holdsNotes(Element element) {
    return element.normalName().equals("ol") && element.hasClass("references")
        || element.hasClass("footnotes")
        || element.attr("role").equals("doc-endnotes");
  }

  private static boolean isMark(Element link) {
    String words = link.text().strip();
    boolean shortWords = !words.isEmpty() && words.length() <= LONGEST_MARK;
    return shortWords && (MARK.matcher(words).matches() || isRaised(link));
  }

  private static boolean isRaised(Element link) {
    return ElementKin.isWithin(link, ElementKin.named("sup"))
        || ElementKin.first(link, ElementKin.named("sup")).isPresent();
  }

  private static Element block(Element target) {
    Element at = target;
    while (at.parent() != null && !BLOCKS.contains(at.normalName())) {
      at = at.parent();
    }
    return at;
  }

  // Whether the note holds a link to the mark; that back link must be no mark of a later note.
  private boolean leadsBack(Element there, Element note, Element link) {
    String file = file(there);
    for (Element back : note.select("a[href*=#]")) {
      Optional<Element> target = target(file, back);
      boolean near =
          target.isPresent()
              && (contains(target.get(), link)
                  || contains(link, target.get())
                  || target.get().parent() == link.parent() && !isLarge(target.get()));
      if (near && comesAfter(note, link)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLarge(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  private String file(Element element) {
    Element root = element;
    while (root.parent() != null && !files.containsKey(root)) {
      root = root.parent();
    }
    return files.getOrDefault(root, "");
  }

  // Of marks and their notes, which lead to each other, the notes come last.
  private boolean comesAfter(Element note, Element link) {
    int behind = order.indexOf(file(note)) - order.indexOf(file(link));
    return behind > 0
        || behind == 0 && note.sourceRange().startPos() > link.sourceRange().startPos();
  }

  // A note of several paragraphs in a division of its own is the division.
  private static Element widened(Element note) {
    Element parent = note.parent();
    boolean division =
        parent != null
            && Set.of("div", "aside").contains(parent.normalName())
            && parent.firstElementChild() == note
            && parent.select("hr, h1, h2, h3, h4, h5, h6").isEmpty();
    if (!division) {
      return note;
    }
    return parent.select("a[href*=#]").size() <= 1 ? parent : note;
  }

  /** Whether a link within a note leads back to its mark, or to what stands around it. */
  boolean leadsBack(Element link, Element note) {
    Optional<Element> target = target(file(link), link);
    return target.isPresent() && !contains(note, target.get()) && holdsMarkOf(target.get(), note)
        || link.attr("role").equals("doc-backlink")
        || link.attr("epub:type").contains("backlink")
        || link.attr("rev").toLowerCase(Locale.ROOT).equals("footnote");
  }

  private boolean holdsMarkOf(Element target, Element note) {
    Element around = isLarge(target) || target.parent() == null ? target : target.parent();
    for (Element link : around.select("a[href]")) {
      if (marks.get(link) == note) {
        return true;
      }
    }
    Element outer = target.closest("a[href]");
    return outer != null && marks.get(outer) == note;
  }

  private static boolean contains(Element outer, Element inner) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }
}

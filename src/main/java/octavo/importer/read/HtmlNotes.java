package octavo.importer.read;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
 * leads back to it, as in the HTML of word processors, or stands in a list of notes.
 */
final class HtmlNotes {
  /** The attribute of a mark that says how its note is called, whatever is printed. */
  static final String LABEL = "data-octavo-label";

  private static final Set<String> BLOCKS =
      Set.of("p", "li", "div", "aside", "dd", "td", "section", "blockquote", "dt");
  private static final int LONGEST_MARK = 12;
  private static final Pattern BRACKETS = Pattern.compile("^[\\[(]+|[\\])]+$");
  private static final Pattern NOTE =
      Pattern.compile("\\b(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)\\b");
  private static final Pattern MARK =
      Pattern.compile("[\\[(]?(?:[0-9]{1,4}|[ivxlc]{1,6}|[a-z*†‡§¶]{1,3})[\\])]?\\.?");

  private static final Pattern AGAIN = Pattern.compile("[0-9]+-[0-9]+");

  // What a link back says: arrows, letters, a number; words may follow.
  private static final int LONGEST_BACK_LINK = 3;

  private final HtmlTargets targets;
  private final Map<Element, String> labels = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Element, Element> marks = new IdentityHashMap<>();

  private HtmlNotes(HtmlTargets targets) {
    this.targets = targets;
  }

  /**
   * Finds the notes.
   *
   * @param documents the bodies of documents by the paths links name them by, in their order
   */
  static HtmlNotes of(Map<String, Element> documents, HtmlTargets targets) {
    HtmlNotes notes = new HtmlNotes(targets);
    documents.forEach(
        (file, body) -> {
          for (Element link : body.select(Queries.LINKS)) {
            notes.note(file, link).ifPresent(note -> notes.enter(link, note));
          }
        });
    notes.tellApart();
    return notes;
  }

  // Where numbers begin anew, as in each chapter, none of them is the number of one note.
  private void tellApart() {
    boolean anew = labels.values().stream().anyMatch(label -> AGAIN.matcher(label).matches());
    if (anew) {
      labels.replaceAll((_, label) -> label.matches("[0-9]+") ? label + "-1" : label);
    }
  }

  private void enter(Element link, Element note) {
    if (!labels.containsKey(note)) {
      String said = link.hasAttr(LABEL) ? link.attr(LABEL) : link.text();
      String mark = BRACKETS.matcher(said.strip()).replaceAll("").strip();
      String wanted = mark.isEmpty() ? String.valueOf(labels.size() + 1) : mark;
      labels.put(note, free(wanted));
    }
    marks.put(link, note);
  }

  private String free(String wanted) {
    if (taken.add(key(wanted))) {
      return wanted;
    }
    int number = 2;
    while (!taken.add(key(wanted + "-" + number))) {
      number++;
    }
    return wanted + "-" + number;
  }

  // Labels in the manuscript have no white space, and their letter case means nothing.
  private static String key(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{S}\\p{Po}]+", "-");
  }

  /**
   * The notes that stand beside an element and have their marks in it, in the order of reading, but
   * for those that lie in one another.
   */
  List<Element> outside(Element text) {
    Set<Element> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    marks.forEach(
        (link, note) -> {
          if (ElementKin.holds(text, link) && !ElementKin.holds(text, note)) {
            marked.add(note);
          }
        });
    return marked.stream()
        .filter(note -> note.parents().stream().noneMatch(marked::contains))
        .sorted(Comparator.comparingInt(note -> note.sourceRange().startPos()))
        .toList();
  }

  /** The label of the note an element is. */
  Optional<String> label(Element element) {
    return Optional.ofNullable(labels.get(element));
  }

  /** The label of the note a link is the mark of. */
  Optional<String> marked(Element link) {
    return Optional.ofNullable(marks.get(link)).map(labels::get);
  }

  // The note a link is the mark of.
  private Optional<Element> note(String file, Element link) {
    Optional<Element> target = targets.of(file, link);
    if (target.isEmpty()
        || target.get().normalName().equals("body")
        || ElementKin.holds(target.get(), link)) {
      return Optional.empty();
    }
    Element there = target.get();
    if (isSaid(there)) {
      return Optional.of(there);
    }
    boolean reference = isNoteReference(link);
    Element note = row(block(there));
    boolean marked =
        reference
            || isMark(link)
                && targets.comesAfter(note, link)
                && (leadsBack(there, note, link) || HtmlNoteLists.lists(note, link));
    return marked
        ? Optional.of(widened(note)).filter(it -> !ElementKin.holds(it, link))
        : Optional.empty();
  }

  private static boolean isNoteReference(Element link) {
    return link.attr("epub:type").contains("noteref") || link.attr("role").equals("doc-noteref");
  }

  private static boolean isSaid(Element element) {
    String type = element.attr("epub:type") + " " + element.attr("role");
    boolean typed = NOTE.matcher(type).find();
    return typed && !element.normalName().equals("a")
        || element.normalName().equals("li")
            && ElementKin.isWithin(element, HtmlNoteLists::holdsNotes);
  }

  private static boolean isMark(Element link) {
    String words = link.text().strip();
    boolean shortWords = !words.isEmpty() && words.length() <= LONGEST_MARK;
    return shortWords && (MARK.matcher(words).matches() || isRaised(link));
  }

  /** Whether a link is raised above the line. */
  static boolean isRaised(Element link) {
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

  // In a table, the number of a note has a cell of its own.
  private static Element row(Element block) {
    Element row = block.parent();
    boolean number = block.normalName().equals("td") && MARK.matcher(block.text()).matches();
    return number && row != null && row.normalName().equals("tr") ? row : block;
  }

  // Whether the note holds a link to the mark, or to what stands around it.
  private boolean leadsBack(Element there, Element note, Element link) {
    String file = targets.file(there);
    for (Element back : note.select(Queries.LINKS_TO_PLACES)) {
      Optional<Element> target = targets.of(file, back);
      boolean near =
          target.isPresent()
              && (ElementKin.holds(target.get(), link)
                  || ElementKin.holds(link, target.get())
                  || target.get().parent() == link.parent() && !isLarge(target.get()));
      if (near) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLarge(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  // A note of several paragraphs in a division of its own is the division.
  private static Element widened(Element note) {
    Element parent = note.parent();
    boolean division =
        parent != null
            && Set.of("div", "aside").contains(parent.normalName())
            && parent.firstElementChild() == note
            && parent.select(Queries.RULES_AND_HEADINGS).isEmpty();
    if (!division) {
      return note;
    }
    return parent.select(Queries.LINKS_TO_PLACES).size() <= 1 ? parent : note;
  }

  /** The words of an element without the marks in it. */
  String words(Element element) {
    Element copy = element.clone();
    List<Element> links = element.select(Queries.LINKS);
    List<Element> copies = copy.select(Queries.LINKS);
    for (int i = 0; i < links.size(); i++) {
      Element mark = copies.get(i);
      Element parent = mark.parent();
      if (marks.containsKey(links.get(i))) {
        boolean raised = parent != null && parent.normalName().equals("sup");
        (raised ? parent : mark).remove();
      }
    }
    return copy.text().strip();
  }

  /** Whether an element is a note from which a link leads back. */
  boolean leadsBackFrom(Element link, Element element) {
    return labels.containsKey(element) && leadsBack(link, element);
  }

  /** Whether a link within a note leads back to its mark, or to what stands around it. */
  boolean leadsBack(Element link, Element note) {
    Optional<Element> target = targets.of(targets.file(link), link);
    return target.isPresent()
            && !ElementKin.holds(note, target.get())
            && (link.text().strip().length() <= LONGEST_BACK_LINK || !isSection(target.get()))
            && holdsMarkOf(target.get(), note)
        || link.attr("role").equals("doc-backlink")
        || link.attr("epub:type").contains("backlink")
        || link.attr("rev").toLowerCase(Locale.ROOT).equals("footnote");
  }

  // What a text may well lead to for its own sake.
  private static boolean isSection(Element target) {
    return target.normalName().matches("h[1-6]|body")
        || target.selectFirst(Queries.HEADINGS) != null;
  }

  private boolean holdsMarkOf(Element target, Element note) {
    boolean large = HtmlPassages.isNamedBlock(target) || target.parent() == null;
    Element around = large ? target : target.parent();
    for (Element link : around.select(Queries.LINKS)) {
      if (marks.get(link) == note) {
        return true;
      }
    }
    Element outer = target.closest(Queries.LINKS);
    return outer != null && marks.get(outer) == note;
  }
}

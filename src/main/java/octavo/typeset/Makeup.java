package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.book.Labels;
import octavo.resolve.NotePlan;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Edition;
import octavo.typeset.page.OutlineEntry;
import octavo.typeset.page.Page;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.PageContext;
import octavo.xhtml.XhtmlDocument;

/** Makes up the pages of all documents: where each begins, blank pages, numbers, running heads. */
final class Makeup {
  private final List<XhtmlDocument> documents;
  private final NotePlan notes;
  private final Commission commission;
  private final Openings openings;

  Makeup(Copy copy, Commission commission) {
    this.documents = copy.documents();
    this.notes = copy.notes();
    this.commission = commission;
    this.openings = new Openings(documents, commission.edition().openers());
  }

  /** Where pages begin and which is numbered 1. */
  private record Plan(int[] first, int bodyStart, int pages) {
    String folio(int number) {
      return number(number).folio();
    }

    PageNumber number(int number) {
      return number < bodyStart
          ? new PageNumber(number + 1, true)
          : new PageNumber(number - bodyStart + 1, false);
    }
  }

  private Plan plan(List<SetDocument> set) {
    int[] first = new int[set.size()];
    int next = 0;
    int bodyStart = -1;
    for (int i = 0; i < first.length; i++) {
      XhtmlDocument document = documents.get(i);
      next = openings.first(document, next);
      if (openings.beginsBody(document)) {
        bodyStart = next;
      }
      first[i] = next;
      next += set.get(i).pages().size();
    }
    return new Plan(first, bodyStart < 0 ? next : bodyStart, next);
  }

  /** What the pages' heads and feet are made from. */
  private record Finish(Plan plan, NoteHeads heads, Furniture furniture, RunningStrings strings) {}

  /** The page numbers of all identifiers. */
  Targets targets(List<SetDocument> set) {
    Plan plan = plan(set);
    Map<String, String> folios = new TreeMap<>();
    for (int i = 0; i < set.size(); i++) {
      int first = plan.first[i];
      folios.put(documents.get(i).id(), plan.folio(first));
      set.get(i).places().forEach((id, page) -> folios.put(id, plan.folio(first + page)));
    }
    return Targets.of(folios);
  }

  /** The spreads of all documents. */
  Spreads spreads(List<SetDocument> set) {
    Plan plan = plan(set);
    List<Spreads> spreads = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      spreads.add(Spreads.of(set.get(i), plan.first[i], plan::folio));
    }
    return Spreads.of(spreads);
  }

  /** The finished pages. */
  Edition edition(List<SetDocument> set, Furniture furniture, MarginNumbers numbers) {
    Plan plan = plan(set);
    List<Page> pages = new ArrayList<>();
    Map<String, Destination> destinations = new TreeMap<>();
    StructureElement root = new StructureElement(StructureType.DOCUMENT);
    List<Edition.Document> parts = new ArrayList<>();
    RunningStrings strings = RunningStrings.of(commission.metadata());
    Finish finish = new Finish(plan, heads(set, plan), furniture, strings);
    for (int i = 0; i < set.size(); i++) {
      while (pages.size() < plan.first[i]) {
        pages.add(blank(new Sheet(pages.size()), set.get(i), finish));
      }
      parts.add(new Edition.Document(documents.get(i).id(), set.get(i).structure().kids()));
      for (StructureKid kid : set.get(i).structure().kids()) {
        if (kid instanceof StructureElement element) {
          root.adopt(element);
        }
      }
      destinations.put(documents.get(i).id(), top(plan.first[i], set.get(i)));
      numbers.begin(documents.get(i));
      for (PageBreaker.Span span : set.get(i).pages()) {
        Sheet sheet = new Sheet(pages.size());
        fill(sheet, set.get(i), span, destinations);
        numbers.draw(sheet, set.get(i).shape(), span);
        furnish(sheet, set.get(i), span, finish);
        pages.add(finished(sheet, set.get(i).shape(), plan));
      }
    }
    String language = commission.metadata().language();
    return new Edition(pages, root, parts, outline(), destinations, language);
  }

  private static Destination top(int page, SetDocument set) {
    return new Destination(page, 0, set.shape().head() / 2);
  }

  // A page that is blank so that a document opens on a right-hand page.
  private Page blank(Sheet sheet, SetDocument before, Finish finish) {
    finish.strings.begin(List.of());
    PageContext context = new PageContext("auto", sheet.isRecto(), false, true);
    draw(sheet, before, context, finish);
    return finished(sheet, before.shape(), finish.plan);
  }

  private static Page finished(Sheet sheet, PageShape page, Plan plan) {
    return new Page(page.width(), page.height(), plan.folio(sheet.number()), sheet.content());
  }

  private void fill(
      Sheet sheet, SetDocument set, PageBreaker.Span span, Map<String, Destination> destinations) {
    PageShape page = set.shape();
    Corner text = new Corner(page.left(sheet.isRecto()), page.head());
    for (int i = 0; i < span.strips().size(); i++) {
      boolean repeats = i == 0 && span.from() > 0;
      place(new Standing(span.strips().get(i), span.tops()[i], repeats), text, sheet, destinations);
    }
    set.margin()
        .map(column -> new Corner(column.left(sheet.isRecto()), page.head()))
        .ifPresent(
            margin -> span.beside().forEach(note -> place(note, margin, sheet, destinations)));
    Corner foot = new Corner(text.x, page.head() + page.depth() - span.foot().height());
    span.foot().strips().forEach(note -> place(note, foot, sheet, destinations));
  }

  /** The upper left corner of what strips stand in, in points from that of the page. */
  private record Corner(double x, double y) {}

  private static void place(
      Standing standing, Corner in, Sheet sheet, Map<String, Destination> destinations) {
    standing.draw(sheet, in.x, in.y);
    Destination there = new Destination(sheet.number(), in.x, in.y + standing.top());
    standing.strip().anchors().forEach(id -> destinations.put(id, there));
  }

  private void furnish(Sheet sheet, SetDocument set, PageBreaker.Span span, Finish finish) {
    RunningStrings strings = finish.strings;
    strings.begin(span.strips());
    strings.putLabel(set.document().label());
    String notes = finish.heads.head(set, span, "", finish.plan::folio);
    strings.put(RunningStrings.NOTES, notes);
    String name = notes.isEmpty() ? set.shape().name() : RunningStrings.NOTES;
    draw(sheet, set, new PageContext(name, sheet.isRecto(), span.from() == 0, false), finish);
  }

  private void draw(Sheet sheet, SetDocument set, PageContext context, Finish finish) {
    PageNumber number = finish.plan.number(sheet.number());
    PageNumber last = finish.plan.number(finish.plan.pages - 1);
    finish.strings.put(RunningStrings.PAGE_OF, pageOf(number, last));
    finish.furniture.draw(
        sheet, new Furniture.Telling(context, set.shape(), number, last, finish.strings));
  }

  // Of pages numbered in roman, the last page's number says nothing.
  private String pageOf(PageNumber number, PageNumber last) {
    return number.roman() == last.roman()
        ? Labels.of(commission.metadata().language())
            .text(Labels.Word.PAGE_OF, number.folio(), last.folio())
        : number.folio();
  }

  private NoteHeads heads(List<SetDocument> set, Plan plan) {
    NoteHeads heads = new NoteHeads(notes, commission.metadata().language());
    for (int i = 0; i < set.size(); i++) {
      heads.place(set.get(i), plan.first[i]);
    }
    return heads;
  }

  private List<OutlineEntry> outline() {
    return documents.stream()
        .map(document -> new OutlineEntry(document.depth(), document.label(), document.id()))
        .toList();
  }
}

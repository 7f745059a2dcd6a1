package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
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
import octavo.xhtml.ContentsEntry;
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
    this.openings = new Openings(documents, commission.edition().pages().openers());
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

  /**
   * What stands in the margins of pages.
   *
   * @param furniture heads and folios
   * @param numbers those of paragraphs and lines
   * @param ruling lines to write on
   */
  record Marginalia(Furniture furniture, MarginNumbers numbers, MarginRuling ruling) {}

  /** What the pages' heads and feet are made from. */
  private record Finish(
      Plan plan, NoteHeads heads, Furniture furniture, RunningStrings strings, BookPages pages) {}

  /**
   * A page that has its text, and no head and foot yet.
   *
   * @param span what stands on it; nothing where it is blank so that a document, which then is the
   *     one it belongs to, opens on a right-hand page
   */
  private record Begun(Sheet sheet, SetDocument set, Optional<PageBreaker.Span> span) {}

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
  Edition edition(List<SetDocument> set, Marginalia marginalia) {
    Plan plan = plan(set);
    Map<String, Destination> destinations = new TreeMap<>();
    List<Begun> begun = begun(set, plan, marginalia, destinations);
    StructureElement root = new StructureElement(StructureType.DOCUMENT);
    List<Edition.Document> parts = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      parts.add(new Edition.Document(documents.get(i).id(), set.get(i).structure().kids()));
      for (StructureKid kid : set.get(i).structure().kids()) {
        if (kid instanceof StructureElement element) {
          root.adopt(element);
        }
      }
    }
    String language = commission.metadata().language();
    Supplier<Edition> made =
        () -> new Edition(finished(begun, plan), root, parts, outline(), destinations, language);
    RunningStrings strings = RunningStrings.of(commission.metadata());
    BookPages pages = BookPages.of(commission.bookPages(), made);
    Finish finish = new Finish(plan, heads(set, plan), marginalia.furniture(), strings, pages);
    begun.forEach(page -> furnish(page, finish));
    return made.get();
  }

  private List<Begun> begun(
      List<SetDocument> set,
      Plan plan,
      Marginalia marginalia,
      Map<String, Destination> destinations) {
    List<Begun> pages = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      SetDocument document = set.get(i);
      while (pages.size() < plan.first[i]) {
        pages.add(new Begun(new Sheet(pages.size()), document, Optional.empty()));
      }
      destinations.put(documents.get(i).id(), top(plan.first[i], document));
      marginalia.numbers().begin(documents.get(i));
      boolean isRuled = documents.get(i).kind().isText();
      for (PageBreaker.Span span : document.pages()) {
        Sheet sheet = new Sheet(pages.size());
        fill(sheet, document, span, destinations);
        marginalia.numbers().draw(sheet, document.shape(), span);
        if (isRuled) {
          marginalia.ruling().draw(sheet, document.shape(), span);
        }
        pages.add(new Begun(sheet, document, Optional.of(span)));
      }
    }
    return pages;
  }

  private static List<Page> finished(List<Begun> pages, Plan plan) {
    return pages.stream()
        .map(
            page ->
                new Page(
                    page.set.shape().width(),
                    page.set.shape().height(),
                    plan.folio(page.sheet.number()),
                    page.sheet.content()))
        .toList();
  }

  private static Destination top(int page, SetDocument set) {
    return new Destination(page, 0, set.shape().head() / 2);
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

  private void furnish(Begun page, Finish finish) {
    RunningStrings strings = finish.strings;
    boolean recto = page.sheet.isRecto();
    strings.begin(page.span.map(PageBreaker.Span::strips).orElse(List.of()));
    if (page.span.isEmpty()) {
      draw(page, new PageContext("auto", recto, false, true), finish);
      return;
    }
    strings.putLabel(page.set.document().label(), page.set.hasSections());
    PageBreaker.Span span = page.span.get();
    String notes = finish.heads.head(page.set, span, "", finish.plan::folio);
    strings.put(RunningStrings.NOTES, notes);
    String name = notes.isEmpty() ? page.set.shape().name() : RunningStrings.NOTES;
    draw(page, new PageContext(name, recto, span.from() == 0, false), finish);
  }

  private void draw(Begun page, PageContext context, Finish finish) {
    PageNumber number = finish.plan.number(page.sheet.number());
    PageNumber last = finish.plan.number(finish.plan.pages - 1);
    // Contents and lists have other pages in the book, with other text.
    boolean isOfBook = page.set.document().kind().isText();
    String inBook = isOfBook ? bookPage(finish.pages.of(number.folio())) : "";
    String own = pageOf(number, last);
    finish.strings.put(RunningStrings.BOOK_PAGE, inBook);
    finish.strings.put(RunningStrings.PAGE_OF, inBook.isEmpty() ? own : own + " \u00B7 " + inBook);
    finish.furniture.draw(
        page.sheet, new Furniture.Telling(context, page.set.shape(), number, last, finish.strings));
  }

  private String bookPage(List<String> pages) {
    Labels labels = Labels.of(commission.metadata().language());
    return switch (pages.size()) {
      case 0 -> "";
      case 1 -> labels.text(Labels.Word.BOOK_PAGE, pages.getFirst());
      default -> labels.text(Labels.Word.BOOK_PAGES, pages.getFirst() + "\u2013" + pages.getLast());
    };
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
    List<OutlineEntry> outline = new ArrayList<>();
    for (XhtmlDocument document : documents) {
      for (ContentsEntry entry : document.entries()) {
        String destination = entry.anchor().isEmpty() ? document.id() : entry.anchor();
        outline.add(new OutlineEntry(entry.depth(), entry.label(), destination));
      }
    }
    return outline;
  }
}

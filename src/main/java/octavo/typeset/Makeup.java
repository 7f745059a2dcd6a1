package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Edition;
import octavo.typeset.page.OutlineEntry;
import octavo.typeset.page.Page;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import octavo.xhtml.XhtmlDocument;

/** Makes up the pages of all documents: where each begins, blank pages, numbers, running heads. */
final class Makeup {
  private final List<XhtmlDocument> documents;
  private final Commission commission;
  private final PageShape page;
  private final Openings openings;

  Makeup(List<XhtmlDocument> documents, Commission commission, PageShape page) {
    this.documents = documents;
    this.commission = commission;
    this.page = page;
    this.openings = new Openings(documents, commission.edition().openers());
  }

  /** Where pages begin and which is numbered 1. */
  private record Plan(int[] first, int bodyStart, int pages) {
    String folio(int number) {
      return number < bodyStart ? Folio.roman(number + 1) : String.valueOf(number - bodyStart + 1);
    }
  }

  private Plan plan(List<SetDocument> set) {
    int[] first = new int[set.size()];
    int next = 0;
    int bodyStart = -1;
    for (int i = 0; i < first.length; i++) {
      XhtmlDocument document = documents.get(i);
      if (i > 0 && openings.opensRecto(document) && next % 2 == 1) {
        next++;
      }
      if (openings.beginsBody(document)) {
        bodyStart = next;
      }
      first[i] = next;
      next += set.get(i).pages().size();
    }
    return new Plan(first, bodyStart < 0 ? next : bodyStart, next);
  }

  /** What the pages' heads and feet are made from. */
  private record Finish(Plan plan, NoteHeads heads, Furniture furniture) {}

  /** The page numbers of all identifiers. */
  Targets targets(List<SetDocument> set) {
    Plan plan = plan(set);
    Map<String, String> folios = new TreeMap<>();
    for (int i = 0; i < set.size(); i++) {
      List<PageBreaker.Span> spans = set.get(i).pages();
      folios.put(documents.get(i).id(), plan.folio(plan.first[i]));
      for (int j = 0; j < spans.size(); j++) {
        for (Strip strip : set.get(i).strips().subList(spans.get(j).from(), spans.get(j).to())) {
          for (String anchor : strip.anchors()) {
            folios.put(anchor, plan.folio(plan.first[i] + j));
          }
        }
      }
    }
    return Targets.of(folios);
  }

  /** The finished pages. */
  Edition edition(List<SetDocument> set, Furniture furniture) {
    Plan plan = plan(set);
    List<Page> pages = new ArrayList<>();
    Map<String, Destination> destinations = new TreeMap<>();
    StructureElement root = new StructureElement(StructureType.DOCUMENT);
    Finish finish = new Finish(plan, heads(set, plan), furniture);
    for (int i = 0; i < set.size(); i++) {
      while (pages.size() < plan.first[i]) {
        pages.add(finished(new Sheet(pages.size()), plan));
      }
      for (StructureKid kid : set.get(i).structure().kids()) {
        if (kid instanceof StructureElement element) {
          root.adopt(element);
        }
      }
      destinations.put(documents.get(i).id(), new Destination(plan.first[i], 0, page.head() / 2));
      for (PageBreaker.Span span : set.get(i).pages()) {
        Sheet sheet = new Sheet(pages.size());
        fill(sheet, set.get(i), span, destinations);
        furnish(sheet, set.get(i), span, finish);
        pages.add(finished(sheet, plan));
      }
    }
    return new Edition(pages, root, outline(), destinations, commission.metadata().language());
  }

  private Page finished(Sheet sheet, Plan plan) {
    return new Page(page.width(), page.height(), plan.folio(sheet.number()), sheet.content());
  }

  private void fill(
      Sheet sheet, SetDocument set, PageBreaker.Span span, Map<String, Destination> destinations) {
    double x = page.left(sheet.isRecto());
    for (int i = span.from(); i < span.to(); i++) {
      Strip strip = set.strips().get(i);
      double y = page.head() + span.tops()[i - span.from()];
      if (i == span.from() && i > 0) {
        strip.repeated().ifPresent(head -> head.drawing().draw(sheet, x, y - head.height()));
      }
      strip.drawing().draw(sheet, x, y);
      strip.anchors().forEach(id -> destinations.put(id, new Destination(sheet.number(), x, y)));
    }
  }

  private void furnish(Sheet sheet, SetDocument set, PageBreaker.Span span, Finish finish) {
    XhtmlDocument document = set.document();
    if (Openings.isDisplay(document.kind())) {
      return;
    }
    String folio = finish.plan.folio(sheet.number());
    if (span.from() == 0) {
      finish.furniture.foot(sheet, folio);
    } else {
      String title = sheet.isRecto() ? document.label() : commission.metadata().title();
      String head = finish.heads.head(set, span, title, finish.plan::folio);
      finish.furniture.head(sheet, head, folio);
    }
  }

  private NoteHeads heads(List<SetDocument> set, Plan plan) {
    NoteHeads heads = new NoteHeads(commission.notes(), commission.metadata().language());
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

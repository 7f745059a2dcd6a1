package octavo.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import octavo.xhtml.XhtmlDocument;

/** Reads the lines of paragraphs off the pages of an edition. */
final class SetLines {
  /** A paragraph's piece, and where it stands in the manuscript. */
  record Origin(Place at, boolean isRunningText, boolean isBarred, boolean isCode) {}

  private final Map<Slot, Origin> origins = new IdentityHashMap<>();
  private final List<SetLine> lines = new ArrayList<>();
  private final Map<String, XhtmlDocument> documents = new HashMap<>();

  /** Reads an edition that was set from documents. */
  SetLines(Edition edition, List<XhtmlDocument> from) {
    from.forEach(document -> documents.put(document.id(), document));
    for (int i = 0; i < edition.documents().size(); i++) {
      Edition.Document document = edition.documents().get(i);
      Place start = new FilePlace(document.id());
      for (StructureKid kid : document.structure()) {
        note(kid, new Origin(start, false, false, false), document.id());
      }
    }
    for (int page = 0; page < edition.pages().size(); page++) {
      read(edition.pages().get(page), page);
    }
  }

  /** The lines, page by page, in the order they are drawn. */
  List<SetLine> lines() {
    return lines;
  }

  /** Where something on a page is from; nothing of what is no content. */
  Optional<Origin> origin(Placed placed) {
    return Optional.ofNullable(origins.get(placed.slot()));
  }

  private void note(StructureKid kid, Origin around, String document) {
    switch (kid) {
      case Slot slot -> origins.put(slot, around);
      case StructureElement element -> {
        Origin own = within(element, around, document);
        element.kids().forEach(inner -> note(inner, own, document));
      }
    }
  }

  private Origin within(StructureElement element, Origin around, String document) {
    Place at =
        element.source().isEmpty() || !documents.containsKey(document)
            ? around.at()
            : documents
                .get(document)
                .places()
                .at(element.source().getAsInt())
                .<Place>map(span -> span)
                .orElse(around.at());
    // Lines of cells are as short as their columns.
    boolean barred =
        around.isBarred()
            || switch (element.type()) {
              case TABLE, FIGURE, CAPTION, CONTENTS -> true;
              default -> false;
            };
    boolean paragraph = around.isRunningText() || element.type() == StructureType.PARAGRAPH;
    boolean code = around.isCode() || element.type() == StructureType.CODE;
    return new Origin(at, paragraph && !barred, barred, code);
  }

  private void read(Page page, int number) {
    List<Placed.Text> texts = new ArrayList<>();
    Initials initials = new Initials();
    for (Placed placed : page.content()) {
      boolean onLine = !initials.isDropped(placed);
      if (placed instanceof Placed.Text text && onLine && isRunning(text)) {
        if (!texts.isEmpty() && !continues(texts.getLast(), text)) {
          end(texts, number);
        }
        texts.add(text);
      }
    }
    end(texts, number);
  }

  private boolean isRunning(Placed.Text text) {
    return origin(text).map(Origin::isRunningText).orElse(false);
  }

  private boolean continues(Placed.Text before, Placed.Text next) {
    // Marks of notes are raised.
    boolean level = Math.abs(before.y() - next.y()) < before.shaped().size() / 2;
    return level && next.x() >= before.x();
  }

  private void end(List<Placed.Text> texts, int page) {
    // Lines of nothing but code are as long as their authors made them.
    if (!texts.stream().allMatch(text -> origins.get(text.slot()).isCode())) {
      Placed.Text first = texts.getFirst();
      Place at = origins.get(first.slot()).at();
      lines.add(new SetLine(page, at, first.y(), texts));
    }
    texts.clear();
  }
}

package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Item;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;

/**
 * Recognises items of lists: two or more paragraphs one after another that begin with the same
 * bullet or with numbers that go up. Bullets and numbers become those of the list; how far the
 * lines were indented says which list lies in which. Paragraphs that begin with a dash are speech.
 */
final class ListItems implements Rule {
  private final Transcript transcript;

  ListItems(Transcript transcript) {
    this.transcript = transcript;
  }

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> mended = new ArrayList<>();
    for (int i = 0; i < passages.size(); ) {
      int end = end(passages, i);
      if (end - i >= 2) {
        addList(passages.subList(i, end), mended, ledger);
        i = end;
      } else {
        mended.add(passages.get(i));
        i++;
      }
    }
    return mended;
  }

  // Where the list ends that begins at an index: items of it, or of lists within it.
  private int end(List<Passage> passages, int start) {
    List<ItemMarker> open = new ArrayList<>();
    int base = indent(passages.get(start));
    int at = start;
    for (; at < passages.size(); at++) {
      Optional<ItemMarker> marker = marker(passages.get(at));
      if (marker.isEmpty()) {
        break;
      }
      ItemMarker found = marker.get();
      boolean deeper = indent(passages.get(at)) > base && found.number() <= 1;
      boolean leads = open.isEmpty() || deeper || open.stream().anyMatch(it -> it.leadsTo(found));
      if (!leads) {
        break;
      }
      open.removeIf(it -> it.form().equals(found.form()));
      open.add(found);
    }
    return at;
  }

  private static Optional<ItemMarker> marker(Passage passage) {
    return passage instanceof Paragraph(TracedText text) && text.value().indexOf('\n') < 0
        ? ItemMarker.of(text.value())
        : Optional.empty();
  }

  private int indent(Passage passage) {
    int at = passage.texts().isEmpty() ? -1 : passage.texts().getFirst().offset(0);
    int indent = 0;
    while (at > 0 && " \t".indexOf(transcript.text().charAt(at - 1)) >= 0) {
      at--;
      indent += transcript.text().charAt(at) == '\t' ? 4 : 1;
    }
    return indent;
  }

  private void addList(List<Passage> items, List<Passage> mended, Ledger ledger) {
    List<Integer> indents = items.stream().map(this::indent).distinct().sorted().toList();
    for (Passage item : items) {
      TracedText text = item.texts().getFirst();
      ItemMarker marker = marker(item).orElseThrow();
      Edits edits = new Edits(text, ledger);
      String what = marker.number() == 0 ? "its bullet is the list’s" : "its number is the list’s";
      if (!edits.replace(0, marker.length(), "", new Edits.Why(MendingRule.LIST, 88, what))) {
        mended.add(item);
        continue;
      }
      int depth = 1 + Math.min(3, indents.indexOf(indent(item)));
      mended.add(new Item(depth, marker.number(), edits.done()));
    }
  }
}

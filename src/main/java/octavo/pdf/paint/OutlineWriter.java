package octavo.pdf.paint;

import java.util.ArrayDeque;
import java.util.Deque;
import octavo.typeset.page.OutlineEntry;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Writes the outline (ISO 32000-1, 12.3.3): the outermost entries open, those below closed. */
final class OutlineWriter {
  private final Destinations destinations;
  private final Deque<Level> levels = new ArrayDeque<>();

  private record Level(int depth, PDOutlineNode node) {}

  private OutlineWriter(Destinations destinations) {
    this.destinations = destinations;
  }

  /** Writes the entries; none make no outline. */
  static void write(
      Iterable<OutlineEntry> entries, Destinations destinations, PDDocument document) {
    OutlineWriter writer = new OutlineWriter(destinations);
    PDDocumentOutline outline = new PDDocumentOutline();
    writer.levels.push(new Level(-1, outline));
    entries.forEach(writer::add);
    if (outline.hasChildren()) {
      document.getDocumentCatalog().setDocumentOutline(outline);
    }
  }

  private void add(OutlineEntry entry) {
    while (levels.element().depth >= entry.depth()) {
      levels.pop();
    }
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(entry.title());
    if (destinations.use(entry.destination())) {
      COSDictionary dictionary = item.getCOSObject();
      dictionary.setItem(COSName.DEST, NameTree.name(entry.destination()));
    }
    levels.element().node.addLast(item);
    levels.push(new Level(entry.depth(), item));
  }
}

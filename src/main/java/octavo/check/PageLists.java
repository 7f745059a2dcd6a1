package octavo.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import octavo.check.NavigationList.Kind;
import octavo.check.StructureText.ListedLink;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** What leads to the parts of a PDF: its outline, its contents, and lists such as of pictures. */
final class PageLists {
  private final Destinations destinations;
  private final List<String> labels;
  private final List<NavigationList> lists = new ArrayList<>();

  PageLists(PDDocument document) throws IOException {
    destinations = new Destinations(document);
    PDPageLabels given = document.getDocumentCatalog().getPageLabels();
    labels = given == null ? List.of() : Arrays.asList(given.getLabelsByPageIndices());
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      List<NavigationList.Line> lines = new ArrayList<>();
      items(outline.children(), lines);
      lists.add(new NavigationList(Kind.OUTLINE, lines));
    }
  }

  private void items(Iterable<PDOutlineItem> items, List<NavigationList.Line> lines)
      throws IOException {
    for (PDOutlineItem item : items) {
      String title = item.getTitle() == null ? "" : item.getTitle();
      lines.add(NavigationList.Line.of(title, destinations.sheet(item)));
      items(item.children(), lines);
    }
  }

  /** Adds the list a piece is; the first piece that is one is the contents. */
  void add(ReadPiece piece, List<ListedLink> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    List<NavigationList.Line> lines = new ArrayList<>();
    for (ListedLink entry : entries) {
      Optional<Integer> sheet = sheet(entry.annotation());
      Optional<String> label = sheet.filter(it -> it < labels.size()).map(labels::get);
      lines.add(new NavigationList.Line(piece.part(entry.from(), entry.to()), sheet, label));
    }
    boolean first = lists.stream().noneMatch(it -> it.kind() == Kind.CONTENTS);
    lists.add(new NavigationList(first ? Kind.CONTENTS : Kind.FURTHER, lines));
  }

  private Optional<Integer> sheet(COSDictionary annotation) throws IOException {
    return destinations.sheet(new PDAnnotationLink(annotation));
  }

  List<NavigationList> lists() {
    return lists;
  }
}

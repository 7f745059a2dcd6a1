package octavo.check;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Where links and entries of the outline of a PDF lead (ISO 32000-1, 12.3.2). */
final class Destinations {
  private final PDDocument document;
  private final Map<COSDictionary, Integer> sheets = new HashMap<>();

  Destinations(PDDocument document) {
    this.document = document;
    for (PDPage page : document.getPages()) {
      sheets.put(page.getCOSObject(), sheets.size());
    }
  }

  /** The number of a page of the document, counted from 0. */
  Optional<Integer> sheet(PDPage page) {
    return Optional.ofNullable(sheets.get(page.getCOSObject()));
  }

  /** The page a link leads to; empty where that is none of the document. */
  Optional<Integer> sheet(PDAnnotationLink link) throws IOException {
    return sheet(destination(link));
  }

  /** The page an entry of the outline leads to; empty where that is none of the document. */
  Optional<Integer> sheet(PDOutlineItem item) throws IOException {
    PDAction action = item.getAction();
    return sheet(
        action instanceof PDActionGoTo inside ? inside.getDestination() : item.getDestination());
  }

  /** The name of the place a link leads to; empty where it has none. */
  String name(PDAnnotationLink link) throws IOException {
    return destination(link) instanceof PDNamedDestination named ? named.getNamedDestination() : "";
  }

  private static PDDestination destination(PDAnnotationLink link) throws IOException {
    PDAction action = link.getAction();
    return action instanceof PDActionGoTo inside ? inside.getDestination() : link.getDestination();
  }

  private Optional<Integer> sheet(PDDestination destination) throws IOException {
    return switch (destination) {
      case PDNamedDestination named ->
          Optional.ofNullable(document.getDocumentCatalog().findNamedDestinationPage(named))
              .flatMap(this::page);
      case PDPageDestination page -> page(page);
      case null, default -> Optional.empty();
    };
  }

  private Optional<Integer> page(PDPageDestination destination) {
    COSArray array = destination.getCOSObject();
    return array.size() > 0 && array.getObject(0) instanceof COSDictionary dictionary
        ? Optional.ofNullable(sheets.get(dictionary))
        : Optional.empty();
  }
}

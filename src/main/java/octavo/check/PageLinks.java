package octavo.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** Reads the links of a PDF, its annotations, and its images, the figures of its structure tree. */
final class PageLinks {
  private final PDDocument document;
  private final FinishedLinks found = new FinishedLinks(false);
  private final Map<COSDictionary, Integer> pages = new HashMap<>();

  private PageLinks(PDDocument document) {
    this.document = document;
  }

  static FinishedLinks read(PDDocument document) throws IOException {
    PageLinks links = new PageLinks(document);
    for (PDPage page : document.getPages()) {
      links.pages.put(page.getCOSObject(), links.pages.size());
    }
    for (PDPage page : document.getPages()) {
      int sheet = links.pages.get(page.getCOSObject());
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          links.link(link, sheet);
        }
      }
    }
    PDStructureTreeRoot tree = document.getDocumentCatalog().getStructureTreeRoot();
    if (tree != null) {
      links.figures(tree);
    }
    return links.found;
  }

  private void link(PDAnnotationLink link, int sheet) throws IOException {
    PDAction action = link.getAction();
    if (action instanceof PDActionURI uri) {
      found.add(new FinishedLinks.Link(uri.getURI(), true, sheet, "", Set.of()));
      return;
    }
    PDDestination destination =
        action instanceof PDActionGoTo inside ? inside.getDestination() : link.getDestination();
    String name =
        destination instanceof PDNamedDestination named ? named.getNamedDestination() : "";
    Optional<Integer> page = place(destination).flatMap(this::page);
    if (page.isEmpty()) {
      found.addDead(name.isEmpty() ? "a place that is on no page" : name);
      return;
    }
    if (name.isEmpty()) {
      found.haveNoNames();
    }
    found.addPlace(name, page.get());
    found.add(new FinishedLinks.Link(name, false, sheet, "", Set.of()));
  }

  private Optional<PDPageDestination> place(PDDestination destination) throws IOException {
    if (destination instanceof PDNamedDestination named) {
      return Optional.ofNullable(document.getDocumentCatalog().findNamedDestinationPage(named));
    }
    return destination instanceof PDPageDestination page ? Optional.of(page) : Optional.empty();
  }

  private Optional<Integer> page(PDPageDestination destination) {
    COSArray array = destination.getCOSObject();
    return array.size() > 0 && array.getObject(0) instanceof COSDictionary dictionary
        ? Optional.ofNullable(pages.get(dictionary))
        : Optional.empty();
  }

  // With a stack of its own: how deep the elements of a book lie is the book's choice.
  private void figures(PDStructureNode root) {
    Deque<PDStructureNode> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      for (Object kid : waiting.pop().getKids()) {
        if (kid instanceof PDStructureElement element) {
          if (element.getStandardStructureType().equals("Figure")) {
            PDPage page = element.getPage();
            found.addImage(page == null ? -1 : pages.getOrDefault(page.getCOSObject(), -1));
          }
          waiting.push(element);
        }
      }
    }
  }
}

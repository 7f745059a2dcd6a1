package octavo.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Reads the links of a PDF, its annotations, and its images, the figures of its structure tree. */
final class PageLinks {
  private final FinishedLinks found = new FinishedLinks(false);
  private final Destinations destinations;

  private PageLinks(PDDocument document) throws IOException {
    destinations = new Destinations(document);
  }

  static FinishedLinks read(PDDocument document) throws IOException {
    PageLinks links = new PageLinks(document);
    int sheet = 0;
    for (PDPage page : document.getPages()) {
      if (holdsPages(page)) {
        links.found.sharePages();
      }
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          links.link(link, sheet);
        }
      }
      sheet++;
    }
    PDStructureTreeRoot tree = document.getDocumentCatalog().getStructureTreeRoot();
    if (tree != null) {
      links.figures(tree);
    }
    return links.found;
  }

  // Forms with a structure of their own (ISO 32000-1, 14.7.4.2) are pages on a sheet.
  private static boolean holdsPages(PDPage page) {
    COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
    COSDictionary drawings = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
    return drawings != null
        && drawings.keySet().stream()
            .map(drawings::getDictionaryObject)
            .anyMatch(
                drawing ->
                    drawing instanceof COSDictionary form
                        && form.containsKey(COSName.STRUCT_PARENTS));
  }

  private void link(PDAnnotationLink link, int sheet) throws IOException {
    String said = Optional.ofNullable(link.getContents()).orElse("");
    if (link.getAction() instanceof PDActionURI uri) {
      found.add(new FinishedLinks.Link(uri.getURI(), true, sheet, "", Set.of(), said));
      return;
    }
    String name = destinations.name(link);
    Optional<Integer> page = destinations.sheet(link);
    if (page.isEmpty()) {
      found.addDead(name.isEmpty() ? "a place that is on no page" : name);
      return;
    }
    if (name.isEmpty()) {
      found.haveNoNames();
      name = FinishedLinks.page(page.get());
    }
    found.addPlace(name, page.get());
    found.add(new FinishedLinks.Link(name, false, sheet, "", Set.of(), said));
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
            found.addImage(page == null ? -1 : destinations.sheet(page).orElse(-1));
          }
          waiting.push(element);
        }
      }
    }
  }
}

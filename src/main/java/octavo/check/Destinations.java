package octavo.check;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Where links and entries of the outline of a PDF lead (ISO 32000-1, 12.3.2). */
final class Destinations {
  private final PDDocument document;
  private final Map<COSDictionary, Integer> sheets = new HashMap<>();

  /** By name. PDFBox makes the map of a whole leaf of the tree anew to look up one of its names. */
  private final Map<String, PDPageDestination> named = new HashMap<>();

  /**
   * Reads the names of places.
   *
   * @throws IOException when they cannot be read
   */
  Destinations(PDDocument document) throws IOException {
    this.document = document;
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names != null && names.getDests() != null) {
      collect(names.getDests(), Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    for (PDPage page : document.getPages()) {
      sheets.put(page.getCOSObject(), sheets.size());
    }
  }

  private void collect(PDNameTreeNode<PDPageDestination> node, Set<COSDictionary> met)
      throws IOException {
    if (!met.add(node.getCOSObject())) {
      return;
    }
    Map<String, PDPageDestination> leaf = node.getNames();
    if (leaf != null) {
      leaf.forEach(named::putIfAbsent);
    }
    List<PDNameTreeNode<PDPageDestination>> kids = node.getKids();
    if (kids != null) {
      for (PDNameTreeNode<PDPageDestination> kid : kids) {
        collect(kid, met);
      }
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
      case PDNamedDestination name -> Optional.ofNullable(place(name)).flatMap(this::page);
      case PDPageDestination page -> page(page);
      case null, default -> Optional.empty();
    };
  }

  // Older files have a dictionary of names instead of a tree.
  private @Nullable PDPageDestination place(PDNamedDestination name) throws IOException {
    PDPageDestination known = named.get(name.getNamedDestination());
    return known != null ? known : document.getDocumentCatalog().findNamedDestinationPage(name);
  }

  private Optional<Integer> page(PDPageDestination destination) {
    COSArray array = destination.getCOSObject();
    return array.size() > 0 && array.getObject(0) instanceof COSDictionary dictionary
        ? Optional.ofNullable(sheets.get(dictionary))
        : Optional.empty();
  }
}

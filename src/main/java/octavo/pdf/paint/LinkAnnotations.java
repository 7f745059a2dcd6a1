package octavo.pdf.paint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The annotations of the links (ISO 32000-1, 12.5.6.5): one for each line a link stands on. An
 * address that is no place of this edition gets none.
 */
final class LinkAnnotations {
  private static final int PRINT = 4;

  private final LinkAreas areas;
  private final List<PDPage> pages;
  private final Destinations destinations;
  private final Map<StructureElement, List<COSDictionary>> byLink = new IdentityHashMap<>();

  private LinkAnnotations(LinkAreas areas, List<PDPage> pages, Destinations destinations) {
    this.areas = areas;
    this.pages = pages;
    this.destinations = destinations;
  }

  /** Puts annotations on the pages. */
  static LinkAnnotations write(LinkAreas areas, List<PDPage> pages, Destinations destinations) {
    LinkAnnotations annotations = new LinkAnnotations(areas, pages, destinations);
    areas.links().forEach(annotations::write);
    return annotations;
  }

  /** The annotations of a link, in order; none of any other element. */
  List<COSDictionary> of(StructureElement link) {
    return byLink.getOrDefault(link, List.of());
  }

  private void write(StructureElement link) {
    String target = ElementAttributes.property(link, Property.TARGET).orElse("");
    Optional<COSBase> goal = target.isEmpty() ? Optional.empty() : goal(target);
    if (goal.isEmpty()) {
      return;
    }
    String contents = contents(link, target);
    List<COSDictionary> annotations = new ArrayList<>();
    for (LinkAreas.Line line : areas.lines(link)) {
      COSDictionary annotation = annotation(line.area(), contents);
      annotation.setItem(target.startsWith("#") ? COSName.DEST : COSName.A, goal.get());
      add(annotation, pages.get(line.page()).getCOSObject());
      annotations.add(annotation);
    }
    byLink.put(link, annotations);
  }

  // Every link must have a name (ISO 14289-1, 7.18.5); that of an image alone has no words.
  private String contents(StructureElement link, String target) {
    String text =
        ElementAttributes.property(link, Property.CONTENTS).orElseGet(() -> areas.text(link));
    return text.isEmpty() ? target : text;
  }

  // The name of a destination, or the action of an address.
  private Optional<COSBase> goal(String target) {
    if (target.startsWith("#")) {
      String name = target.substring(1);
      return destinations.use(name) ? Optional.of(NameTree.name(name)) : Optional.empty();
    }
    COSDictionary action = new COSDictionary();
    action.setDirect(true);
    action.setItem(COSName.S, COSName.URI);
    action.setItem(COSName.URI, new COSString(Addresses.ascii(target)));
    return Optional.of(action);
  }

  private static COSDictionary annotation(Area area, String contents) {
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
    annotation.setItem(COSName.RECT, area.toArray());
    COSArray noBorder = new COSArray();
    for (int i = 0; i < 3; i++) {
      noBorder.add(COSInteger.ZERO);
    }
    annotation.setItem(COSName.BORDER, noBorder);
    annotation.setInt(COSName.F, PRINT);
    annotation.setString(COSName.CONTENTS, contents);
    return annotation;
  }

  private static void add(COSDictionary annotation, COSDictionary page) {
    annotation.setItem(COSName.P, page);
    COSArray all = page.getCOSArray(COSName.ANNOTS);
    if (all == null) {
      all = new COSArray();
      page.setItem(COSName.ANNOTS, all);
    }
    all.add(annotation);
  }
}
